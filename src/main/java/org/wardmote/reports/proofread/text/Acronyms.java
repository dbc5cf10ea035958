package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.WordFile;
import org.wardmote.reports.proofread.text.Lines.Kind;
import org.wardmote.reports.proofread.text.Lines.Line;

/** Abbreviations: spelt out at their first use, by words that they stand for, and always in the same letters. */
final class Acronyms {

    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}@./:_=?&-])([A-Z]{2,7})(s?)(?![\\p{L}\\p{N}_@-])(?!\\.[a-z])");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([A-Z]{2,7})s?\\)");
    private static final Set<String> SMALL =
            Set.of("of", "and", "the", "for", "to", "in", "on", "with", "a", "an", "&", "by", "from");

    /** A word in small letters is no abbreviation when it is shouted elsewhere: "AFTER". */
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}@.])\\p{L}\\p{Ll}{2,6}(?![\\p{L}@])");

    /** Six letters with vowels among them are hardly ever an abbreviation, and often a word in capitals. */
    private static final Pattern SPOKEN = Pattern.compile("(?=.{6,})[A-Z]*[AEIOU][^AEIOU]+[AEIOU][A-Z]*");

    private record Use(Line line, String text) {}

    private final Lines lines;
    private final Set<String> known;
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    private final Set<String> defined = new HashSet<>();
    private final Map<String, Use> misspelt = new LinkedHashMap<>();
    private final Map<String, String> meant = new HashMap<>();
    private final Map<String, String> expansions = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Slip> twice = new ArrayList<>();
    private final Set<String> small = new HashSet<>();

    Acronyms(Lines lines) {
        this.lines = lines;
        WordFile file = WordFile.named("text");
        known = new HashSet<>(file.words("known"));
        known.addAll(file.words("capitals"));
    }

    List<Slip> slips() {
        for (Line line : lines.all()) {
            Matcher matcher = SMALL_WORD.matcher(line.words());
            while (matcher.find()) {
                small.add(matcher.group().toUpperCase(Locale.ROOT));
            }
        }
        lines.all().forEach(this::read);
        List<Slip> slips = new ArrayList<>(twice);
        misspelt.forEach((acronym, use) -> slips.add(slip(
                use,
                Severity.WRONG,
                acronym,
                acronym + " does not stand for the words before it.",
                "The words begin with the letters of " + meant.getOrDefault(acronym, "") + ".",
                meant.getOrDefault(acronym, ""))));
        told.addAll(misspelt.keySet());
        uses.forEach((acronym, found) -> twoSpellings(acronym, found, slips, told));
        undefined(slips, told);
        return slips;
    }

    private void read(Line line) {
        Matcher brackets = IN_BRACKETS.matcher(line.words());
        while (brackets.find()) {
            define(line, brackets.group(1), brackets.start());
        }
        Matcher matcher = ACRONYM.matcher(line.words());
        while (matcher.find()) {
            String acronym = matcher.group(1);
            if (acronym.length() > 1 && !shouted(line, acronym)) {
                uses.computeIfAbsent(acronym, none -> new ArrayList<>()).add(new Use(line, matcher.group()));
                String after = line.words().substring(matcher.end());
                if (after.matches("(?s) ?(\\(|- |\u2013 )[A-Z]?[a-z].*")
                        && initials(firstWords(after, acronym.length() + 3)).startsWith(acronym)) {
                    defined.add(acronym);
                }
            }
        }
    }

    /** A line all in capitals is a heading and not full of abbreviations. */
    private static boolean shouted(Line line, String acronym) {
        String letters = line.words().replaceAll("[^\\p{L}]", "");
        return letters.length() > acronym.length() + 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
    }

    /** "Kent Equality Cohesion Council (KECC)": the words before it, counted by its letters. */
    private void define(Line line, String acronym, int bracket) {
        defined.add(acronym);
        List<String> words = words(line.words().substring(0, bracket));
        int n = acronym.length();
        List<String> great = words.stream()
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        for (List<String> each : List.of(words, great)) {
            if (each.size() < n || n < 3) {
                continue;
            }
            String initials = initials(each.subList(each.size() - n, each.size()));
            if (initials.equals(acronym)) {
                misspelt.remove(acronym);
                expanded(line, acronym, String.join(" ", each.subList(each.size() - n, each.size())));
                return;
            }
            if (differ(initials, acronym) == 1
                    && great.equals(each)
                    && !meant.containsKey(acronym)
                    && spelt(initials)) {
                misspelt.put(acronym, new Use(line, acronym));
                meant.put(acronym, initials);
            }
        }
    }

    /** An abbreviation that is spelt out twice must stand for the same words. */
    private void expanded(Line line, String acronym, String words) {
        String earlier = expansions.putIfAbsent(acronym, words);
        if (earlier != null && !plain(earlier).equals(plain(words)) && told.add(acronym)) {
            twice.add(slip(
                    new Use(line, acronym),
                    Severity.WRONG,
                    words + " (" + acronym + ")",
                    acronym + " is spelt out in two ways.",
                    "First it stands for " + earlier + ", and here for " + words + ".",
                    "Use another abbreviation for one of them."));
        }
    }

    /** Without the endings of the plural, in small letters. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.UK)
                .replaceAll("ies\\b", "y")
                .replaceAll("s\\b", "")
                .replaceAll("[^a-z ]", "");
    }

    /** Only letters that the paper, or everyone, uses elsewhere are surely what was meant. */
    private boolean spelt(String initials) {
        return known.contains(initials)
                || lines.all().stream().anyMatch(line -> line.words().matches("(?s).*\\b" + initials + "s?\\b.*"));
    }

    private void twoSpellings(String acronym, List<Use> found, List<Slip> slips, Set<String> told) {
        if (defined.contains(acronym) || known.contains(acronym) || told.contains(acronym) || acronym.length() < 3) {
            return;
        }
        for (Map.Entry<String, List<Use>> other : uses.entrySet()) {
            String right = other.getKey();
            boolean near = right.length() == acronym.length()
                    && !right.equals(acronym)
                    && (differ(right, acronym) == 1 && acronym.length() >= 4 || swapped(right, acronym));
            if (near && defined.contains(right) && other.getValue().size() >= found.size()) {
                told.add(acronym);
                slips.add(slip(
                        found.get(0),
                        Severity.WRONG,
                        acronym,
                        "One name is spelt in two ways: " + acronym + " and " + right + ".",
                        right + " is spelt out in the paper and stands in it "
                                + times(other.getValue().size()) + ", " + acronym + " " + times(found.size())
                                + " and nowhere spelt out.",
                        right));
                return;
            }
        }
    }

    private void undefined(List<Slip> slips, Set<String> told) {
        List<String> open = new ArrayList<>();
        Use first = null;
        for (Map.Entry<String, List<Use>> each : uses.entrySet()) {
            boolean prose = each.getValue().stream().anyMatch(use -> use.line().kind() == Kind.PROSE);
            if (prose
                    && !small.contains(each.getKey())
                    && !SPOKEN.matcher(each.getKey()).matches()
                    && !standsSpelt(each.getKey())
                    && !defined.contains(each.getKey())
                    && !known.contains(each.getKey())
                    && !told.contains(each.getKey())) {
                open.add(each.getKey());
                first = first == null ? each.getValue().get(0) : first;
            }
        }
        if (first != null) {
            slips.add(slip(
                    first,
                    Severity.DOUBTFUL,
                    open.get(0),
                    open.size() == 1
                            ? "An abbreviation is nowhere spelt out: " + open.get(0) + "."
                            : "Abbreviations are nowhere spelt out: " + String.join(", ", open) + ".",
                    "A reader from outside may not know " + (open.size() == 1 ? "it." : "them."),
                    "Spell each out where it first stands."));
        }
    }

    /** Whether words that begin with its letters stand in capitals somewhere: "Strategic Assessment" for SA. */
    private boolean standsSpelt(String acronym) {
        StringBuilder pattern = new StringBuilder("\\b");
        for (char letter : acronym.toCharArray()) {
            pattern.append(pattern.length() > 2 ? "[ -](?:(?:of|and|the|for|to|in|with) )?" : "")
                    .append(letter)
                    .append("[a-z]+");
        }
        Pattern words = Pattern.compile(pattern.toString());
        return lines.all().stream().anyMatch(line -> words.matcher(line.words()).find());
    }

    private static Slip slip(Use use, Severity severity, String quote, String words, String evidence, String mend) {
        return new Slip("text.acronym", severity, use.line().place(), quote, words, evidence, mend);
    }

    private static String times(int n) {
        return n == 1 ? "once" : n == 2 ? "twice" : n + " times";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{N}'\u2019&]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> firstWords(String text, int most) {
        List<String> words = words(text).stream()
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return words.subList(0, Math.min(most, words.size()));
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(Character.toUpperCase(word.charAt(0))));
        return initials.toString();
    }

    private static int differ(String one, String other) {
        int differ = 0;
        for (int i = 0; i < one.length(); i++) {
            differ += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differ;
    }

    private static boolean swapped(String one, String other) {
        if (differ(one, other) != 2) {
            return false;
        }
        for (int i = 0; i + 1 < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return one.charAt(i) == other.charAt(i + 1) && one.charAt(i + 1) == other.charAt(i);
            }
        }
        return false;
    }
}
