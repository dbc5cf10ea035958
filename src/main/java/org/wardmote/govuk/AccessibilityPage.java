package org.wardmote.govuk;

/** The accessibility statement. */
record AccessibilityPage(String contact) {}
