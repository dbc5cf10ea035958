/** A paper as it is written: its editions, their revisions that are never changed, comments in place, and the writer's pages. */
@NullMarked
package org.wardmote.reports.edit;

import org.jspecify.annotations.NullMarked;
