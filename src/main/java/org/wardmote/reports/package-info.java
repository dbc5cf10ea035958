/** A committee paper, from first draft to the record. */
@ApplicationModule(
        allowedDependencies = {
            "statistics",
            "statistics :: chart",
            "documents",
            "places",
            "lake",
            "access",
            "audit",
            "govuk"
        })
@NullMarked
package org.wardmote.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
