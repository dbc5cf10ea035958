package org.wardmote.statistics.indicator;

import java.util.Locale;

/** Compares words as a person would: case, dashes, brackets and "&" make no difference. */
final class Words {

    /** Longest text that is compared; labels are short, and distance costs the product of two lengths. */
    private static final int LONGEST = 200;

    private Words() {}

    static String plain(String text) {
        return whole(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** A text of any length made plain, to be searched and not to be compared. */
    static String whole(String text) {
        return text.toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** Plain words without the endings of the plural, so that "burglaries" is found by "burglary". */
    static String singular(String plain) {
        return plain.replaceAll("(?<=[a-z]{3})ies\\b", "y").replaceAll("(?<=[a-z]{2}[a-rt-z])s\\b", "");
    }

    /** How many letters must be added, taken away or changed to make one word of the other (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
