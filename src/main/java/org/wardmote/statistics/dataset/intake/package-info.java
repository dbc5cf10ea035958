/** Files as they come: unpacked, hashed, and read as rows of cells, all within named limits. */
@NullMarked
package org.wardmote.statistics.dataset.intake;

import org.jspecify.annotations.NullMarked;
