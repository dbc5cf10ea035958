package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;

/** Tables, figures, appendices and paragraphs that the paper speaks of by number: each must be there, and there once. */
final class References {

    private static final String KIND = "(Table|Figure|Chart|Graph|Map|Appendix|Annex)";
    private static final Pattern TITLE =
            Pattern.compile("^" + KIND + "\\s+(\\d{1,2}|[A-H])\\b\\s*([:.\u2013\u2014-]|$)?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern MENTION =
            Pattern.compile("\\b" + KIND + "\\s+(\\d{1,2}|[A-H])\\b(?!\\s*[:/]\\s*\\d)(?!\\.\\d)");
    private static final Pattern MENTIONS = Pattern.compile(
            "\\b(Table|Figure|Chart|Graph|Map)s\\s+(\\d{1,2})(?:,\\s*(\\d{1,2}))?\\s*(?:and|or|&)\\s*(\\d{1,2})\\b");
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\b([Pp]aragraphs?|[Pp]aras?\\.?)\\s+(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\b");
    private static final Pattern SECTION = Pattern.compile(
            "\\b(?:(?:see|in|at|under)\\s+)?[Ss]ection\\s+(\\d{1,2}(?:\\.\\d{1,2}){0,2})\\s+(?:above|below|of this (?:report|paper))"
                    + "|\\b[Ss]ee\\s+[Ss]ection\\s+(\\d{1,2}(?:\\.\\d{1,2}){0,2})\\b");
    /** What follows when the number is another document's. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)^[,)]?\\s*(of|to|in|from)\\s+(the|that|its|their|our|a|last|his|her|schedule|part)\\b(?!\\s+(report|paper|appendix))"
                    + ".*|^\\s*(of|to)\\s+[A-Z].*",
            Pattern.DOTALL);

    /** A title is shorter than this. */
    private static final int LONGEST = 160;

    private static final int FEWEST_NUMBERED = 3;

    private final List<Passage> passages;
    private final boolean pictures;
    private final Map<String, Map<String, String>> titles = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<Slip> slips = new ArrayList<>();

    private References(Reading reading) {
        this.passages = reading.passages();
        this.pictures = reading.pictures();
    }

    static List<Slip> slips(Reading reading) {
        References references = new References(reading);
        references.passages.forEach(references::title);
        references.inOrder();
        references.passages.forEach(references::mentions);
        return references.slips;
    }

    private void title(Passage passage) {
        String number = passage instanceof Heading heading
                ? heading.number()
                : passage instanceof Prose prose && !prose.item() ? prose.number() : "";
        if (number.matches("[\\d.]+")) {
            numbers.add(number.replaceAll("\\.$", ""));
        }
        String words = passage instanceof Grid grid
                ? grid.caption()
                : passage instanceof Heading heading ? heading.words() : ((Prose) passage).words();
        Matcher matcher = TITLE.matcher(words.strip());
        if (!matcher.matches() || words.length() > LONGEST) {
            // a caption may begin with the heading above it
            Matcher within = MENTION.matcher(passage instanceof Grid ? words : "");
            while (within.find()) {
                titles.computeIfAbsent(within.group(1), none -> new LinkedHashMap<>())
                        .putIfAbsent(within.group(2), words);
            }
            return;
        }
        boolean plain = passage instanceof Prose
                && matcher.group(3) == null
                && (words.strip().endsWith(".") || matcher.group(4).matches("(?s)[a-z].*"));
        if (plain) {
            return;
        }
        String earlier = titles.computeIfAbsent(matcher.group(1), none -> new LinkedHashMap<>())
                .putIfAbsent(matcher.group(2), matcher.group(4));
        boolean twice = earlier != null
                && !matcher.group(4).isBlank()
                && !earlier.isBlank()
                && !matcher.group(4).toLowerCase(Locale.UK).contains("continued")
                && !alike(earlier, matcher.group(4))
                && passage instanceof Grid;
        if (twice) {
            slips.add(new Slip(
                    "text.number-twice",
                    Severity.WRONG,
                    passage.place(),
                    words.strip(),
                    matcher.group(1) + " " + matcher.group(2) + " stands twice.",
                    "The other is \u201c" + earlier.strip() + "\u201d.",
                    "Number one of them anew."));
        }
    }

    private static boolean alike(String one, String other) {
        String a = one.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
        String b = other.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
        return a.startsWith(b) || b.startsWith(a);
    }

    /** Tables and figures are numbered from 1, and none is left out. */
    private void inOrder() {
        titles.forEach((kind, named) -> {
            List<Integer> found = named.keySet().stream()
                    .filter(number -> number.matches("\\d+"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            for (int i = 1; i < found.size() && found.get(0) == 1; i++) {
                int missing = found.get(i - 1) + 1;
                if (found.get(i) > missing && told.add(kind + missing)) {
                    slips.add(new Slip(
                            "text.numbering",
                            Severity.DOUBTFUL,
                            place(kind + " " + found.get(i)),
                            kind + " " + found.get(i),
                            "The numbering is broken: " + kind + " " + missing + " is left out.",
                            "Before it stands " + kind + " " + (missing - 1) + ".",
                            kind + " " + missing));
                }
            }
        });
    }

    private Place place(String words) {
        return passages.stream()
                .filter(passage -> passage instanceof Grid grid
                                && grid.caption().contains(words)
                        || passage instanceof Heading heading && heading.words().contains(words)
                        || passage instanceof Prose prose && prose.words().startsWith(words))
                .findFirst()
                .orElse(passages.get(0))
                .place();
    }

    private void mentions(Passage passage) {
        if (!(passage instanceof Prose prose)) {
            return;
        }
        String words = prose.words();
        Matcher one = MENTION.matcher(words);
        while (one.find()) {
            named(prose, one.group(1), one.group(2), one.group(), words.substring(one.end()));
        }
        Matcher several = MENTIONS.matcher(words);
        while (several.find()) {
            for (int group = 2; group <= 4; group++) {
                named(prose, several.group(1), several.group(group), several.group(), words.substring(several.end()));
            }
        }
        Matcher paragraph = PARAGRAPH.matcher(words);
        while (paragraph.find()) {
            numbered(prose, paragraph.group(2), paragraph.group(), words.substring(paragraph.end()));
        }
        Matcher section = SECTION.matcher(words);
        while (section.find()) {
            String number = section.group(1) != null ? section.group(1) : section.group(2);
            numbered(prose, number, section.group(), words.substring(section.end()));
        }
    }

    private void named(Prose prose, String kind, @Nullable String number, String quote, String after) {
        Map<String, String> known = titles.getOrDefault(kind, Map.of());
        if (known.isEmpty()
                && number != null
                && noneAtAll(kind)
                && !ELSEWHERE.matcher(after).matches()) {
            if (told.add(kind)) {
                slips.add(new Slip(
                        kind.equals("Table") ? "text.missing-table" : "text.missing-figure",
                        Severity.DOUBTFUL,
                        prose.place(),
                        quote,
                        "It speaks of " + kind + " " + number + ", and the paper has none.",
                        "Neither a " + kind.toLowerCase(Locale.UK) + " nor the title of one was found.",
                        "Put it in, or leave out what speaks of it."));
            }
            return;
        }
        boolean other = number == null
                || known.isEmpty()
                || known.containsKey(number)
                || known.keySet().stream()
                        .noneMatch(each -> Character.isDigit(each.charAt(0)) == Character.isDigit(number.charAt(0)))
                || ELSEWHERE.matcher(after).matches();
        if (other || !told.add(kind + number)) {
            return;
        }
        slips.add(new Slip(
                kind.equals("Table") ? "text.missing-table" : "text.missing-reference",
                Severity.DOUBTFUL,
                prose.place(),
                quote,
                "It speaks of " + kind + " " + number + ", and none of the paper bears that number.",
                "There " + (known.size() == 1 ? "is " : "are ") + kind + " " + String.join(", ", known.keySet()) + ".",
                "Put it in, or mend its number."));
    }

    /** Whether the paper has nothing that could be one, with a number or without. */
    private boolean noneAtAll(String kind) {
        return switch (kind) {
            case "Table" -> passages.stream().noneMatch(Grid.class::isInstance);
            case "Figure", "Chart", "Graph", "Map" ->
                !pictures
                        && !titles.containsKey("Figure")
                        && !titles.containsKey("Chart")
                        && !titles.containsKey("Graph")
                        && !titles.containsKey("Map");
            default -> false;
        };
    }

    private void numbered(Prose prose, String number, String quote, String after) {
        int depth = number.split("\\.").length;
        List<String> alike = numbers.stream()
                .filter(each -> each.split("\\.").length == depth)
                .toList();
        if (alike.size() < FEWEST_NUMBERED - (depth == 1 ? 1 : 0)
                || numbers.contains(number)
                || ELSEWHERE.matcher(after).matches()
                || !told.add("paragraph " + number)) {
            return;
        }
        slips.add(new Slip(
                "text.missing-reference",
                Severity.DOUBTFUL,
                prose.place(),
                quote.strip(),
                "It speaks of " + number + ", and nothing in the paper bears that number.",
                "",
                "Mend the number."));
    }
}
