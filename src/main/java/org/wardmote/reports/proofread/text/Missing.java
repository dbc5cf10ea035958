package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;

/** What a paper announces and does not show: a chart of which the title is left, a table that is none, a list without items. */
final class Missing {

    private static final Pattern TABLE = Pattern.compile(
            "\\btables? (below|overleaf|on the (following|next) page|that follows)|\\bfollowing table\\b|\\btables? above\\b");
    private static final Pattern LIST =
            Pattern.compile("\\b(following|below|as follows|includes?|are|is|were|comprises?|these)\\b[^.]*:$");
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)\\b(?:chart|graph|map|diagram|infographic)s? (?:below|overleaf|above|opposite|on the (?:next|following|previous) page|that follows)"
                    + "|\\bthe following (?:chart|graph|map|diagram|infographic)\\b");
    private static final Pattern PICTURE_TITLE =
            Pattern.compile("^(?:Figure|Fig\\.|Chart|Graph|Map|Diagram|Infographic)\\b");

    private static final Pattern AXIS = Pattern.compile("[\\d,.%\\s]{1,40}");

    private Missing() {}

    static List<Slip> slips(Reading reading) {
        List<Slip> slips = new ArrayList<>();
        List<Passage> passages = reading.passages();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i) instanceof Prose prose) {
                Passage next = i + 1 < passages.size() ? passages.get(i + 1) : null;
                chart(prose, next, slips);
                list(prose, next, slips);
                table(prose, passages, i, slips);
            } else if (passages.get(i) instanceof Heading heading
                    && heading.number().isEmpty()
                    && i + 1 < passages.size()) {
                chart(new Prose(heading.place(), "", false, heading.words()), passages.get(i + 1), slips);
            }
        }
        picture(reading, slips);
        return slips;
    }

    /** A title and, under it, nothing but what was left of an axis. */
    private static void chart(Prose title, @Nullable Passage next, List<Slip> slips) {
        String words = title.words().strip();
        Prose axis = next instanceof Prose prose ? prose : title;
        boolean bare = next instanceof Prose
                && axis.number().isEmpty()
                && AXIS.matcher(axis.words().strip()).matches()
                && !(axis.place().page() > 0
                        && axis.words()
                                .strip()
                                .equals(String.valueOf(axis.place().page())));
        boolean titled = !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && !words.endsWith(".")
                && !words.endsWith(":")
                && words.split("\\s+").length <= 16;
        if (bare && titled && title.number().isEmpty()) {
            slips.add(new Slip(
                    "text.missing-figure",
                    Severity.DOUBTFUL,
                    title.place(),
                    title.words(),
                    "A chart is missing: its title is there, and nothing of it but a number.",
                    "Under the title stands only \u201c" + axis.words().strip() + "\u201d.",
                    "Put the chart in, with its numbers as a table or in words."));
        }
    }

    private static void list(Prose lead, @Nullable Passage next, List<Slip> slips) {
        String words = lead.words().strip();
        boolean ends = next == null
                || next instanceof Heading heading && !heading.number().isEmpty()
                || next instanceof Prose prose
                        && !prose.number().isEmpty()
                        && prose.number().matches("[\\d.]+");
        if (ends && LIST.matcher(words.toLowerCase(Locale.ROOT)).find()) {
            String quote =
                    words.substring(Math.max(words.lastIndexOf(". ") + 1, 0)).strip();
            slips.add(new Slip(
                    "text.missing-list",
                    Severity.WRONG,
                    lead.place(),
                    quote,
                    "A list is announced, and none follows.",
                    next == null ? "The paper ends here." : "What follows is " + number(next) + ".",
                    "Put the list in, or end the sentence."));
        }
    }

    private static String number(Passage next) {
        return next instanceof Heading heading ? "heading " + heading.number() : "paragraph " + ((Prose) next).number();
    }

    private static void table(Prose prose, List<Passage> passages, int at, List<Slip> slips) {
        Matcher matcher = TABLE.matcher(prose.words().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            boolean above = matcher.group().endsWith("above");
            List<Passage> where = above ? passages.subList(0, at) : passages.subList(at + 1, passages.size());
            if (where.stream().noneMatch(Grid.class::isInstance)) {
                slips.add(new Slip(
                        "text.missing-table",
                        Severity.DOUBTFUL,
                        prose.place(),
                        prose.words().substring(matcher.start(), matcher.end()),
                        "It speaks of a table, and there is none " + (above ? "above it." : "after it."),
                        "No table was found " + (above ? "before" : "after") + " this paragraph.",
                        "Put the table in."));
                return;
            }
        }
    }

    /** "The chart overleaf", in a paper that has no picture and no title of one. */
    private static void picture(Reading reading, List<Slip> slips) {
        boolean titled = reading.passages().stream()
                .anyMatch(passage -> passage instanceof Prose prose
                                && PICTURE_TITLE.matcher(prose.words()).find()
                        || passage instanceof Heading heading
                                && PICTURE_TITLE.matcher(heading.words()).find()
                        || passage instanceof Grid grid
                                && PICTURE_TITLE.matcher(grid.caption()).find());
        boolean told = slips.stream().anyMatch(slip -> slip.kind().equals("text.missing-figure"));
        if (reading.pictures() || titled || told) {
            return;
        }
        for (Passage passage : reading.passages()) {
            Matcher matcher = PICTURE.matcher(passage instanceof Prose prose ? prose.words() : "");
            if (matcher.find()) {
                slips.add(new Slip(
                        "text.missing-figure",
                        Severity.DOUBTFUL,
                        passage.place(),
                        matcher.group(),
                        "It speaks of a picture, and the paper has none.",
                        "Neither a picture nor the title of one was found.",
                        "Put it in, with its numbers as a table or in words."));
                return;
            }
        }
    }
}
