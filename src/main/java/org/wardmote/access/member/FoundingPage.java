package org.wardmote.access.member;

import org.wardmote.govuk.Problems;

/** The form with which the first administrator founds the partnership. */
record FoundingPage(String action, String partnership, String agency, String name, String email, Problems problems) {}
