/** Pages that read the trail. */
@NullMarked
package org.wardmote.access.oversight;

import org.jspecify.annotations.NullMarked;
