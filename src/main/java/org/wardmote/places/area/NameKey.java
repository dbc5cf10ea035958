package org.wardmote.places.area;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How names of areas are compared: without case, accents, punctuation, "&" for "and", or words such as "District". */
final class NameKey {

    /** Words that tell what kind of area it is, at the end of a name; the longer before the shorter. */
    private static final List<String> ENDINGS = List.of(
            " metropolitan borough council",
            " community safety partnership",
            " unitary authority",
            " district council",
            " borough council",
            " county council",
            " city council",
            " police force area",
            " police force",
            " london borough",
            " borough",
            " district",
            " council",
            " csp",
            " ua",
            " city of",
            " county of");

    private static final List<String> BEGINNINGS =
            List.of("london borough of ", "royal borough of ", "borough of ", "city of ", "county of ");

    private NameKey() {}

    /** Written as a loop, for it runs over every name at a cold start. */
    static String of(String name) {
        String plain = ascii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c == '&') {
                space(key).append("and ");
            } else if (c != '\'' && c != '\u2019' && c != '`' && c != '.' && !accent(c)) {
                space(key);
            }
        }
        return key.toString().strip();
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean accent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static StringBuilder space(StringBuilder key) {
        return key.isEmpty() || key.charAt(key.length() - 1) == ' ' ? key : key.append(' ');
    }

    /** The name as it stands, and without the words that tell what kind of area it is; the fullest first. */
    static Set<String> allOf(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String key = of(name);
        keys.add(key);
        for (String ending : ENDINGS) {
            if (key.endsWith(ending)) {
                key = key.substring(0, key.length() - ending.length());
                keys.add(key);
            }
        }
        for (String beginning : BEGINNINGS) {
            if (key.startsWith(beginning)) {
                key = key.substring(beginning.length());
                keys.add(key);
            }
        }
        return keys;
    }

    /** How many letters must be put in, left out, changed or swapped with the next to make one of the other; stops counting above a limit. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
