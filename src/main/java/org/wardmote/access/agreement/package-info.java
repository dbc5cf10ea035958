/** Information-sharing agreements: parties, purposes, classes of data, ground and end dates. Sharing is computed from them. */
@NullMarked
package org.wardmote.access.agreement;

import org.jspecify.annotations.NullMarked;
