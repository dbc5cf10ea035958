/** The paper's own language: Markdown whose numbers are expressions, made into a document in which each can be followed back. */
@NullMarked
package org.wardmote.reports.compose;

import org.jspecify.annotations.NullMarked;
