package org.wardmote.access.signin;

/** The way to another service, whose name is that of members' account there. */
record OnwardPage(String name, String link) {}
