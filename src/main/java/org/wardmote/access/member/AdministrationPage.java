package org.wardmote.access.member;

/** What there is to look after, and how much of it. */
record AdministrationPage(long members, int agencies, boolean canReadTrail) {}
