package org.wardmote.reports.compose;

/**
 * A number typed by hand, which nothing vouches for.
 *
 * @param line of the paper's text, from 1
 * @param number as typed
 * @param context the words around it
 */
public record TypedNumber(int line, String number, String context) {}
