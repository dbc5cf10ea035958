package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words made alike, letter for letter, so that what is found can be pointed at in the paper. */
final class Words {

    private Words() {}

    /** Lower case, straight quotes and hyphens; every letter stays in its place. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            plain.append(
                    switch (letter) {
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
                        case '\u2018', '\u2019' -> '\'';
                        case '\u201C', '\u201D' -> '"';
                        case '\u00A0', '\n', '\t', '\r', '\u2007', '\u2009', '\u202F' -> ' ';
                        default -> Character.toLowerCase(letter);
                    });
        }
        return plain.toString();
    }

    /** Without the ending of the plural; "Burglaries" and "burglary" are one word. */
    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s")) {
            return lower.substring(0, lower.length() - 2);
        }
        if (lower.length() > 4 && lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.length() > 2 && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us")) {
            return lower.substring(0, lower.length() - 1);
        }
        return lower;
    }

    /** The stems of a name, its punctuation left out. */
    static List<String> stems(String name) {
        List<String> stems = new ArrayList<>();
        for (String word : plain(name).split("[^a-z0-9']+")) {
            if (!word.isEmpty()) {
                stems.add(stem(word));
            }
        }
        return stems;
    }
}
