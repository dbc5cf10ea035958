/** The tables of the record as the catalogue tells of them, copied out in one picture and copied in again. */
@NullMarked
package org.wardmote.backup.table;

import org.jspecify.annotations.NullMarked;
