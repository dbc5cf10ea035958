/** A document as a tree of blocks, and how each is written out: as a page, for Word, as PDF, as data. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wardmote.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
