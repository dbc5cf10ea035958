/** Every number as a figure: where it is from, compared how, drawn how. */
@ApplicationModule(allowedDependencies = {"access", "places", "lake", "audit", "govuk"})
@NullMarked
package org.wardmote.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
