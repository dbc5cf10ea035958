/** An existing paper checked as a careful reader would: its tables, its claims, its evidence and its text. */
@NullMarked
package org.wardmote.reports.proofread;

import org.jspecify.annotations.NullMarked;
