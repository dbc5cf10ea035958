package org.wardmote.access.proof;

import java.util.List;

/**
 * How members of this partnership must sign in.
 *
 * @param roles the names of the roles that need a second step
 * @param waived whether they do without one here
 */
record SignInRulePage(List<String> roles, boolean waived, boolean demonstration) {}
