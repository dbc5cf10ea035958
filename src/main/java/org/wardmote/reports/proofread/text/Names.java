package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.text.Lines.Line;

/** Names that are spelt in two ways: one that stands often, and once another that is one letter off. */
final class Names {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019]+");
    private static final Pattern PAIR = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+)\\b");
    private static final int SHORTEST = 6;
    private static final int LONG = 8;
    private static final int SHORTEST_OF_PAIR = 4;

    /** Last letters that no grammar changes. */
    private static final String FIRM = "bcfghkmpvwxz";
    /** The right spelling stands at least so many times as often. */
    private static final int OFTEN = 3;

    private Names() {}

    static List<Slip> slips(Lines lines) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Line> first = new LinkedHashMap<>();
        Map<String, Integer> shouted = new LinkedHashMap<>();
        Set<String> common = new HashSet<>();
        for (Line line : lines.all()) {
            Matcher matcher = WORD.matcher(line.words());
            while (matcher.find()) {
                String word = matcher.group().replaceAll("['\u2019]s?$", "");
                String name = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() >= SHORTEST
                        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.UK)
                        : word;
                if (!name.equals(word)) {
                    // shouted in a heading, it is a name if it is one elsewhere
                    shouted.merge(name, 1, Integer::sum);
                } else if (Character.isUpperCase(word.charAt(0)) && word.length() >= SHORTEST) {
                    times.merge(word, 1, Integer::sum);
                    first.putIfAbsent(word, line);
                } else {
                    common.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        shouted.forEach((name, n) -> times.computeIfPresent(name, (word, often) -> often + n));
        List<Slip> slips = new ArrayList<>();
        times.forEach((word, n) -> times.forEach((right, often) -> {
            if (n <= 2
                    && often >= OFTEN * n
                    && (oneLetterOff(word, right)
                            || soundsAlike(word, right)
                            || leftOut(word, right)
                            || leftOut(right, word))
                    && !common.contains(word.toLowerCase(Locale.ROOT))
                    && !common.contains(right.toLowerCase(Locale.ROOT))) {
                slips.add(twoWays(place(first, word), word, n, right, often, right));
            }
        }));
        slips.addAll(alike(times, first, common));
        slips.addAll(pairs(lines));
        return slips;
    }

    /** "Glenferry" beside "Glenferrie": spelt in two ways and said in one, which hardly two names are. */
    private static List<Slip> alike(Map<String, Integer> times, Map<String, Line> first, Set<String> common) {
        List<Slip> slips = new ArrayList<>();
        times.forEach((word, n) -> times.forEach((right, often) -> {
            boolean later = often > n || often.equals(n) && word.compareTo(right) < 0;
            if (n == 1
                    && later
                    && often < OFTEN
                    && word.length() >= (often > n ? SHORTEST : LONG)
                    && soundsAlike(word, right)
                    && !common.contains(word.toLowerCase(Locale.ROOT))
                    && !common.contains(right.toLowerCase(Locale.ROOT))) {
                slips.add(twoWays(place(first, word), word, n, right, often, "Spell it in one way."));
            }
        }));
        return slips;
    }

    private static Place place(Map<String, Line> first, String word) {
        return Objects.requireNonNull(first.get(word)).place();
    }

    /** @param n how often the one way stands in the paper, and {@code often} the other */
    private static Slip twoWays(Place place, String word, int n, String right, int often, String mend) {
        return new Slip(
                "text.name",
                Severity.DOUBTFUL,
                place,
                word,
                "One name may be spelt in two ways: " + word + " and " + right + ".",
                right + " stands in the paper " + times(often) + ", " + word + " " + times(n) + ".",
                mend);
    }

    private static String times(int often) {
        return often == 1 ? "once" : often + " times";
    }

    private static boolean soundsAlike(String one, String other) {
        return !one.equals(other)
                && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= 1
                && sound(one).equals(sound(other));
    }

    /** Letters that are said alike made alike. */
    private static String sound(String word) {
        return word.toLowerCase(Locale.UK)
                .replaceAll("(ey|ie|y)$", "i")
                .replace('y', 'i')
                .replace("ck", "k")
                .replace("ph", "f")
                .replaceAll("(.)\\1", "$1");
    }

    /** "Tolly Green" beside "Tolley Green": of two words of a name one is the same, and the other a letter off. */
    private static List<Slip> pairs(Lines lines) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Line> first = new LinkedHashMap<>();
        for (Line line : lines.all()) {
            Matcher matcher = PAIR.matcher(line.words());
            for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
                String pair = matcher.group(1) + " " + matcher.group(2);
                times.merge(pair, 1, Integer::sum);
                first.putIfAbsent(pair, line);
            }
        }
        List<Slip> slips = new ArrayList<>();
        times.forEach((pair, n) -> times.forEach((right, often) -> {
            String[] one = pair.split(" ");
            String[] other = right.split(" ");
            boolean near = one[1].equals(other[1]) && short_(one[0], other[0])
                    || one[0].equals(other[0]) && short_(one[1], other[1]);
            if (near && n == 1 && often >= 2) {
                slips.add(twoWays(place(first, pair), pair, 1, right, often, right));
            }
        }));
        return slips;
    }

    /** Words of four or five letters, too short to be told apart by themselves; longer ones are looked at alone. */
    private static boolean short_(String one, String other) {
        int least = Math.min(one.length(), other.length());
        return least >= SHORTEST_OF_PAIR
                && least < SHORTEST
                && !Character.isDigit(one.charAt(0))
                && (oneLetterOff(one, other) || leftOut(one, other) || leftOut(other, one));
    }

    /** "Tolly" for "Tolley": a letter left out that is neither the first nor the last. */
    private static boolean leftOut(String less, String more) {
        for (int i = 1; i < more.length() - 1 && more.length() == less.length() + 1; i++) {
            if ((more.substring(0, i) + more.substring(i + 1)).equals(less)) {
                return true;
            }
        }
        return false;
    }

    /** One letter changed, left out or put in, or two changed about; not the ending, which grammar changes. */
    static boolean oneLetterOff(String one, String other) {
        if (one.equals(other) || one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String a = one.substring(from);
        String b = other.substring(from);
        if (a.length() <= 1 || b.length() <= 1) {
            return a.length() == 1 && b.length() == 1 && FIRM.contains(a) && FIRM.contains(b);
        }
        if (a.length() == b.length()) {
            boolean swapped = a.charAt(0) == b.charAt(1)
                    && a.charAt(1) == b.charAt(0)
                    && a.substring(2).equals(b.substring(2));
            return a.substring(1).equals(b.substring(1)) || swapped;
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }
}
