package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether everyone can read a document: what WCAG 2.2 and PDF/UA-1 ask for and a tree of blocks can show. What fails
 * here is not written out in any format.
 */
public final class Fitness {

    /** Where a link may lead: a place in the document, the web, a letter, or a path of the site that shows it. */
    private static final Pattern TARGET =
            Pattern.compile("#\\S+|https?://\\S+|mailto:\\S+@\\S+|tel:[+0-9 ]+|/(?!/)\\S*");

    /** WCAG 1.4.1 and 1.3.3: "the wards shown in red" says nothing to whoever does not see red. */
    private static final Pattern BY_COLOUR = Pattern.compile(
            "\\b(?:shown|marked|shaded|coloured|highlighted|printed|drawn|picked out) (?:in|as) (?:dark |light |pale |bright )?"
                    + "(red|green|amber|yellow|orange|blue|purple|pink|brown|grey|teal)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A cell with nothing but a coloured disc or square: the only difference between two such cells is the colour. */
    private static final Pattern DISC = Pattern.compile(
            "[\\s\\x{25A0}\\x{25CF}\\x{2B1B}\\x{2B1C}\\x{1F534}\\x{1F535}\\x{1F7E0}-\\x{1F7EB}\\x{26AA}\\x{26AB}\\x{FE0F}]+");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> anchors = new TreeMap<>();
    private final List<Inline.Link> links = new ArrayList<>();

    private Fitness() {}

    /** What stops a document from leaving; empty when nothing does. */
    public static List<Problem> problems(Document document) {
        Fitness fitness = new Fitness();
        fitness.headings(document);
        Walk.blocks(document).forEach(fitness::block);
        fitness.anchorsAndLinks();
        return List.copyOf(fitness.problems);
    }

    static void require(Document document) {
        List<Problem> problems = problems(document);
        if (!problems.isEmpty()) {
            throw new DocumentRefused(problems);
        }
    }

    private void problem(String code, String place, String mend) {
        problems.add(new Problem(code, place, mend));
    }

    private void headings(Document document) {
        int above = 0;
        for (Block block : Walk.blocks(document)) {
            if (!(block instanceof Block.Heading heading)) {
                continue;
            }
            String words = (heading.number() + " " + Inline.plain(heading.words())).strip();
            if (Inline.plain(heading.words()).isBlank()) {
                problem("empty-heading", words, "A heading has no words. Give it some, or take it out.");
            }
            if (heading.level() > above + 1) {
                problem(
                        "skipped-heading-level",
                        words,
                        "A heading of level " + heading.level() + " stands under one of level " + above
                                + ". Make it level " + (above + 1) + ".");
            }
            above = heading.level();
            anchor(heading.anchor());
        }
        for (Block block : Walk.blocks(document)) {
            if (block instanceof Block.Facts facts
                    && facts.facts().stream()
                            .flatMap(f -> f.value().stream())
                            .anyMatch(Block.Heading.class::isInstance)) {
                problem(
                        "heading-within-facts",
                        facts.facts().get(0).label(),
                        "A heading stands beside a label, where none is looked for. Put it before the labels.");
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            words(heading.words());
        } else if (block instanceof Block.Paragraph paragraph) {
            words(paragraph.words());
        } else if (block instanceof Block.Table table) {
            anchor(table.anchor());
            table(table);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Facts facts) {
            for (Block.Fact fact : facts.facts()) {
                if (fact.label().isBlank()) {
                    problem(
                            "fact-without-label",
                            "A list of facts",
                            "Something stands beside no label. Say what it is.");
                }
            }
        }
    }

    private void table(Block.Table table) {
        String place = "Table '" + table.caption() + "'";
        if (table.caption().isBlank()) {
            problem("table-without-caption", "A table", "A table has no caption. Say what it shows, where and when.");
        }
        boolean blank =
                table.columns().stream().anyMatch(column -> column.header().isBlank());
        if (table.columns().isEmpty() || blank) {
            problem(
                    "table-without-header",
                    place,
                    "A column has no header, so a listener cannot tell what its cells are. Name every column.");
        }
        for (Block.Row row : table.rows()) {
            if (Inline.plain(row.cells().get(0)).isBlank()) {
                problem("row-without-name", place, "A row has no name in its first cell. Name every row.");
            }
            for (List<Inline> cell : row.cells()) {
                words(cell);
                String plain = Inline.plain(cell);
                if (!plain.isBlank() && DISC.matcher(plain).matches()) {
                    problem(
                            "colour-only",
                            place,
                            "A cell has a coloured mark and no words. Say what it means: 'met', 'not met'.");
                }
            }
        }
        table.notes().forEach(this::byColour);
    }

    private void picture(Block.Picture picture) {
        String place = "Picture '" + picture.caption() + "'";
        anchor(picture.anchor());
        if (picture.altText().isBlank()) {
            problem("picture-without-text", place, "There is no text alternative. Say what the picture shows.");
        }
        if (picture.caption().isBlank()) {
            problem("picture-without-caption", place, "There is no caption. Say what it shows, where and when.");
        }
        if (picture.twin().rows().isEmpty()) {
            problem("picture-without-table", place, "Its table has no rows. Give the numbers that it was drawn from.");
        }
        table(picture.twin());
        byColour(picture.altText());
        picture.notes().forEach(this::byColour);
        for (String svg : List.of(picture.wide(), picture.narrow())) {
            SvgCheck.faults(svg).forEach((code, mend) -> problem(code, place, mend));
        }
        Block.Series series = picture.series();
        if (series != null) {
            series(series, place);
        }
    }

    private void series(Block.Series series, String place) {
        List<String> names =
                series.lines().stream().map(line -> line.name().strip()).toList();
        boolean told = names.stream().noneMatch(String::isEmpty)
                && names.stream().distinct().count() == names.size();
        if (series.lines().size() > 1 && !told) {
            problem(
                    "colour-only",
                    place,
                    "Two of its lines are told apart by colour alone. Give each a name of its own.");
        }
        for (Block.Series.Line line : series.lines()) {
            if (line.values().size() != series.categories().size()) {
                problem(
                        "series-of-another-length",
                        place,
                        "'" + line.name() + "' has " + line.values().size() + " values for "
                                + series.categories().size()
                                + " categories. Give one for each, null where none can be told.");
            }
        }
    }

    private void words(List<Inline> words) {
        byColour(Inline.plain(words));
        links(words);
    }

    private void byColour(String words) {
        Matcher found = BY_COLOUR.matcher(words);
        while (found.find()) {
            problem(
                    "colour-only",
                    "'" + found.group() + "'",
                    "Not everyone sees " + found.group(1) + ". Say it in words, or by name or shape as well.");
        }
    }

    private void links(List<Inline> words) {
        for (Inline inline : words) {
            if (inline instanceof Inline.Link link) {
                links.add(link);
                links(link.words());
            } else if (inline instanceof Inline.Strong strong) {
                links(strong.words());
            } else if (inline instanceof Inline.Emphasis emphasis) {
                links(emphasis.words());
            } else if (inline instanceof Inline.Flagged flagged) {
                links(flagged.words());
            }
        }
    }

    private void anchor(String anchor) {
        if (anchor.isEmpty() || !anchor.matches("[A-Za-z][A-Za-z0-9._-]*")) {
            problem("bad-anchor", "'" + anchor + "'", "An anchor is a letter, then letters, digits, dots and hyphens.");
        } else if (anchors.merge(anchor, 1, Integer::sum) == 2) {
            problem(
                    "two-anchors",
                    "'" + anchor + "'",
                    "Two places bear this anchor, so links cannot tell which is meant.");
        }
    }

    private void anchorsAndLinks() {
        for (Inline.Link link : links) {
            String words = "'" + Inline.plain(link.words()) + "'";
            if (Inline.plain(link.words()).isBlank()) {
                problem("link-without-words", link.target(), "A link has no words. Say where it leads.");
            } else if (!TARGET.matcher(link.target()).matches()) {
                problem(
                        "bad-link",
                        words,
                        "It leads to '" + link.target() + "', which is no address that a paper may link to.");
            } else if (link.target().startsWith("#")
                    && !anchors.containsKey(link.target().substring(1))) {
                problem("broken-link", words, "It leads to '" + link.target() + "', which is nowhere in the document.");
            }
        }
    }
}
