package org.wardmote.access.member;

/**
 * The link for a member to choose their password with, shown once.
 *
 * @param id the member's
 */
record InvitedPage(String name, String email, String id, String link) {}
