package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;

/** Makes the blocks of a document from those of Markdown: numbered, and with what is exempt left out for the public. */
final class Blocks {

    private static final int DEEPEST = 8;
    private static final Pattern NAMED = Pattern.compile("\\s*\\{(#([a-z][a-z0-9-]*))?\\s*(-)?\\}\\s*$");

    private final Inlines inlines;
    private final HouseStyle style;
    private final Numbering numbering;
    private final Filling filling;
    private final Part part;
    private final Map<String, String> labels = new HashMap<>();
    private final List<Block> out = new ArrayList<>();
    private final List<String> exemptNumbers = new ArrayList<>();
    private Told.@Nullable Mark exempt;
    private int shallowest = 1;
    private int last;
    private boolean appendix;

    /** What fills the whole paper's own places, and hears what is found there. */
    interface Filling extends Inlines.Binding, Inlines.Findings {
        List<Block> fill(Told.Mark mark);

        void falseSentence(FalseSentence sentence);

        void heading(String words);
    }

    Blocks(Inlines inlines, HouseStyle style, Filling filling, Part part) {
        this.inlines = inlines;
        this.style = style;
        this.numbering = new Numbering(style.numberedTo());
        this.filling = filling;
        this.part = part;
    }

    /** What is said for each anchor: "section 3", "table 2". */
    Map<String, String> labels() {
        return labels;
    }

