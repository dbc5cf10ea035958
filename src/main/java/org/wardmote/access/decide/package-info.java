/** The one decision, with its reason. */
@NullMarked
package org.wardmote.access.decide;

import org.jspecify.annotations.NullMarked;
