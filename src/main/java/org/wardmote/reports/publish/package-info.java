/** How a paper goes from its writers to the public: cleared by each, signed off, published in time, corrected; and its public pages. */
@NullMarked
package org.wardmote.reports.publish;

import org.jspecify.annotations.NullMarked;
