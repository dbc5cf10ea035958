/** What members prove themselves with besides a password: codes from an app, recovery codes and passkeys. */
@NullMarked
package org.wardmote.access.proof;

import org.jspecify.annotations.NullMarked;
