/** Everything taken out whole, and put back: sealed backups. */
@ApplicationModule(allowedDependencies = {"audit", "access", "govuk"})
@NullMarked
package org.wardmote.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
