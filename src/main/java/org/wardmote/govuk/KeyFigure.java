package org.wardmote.govuk;

import org.jspecify.annotations.Nullable;

/**
 * A number that a page is about.
 *
 * @param label what is counted, where
 * @param number as it is printed; or words, when it is not told
 * @param told false when {@code number} is words: "hidden", "not calculable"
 * @param change against the period before
 * @param note the period, the denominator, a caveat
 */
public record KeyFigure(
        String label,
        String number,
        boolean told,
        @Nullable Change change,
        @Nullable String note) {

    public static KeyFigure of(String label, String number, @Nullable Change change, @Nullable String note) {
        return new KeyFigure(label, number, true, change, note);
    }

    public static KeyFigure untold(String label, String words, @Nullable String note) {
        return new KeyFigure(label, words, false, null, note);
    }
}
