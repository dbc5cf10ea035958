package org.wardmote.access.decide;

import java.util.List;

/**
 * What a member reads who may not.
 *
 * @param roles the names of the roles that they hold
 */
record RefusalPage(String reason, String name, List<String> roles) {}
