/**
 * Need to know: who is in a circle, on what ground, at which level and until when; and matters, which are what circles
 * guard for now.
 *
 * <p>The contract for whatever else a circle is to guard: its table has a column {@code circle} that refers to {@code
 * access.circle}, row-level security forced, and the policies of {@code access.matter} (title, for whoever knows of it) or
 * {@code access.matter_summary} (the rest, for whoever reads). It is asked for within {@link
 * org.wardmote.access.Viewpoints}, and {@link org.wardmote.access.Decisions#standing} says why. See
 * docs/concepts/need-to-know.md.
 */
@NullMarked
package org.wardmote.access.circle;

import org.jspecify.annotations.NullMarked;
