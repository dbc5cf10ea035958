/** The map that everyone shares: areas, what lies in what, boundaries, and the people who live there. */
@ApplicationModule(allowedDependencies = {"lake"})
@NullMarked
package org.wardmote.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
