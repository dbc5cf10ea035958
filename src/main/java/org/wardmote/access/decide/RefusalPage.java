package org.wardmote.access.decide;

import java.util.List;

/**
 * What a member reads who may not.
 *
 * @param name empty for a visitor
 * @param roles the names of the roles that they hold
 * @param home whether there is a home page for them to go to
 */
record RefusalPage(String reason, String name, List<String> roles, boolean home) {}
