package org.wardmote.reports.publish;

/**
 * What a desk said of its part of a paper.
 *
 * @param cleared or objected
 * @param words its advice, or what it objects to
 * @param part the SHA-256 of the part as it read
 */
record Clearance(String desk, boolean cleared, String words, String part, Step step) {}
