package org.wardmote.reports.proofread.claim;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence.
 *
 * @param text in lower case with straight quotes and hyphens
 * @param from where it begins in the words of its passage
 * @param to where it ends
 * @param quantity of a number
 * @param span of a period
 */
record Token(
        Kind kind, String text, int from, int to, @Nullable Quantity quantity, Months.@Nullable Span span) {

    /** What a piece is. */
    enum Kind {
        WORD,
        MARK,
        NUMBER,
        PERIOD,
        /** A number that claims nothing which could be checked: a date, a section of an Act. */
        MASKED
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.MARK || kind == Kind.NUMBER) && text.equals(word);
    }

    boolean number() {
        return kind == Kind.NUMBER;
    }

    boolean word() {
        return kind == Kind.WORD;
    }

    String stem() {
        return Words.stem(text);
    }
}
