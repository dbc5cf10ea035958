package org.wardmote.access.member;

import org.wardmote.govuk.Problems;

/**
 * Where an invited member chooses a password.
 *
 * @param action where the form is sent
 */
record PasswordPage(String action, String name, String email, Problems problems) {}
