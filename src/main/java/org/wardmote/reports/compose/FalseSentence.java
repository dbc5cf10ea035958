package org.wardmote.reports.compose;

/**
 * A sentence that is false by the data held now.
 *
 * @param line of the paper's text on which its paragraph begins
 * @param printed as it was accepted
 * @param truth what would be true
 */
public record FalseSentence(int line, String printed, String truth) {}
