/** The backup file: a zip of sealed parts, of which the manifest tells what each is and whether it is whole. */
@NullMarked
package org.wardmote.backup.file;

import org.jspecify.annotations.NullMarked;
