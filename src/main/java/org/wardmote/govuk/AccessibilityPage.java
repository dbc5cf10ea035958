package org.wardmote.govuk;

/**
 * The accessibility statement.
 *
 * @param axeVersion what each build checks the pages with
 */
record AccessibilityPage(String axeVersion) {}
