/** What was done and seen, by whom: append-only and hash-chained. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wardmote.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
