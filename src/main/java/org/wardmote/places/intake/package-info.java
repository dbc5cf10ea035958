/** Files of populations, households, lookups, boundaries and groups, read strictly on their way into a load. */
@NullMarked
package org.wardmote.places.intake;

import org.jspecify.annotations.NullMarked;
