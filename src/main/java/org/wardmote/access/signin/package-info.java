/** Signing in and out: sessions for people, keys for machines, and what slows those who guess. */
@NullMarked
package org.wardmote.access.signin;

import org.jspecify.annotations.NullMarked;
