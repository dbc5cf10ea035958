/** Files in the format of age (age-encryption.org/v1), so that a backup can be opened without Wardmote too. */
@NullMarked
package org.wardmote.backup.age;

import org.jspecify.annotations.NullMarked;
