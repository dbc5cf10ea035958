/** The home page, made of what each room has to tell. */
@NullMarked
package org.wardmote.access.homepage;

import org.jspecify.annotations.NullMarked;