    List<Block> of(Node document) {
        shallowest = levels(document).min(Integer::compareTo).orElse(1);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            top(node);
        }
        endOfExempt();
        return out;
    }

    private static Stream<Integer> levels(Node document) {
        List<Integer> levels = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading) {
                levels.add(heading.getLevel());
            }
        }
        return levels.stream();
    }

    private void top(Node node) {
        Optional<Bound> alone = alone(node);
        if (alone.isPresent() && alone.get().told() instanceof Told.Mark mark) {
            if (mark.kind() == Told.Kind.PART2) {
                exempt = mark;
                return;
            }
            if (mark.kind() == Told.Kind.END_OF_PART2) {
                if (exempt == null) {
                    problem(alone.get().call().line(), "{{/part2}} ends nothing.", "Begin with {{#part2 \"7\"}}.");
                }
                endOfExempt();
                return;
            }
        }
        boolean secret = exempt != null;
        int before = out.size();
        block(node, alone, out, 0);
        if (secret) {
            List<Block> written = new ArrayList<>(out.subList(before, out.size()));
            written.forEach(block -> {
                if (block instanceof Block.Paragraph paragraph
                        && !paragraph.number().isEmpty()) {
                    exemptNumbers.add(paragraph.number());
                }
            });
            if (part == Part.PUBLIC) {
                out.subList(before, out.size()).clear();
            }
        }
    }

    /** A notice where exempt text was, or after it: on what ground, and which numbers. */
    private void endOfExempt() {
        if (exempt == null) {
            return;
        }
        String ground = style.exempt().getOrDefault(exempt.argument(), "");
        String which = exemptNumbers.isEmpty()
                ? "What stood here"
                : exemptNumbers.size() == 1
                        ? "Paragraph " + exemptNumbers.get(0)
                        : "Paragraphs " + exemptNumbers.get(0) + " to " + exemptNumbers.get(exemptNumbers.size() - 1);
        boolean one = exemptNumbers.size() <= 1;
        String why = " paragraph " + exempt.argument() + " of Part 1 of Schedule 12A to the Local Government Act 1972 ("
                + ground + ")";
        String words = part == Part.PUBLIC
                ? which + (one ? " is" : " are") + " not published, under" + why + "."
                : which + (one ? " is" : " are") + " exempt from publication under" + why + ".";
        out.add(new Block.Notice(
                part == Part.PUBLIC ? Block.Tone.INFORMATION : Block.Tone.WARNING,
                List.of(new Block.Paragraph("", Inline.text(words)))));
        exempt = null;
        exemptNumbers.clear();
    }

    private void block(Node node, Optional<Bound> alone, List<Block> to, int depth) {
        if (depth > DEEPEST) {
            problem(inlines.line(node), "Lists are set within lists too deeply.", "Write them side by side.");
        } else if (node instanceof org.commonmark.node.Heading heading) {
            heading(heading, to);
        } else if (node instanceof Paragraph) {
            paragraph(node, alone, to, depth);
        } else if (node instanceof ListBlock list) {
            to.add(items(list, depth));
        } else if (node instanceof BlockQuote) {
            List<Block> inner = new ArrayList<>();
            children(node, inner, depth + 1);
            to.add(new Block.Notice(Block.Tone.INFORMATION, inner));
        } else if (node instanceof TableBlock table) {
            typedTable(table, to);
        } else if (node instanceof ThematicBreak) {
            to.add(new Block.NewPage());
        } else if (node instanceof HtmlBlock html) {
            if (!html.getLiteral().startsWith("<!--")) {
                problem(inlines.line(node), "HTML has no place in a paper.", "Write it in Markdown.");
            }
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            problem(
                    inlines.line(node),
                    "A block of code has no place in a paper.",
                    "Do not set lines in by four spaces.");
        }
    }

    private void children(Node parent, List<Block> to, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, alone(child), to, depth);
        }
    }

    private void heading(org.commonmark.node.Heading node, List<Block> to) {
        String anchor = "";
        boolean plain = false;
        if (node.getLastChild() instanceof Text text) {
            Matcher named = NAMED.matcher(text.getLiteral());
            if (named.find()) {
                anchor = named.group(2) == null ? "" : named.group(2);
                plain = named.group(3) != null;
                text.setLiteral(text.getLiteral().substring(0, named.start()));
            }
        }
        List<Inline> words = inlines.of(node);
        String said = Words.plain(words).strip();
        int level = node.getLevel() - shallowest + 1;
        if (level > last + 1 && level > 1 || level > 4) {
            problem(inlines.line(node), "The heading '" + said + "' skips a level.", "Use one # fewer.");
            level = Math.min(Math.min(level, last + 1), 4);
        }
        last = level;
        filling.heading(said);
        boolean isAppendix = level == 1 && style.appendix(said);
        if (level == 1) {
            appendix = isAppendix;
        }
        String number = "";
        if (plain || appendix || style.unnumbered(said)) {
            numbering.unnumbered();
        } else {
            number = numbering.heading(level);
        }
        if (isAppendix) {
            to.add(new Block.NewPage());
        }
        String unique = unique(anchor.isEmpty() ? slug(said) : anchor, inlines.line(node), !anchor.isEmpty());
        labels.put(unique, number.isEmpty() ? said : (number.contains(".") ? "paragraph " : "section ") + number);
        to.add(new Block.Heading(level, number, words, unique));
    }

    private String unique(String anchor, int line, boolean given) {
        if (given && labels.containsKey(anchor)) {
            problem(line, "Two things in the paper are called '" + anchor + "'.", "Call one of them otherwise.");
        }
        String unique = anchor;
        for (int i = 2; labels.containsKey(unique); i++) {
            unique = anchor + "-" + i;
        }
        return unique;
    }

    private static String slug(String words) {
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return slug.isEmpty() ? "section" : slug;
    }

    private void paragraph(Node node, Optional<Bound> alone, List<Block> to, int depth) {
        if (alone.isPresent() && !(alone.get().told() instanceof Told.Words)) {
            Bound bound = alone.get();
            if (bound.told() instanceof Told.Exhibit) {
                to.add(exhibit(bound));
                return;
            }
            if (bound.told() instanceof Told.Mark mark && mark.kind() != Told.Kind.REFERENCE) {
                to.addAll(filling.fill(mark));
                return;
            }
        }
        List<Inline> words = inlines.of(node);
        List<FalseSentence> found = new ArrayList<>();
        List<Inline> lifted = Sentences.lift(words, found, inlines.line(node));
        found.forEach(filling::falseSentence);
        if (!lifted.isEmpty()) {
            to.add(new Block.Paragraph(depth == 0 ? numbering.paragraph() : "", lifted));
        }
    }

    private Block exhibit(Bound bound) {
        Block block = Exhibited.of(bound, filling::falseSentence);
        if (block instanceof Block.Table table) {
            String name = numbering.table();
            String anchor = unique(table.anchor(), bound.call().line(), false);
            labels.put(anchor, name.toLowerCase(Locale.UK));
            return new Block.Table(
                    anchor,
                    name + ": " + table.caption(),
                    table.columns(),
                    table.rows(),
                    table.notes(),
                    table.source());
        }
        Block.Picture picture = (Block.Picture) block;
        String name = numbering.figure();
        String anchor = unique(picture.anchor(), bound.call().line(), false);
        labels.put(anchor, name.toLowerCase(Locale.UK));
        Block.Table twin = picture.twin();
        return new Block.Picture(
                anchor,
                name + ": " + picture.caption(),
                picture.altText(),
                picture.wide(),
                picture.narrow(),
                picture.series(),
                new Block.Table(
                        anchor + "-numbers",
                        name + ": " + twin.caption(),
                        twin.columns(),
                        twin.rows(),
                        twin.notes(),
                        twin.source()),
                picture.notes(),
                picture.source());
    }

    private Block items(ListBlock list, int depth) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<Block> inner = new ArrayList<>();
            children(item, inner, depth + 1);
            items.add(inner);
        }
        return new Block.Items(!(list instanceof BulletList), items);
    }

    /** A table typed by hand: its caption is the paragraph above it that begins with "Table:". */
    private void typedTable(TableBlock node, List<Block> to) {
        String caption = "";
        if (!to.isEmpty()
                && to.get(to.size() - 1) instanceof Block.Paragraph above
                && Words.plain(above.words()).startsWith("Table:")) {
            caption = Words.plain(above.words()).substring("Table:".length()).strip();
            to.remove(to.size() - 1);
        }
        if (caption.isEmpty()) {
            problem(
                    inlines.line(node),
                    "A table has no caption.",
                    "Write 'Table: what it shows' in the paragraph above it.");
            caption = "Table";
        }
        String name = numbering.table();
        String anchor = unique("typed-" + name.toLowerCase(Locale.UK).replace(' ', '-'), inlines.line(node), false);
        labels.put(anchor, name.toLowerCase(Locale.UK));
        to.add(TypedTables.of(node, inlines, anchor, name + ": " + caption));
    }

    /** What a paragraph stands for that is one expression and nothing besides. */
    private Optional<Bound> alone(Node node) {
        if (node instanceof Paragraph
                && node.getFirstChild() instanceof Text text
                && text.getNext() == null
                && text.getLiteral().strip().length() == 1) {
            int index = Expressions.index(text.getLiteral().strip().charAt(0));
            return index < 0 ? Optional.empty() : filling.at(index);
        }
        return Optional.empty();
    }

    private void problem(int line, String words, String mend) {
        filling.problem(FrontMatter.unreadable(line, words, mend));
    }
}
