package org.wardmote.reports.publish;

/** A challenged answer that stands because somebody who signs it says so. */
record Ruling(String finding, String question, String reason, Step step) {}
