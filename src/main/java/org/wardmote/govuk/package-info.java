/** The page frame, one template per GOV.UK or MOJ component, the error summary and the error pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wardmote.govuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
