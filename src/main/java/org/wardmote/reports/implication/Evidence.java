package org.wardmote.reports.implication;

/**
 * A sentence of the body that speaks against an answer.
 *
 * @param place the number of its paragraph, or what it stands under
 * @param words those that speak against it
 * @param sentence in which they stand
 */
public record Evidence(String place, String words, String sentence) {}
