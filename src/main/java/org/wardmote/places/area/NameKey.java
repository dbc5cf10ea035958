package org.wardmote.places.area;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names of areas are compared: without case, accents, punctuation, "&" for "and", or words such as "District". */
final class NameKey {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("['’`.]");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9&]+");
    private static final Pattern ENDING = Pattern.compile(" (ua|unitary authority|district|borough|district council|"
            + "borough council|city council|county council|metropolitan borough council|council|london borough|csp|"
            + "community safety partnership|police force area|police force)$");
    private static final Pattern OF_CITY = Pattern.compile(" (city|county) of$");
    private static final Pattern CITY_OF = Pattern.compile("^(city|county|london borough|royal borough|borough) of ");

    private NameKey() {}

    static String of(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        plain = SILENT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        plain = NO_LETTER.matcher(plain).replaceAll(" ").replace("&", " and ");
        return plain.replaceAll(" +", " ").strip();
    }

    /** The name as it stands, and without the words that tell what kind of area it is; the fullest first. */
    static Set<String> allOf(String name) {
        Set<String> keys = new LinkedHashSet<>();
        String key = of(name);
        keys.add(key);
        for (Pattern words : List.of(ENDING, OF_CITY, CITY_OF)) {
            String shorter = words.matcher(key).replaceFirst("");
            if (!shorter.isEmpty()) {
                key = shorter;
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
