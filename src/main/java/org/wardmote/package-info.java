/** Wardmote itself: starts the database that it was told to use, the application and its command line. */
@NullMarked
package org.wardmote;

import org.jspecify.annotations.NullMarked;
