/** Who may see and do what, and why. */
@ApplicationModule(allowedDependencies = {"audit", "govuk"})
@NullMarked
package org.wardmote.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
