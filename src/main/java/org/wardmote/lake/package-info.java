/** The files of the lake: vintages, their manifests, and the one DuckDB that reads them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wardmote.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
