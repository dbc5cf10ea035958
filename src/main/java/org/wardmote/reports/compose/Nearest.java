package org.wardmote.reports.compose;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The spelling that was likely meant. */
final class Nearest {

    private Nearest() {}

    /** The nearest of some names, if it is near at all. */
    static Optional<String> of(String text, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(text, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(text, name) <= Math.max(2, text.length() / 3));
    }

    /** "Did you mean 'change'?", or the names there are. */
    static String offer(String text, Collection<String> names) {
        return of(text, names)
                .map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> "There are: "
                        + String.join(", ", names.stream().sorted().toList()) + ".");
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }
}
