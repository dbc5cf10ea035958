/** People and households by area and year: the denominators. */
@NullMarked
package org.wardmote.places.population;

import org.jspecify.annotations.NullMarked;
