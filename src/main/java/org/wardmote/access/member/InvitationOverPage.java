package org.wardmote.access.member;

/** A link that was used or is too old, or never was one: which of these is nobody's business. */
record InvitationOverPage(long days) {}
