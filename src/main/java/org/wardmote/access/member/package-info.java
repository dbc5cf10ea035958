/** Who signs in, for which agency, in which roles. */
@NullMarked
package org.wardmote.access.member;

import org.jspecify.annotations.NullMarked;
