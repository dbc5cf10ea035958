package org.wardmote.statistics;

/**
 * What a comparison shows, in words that its evidence allows and never more.
 *
 * @param sentence the whole sentence, ready to print
 * @param phrase the part after the subject: "fell by 9.2% (545 fewer)"
 * @param signal whether the words claim a change
 */
public record Finding(String sentence, String phrase, boolean signal) {}
