package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;

/** The sentences of a paragraph: a false word makes its whole sentence false, and the whole true one is offered. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?][\")’”]?)\\s+(?=[\\p{Lu}\\d\"(‘“£])");
    private static final Set<String> NO_END =
            Set.of("c.", "e.g.", "i.e.", "No.", "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "cf.", "p.", "para.");

    private Sentences() {}

    /** The inlines of a paragraph, one list for each sentence. */
    static List<List<Inline>> split(List<Inline> words) {
        List<List<Inline>> sentences = new ArrayList<>();
        List<Inline> open = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Inline inline = words.get(i);
            if (!(inline instanceof Inline.Text text)) {
                open.add(inline);
                continue;
            }
            String rest = text.words();
            // an end of a sentence may lie where this text ends and something else begins
            Matcher end = END.matcher(rest + (i + 1 < words.size() ? first(words.get(i + 1)) : ""));
            int from = 0;
            while (end.find() && end.end() <= rest.length()) {
                if (NO_END.contains(lastWord(rest.substring(from, end.start())))) {
                    continue;
                }
                open.add(new Inline.Text(rest.substring(from, end.end())));
                sentences.add(open);
                open = new ArrayList<>();
                from = end.end();
            }
            if (from < rest.length()) {
                open.add(new Inline.Text(rest.substring(from)));
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static String first(Inline inline) {
        String plain = Words.plain(inline);
        return plain.isEmpty() ? "" : plain.substring(0, 1);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).strip();
    }

    /** False words become false sentences; each is told to {@code found}. */
    static List<Inline> lift(List<Inline> words, List<FalseSentence> found, int line) {
        if (words.stream().noneMatch(Sentences::isFalse)) {
            return words;
        }
        List<Inline> lifted = new ArrayList<>();
        for (List<Inline> sentence : split(words)) {
            if (sentence.stream().noneMatch(Sentences::isFalse)) {
                lifted.addAll(sentence);
                continue;
            }
            String printed = Words.plain(sentence).strip();
            String truth = sentence.stream()
                    .map(Sentences::truth)
                    .collect(Collectors.joining())
                    .strip();
            found.add(new FalseSentence(line, printed, truth));
            lifted.add(new Inline.Flagged(
                    Inline.Flag.FALSE, "This is not so by the data held now. True is: " + truth, bare(sentence)));
        }
        return lifted;
    }

    private static boolean isFalse(Inline inline) {
        if (inline instanceof Inline.Flagged flagged) {
            return flagged.flag() == Inline.Flag.FALSE
                    || flagged.words().stream().anyMatch(Sentences::isFalse);
        }
        return within(inline).stream().anyMatch(Sentences::isFalse);
    }

    private static String truth(Inline inline) {
        if (inline instanceof Inline.Flagged flagged && flagged.flag() == Inline.Flag.FALSE) {
            return flagged.note();
        }
        List<Inline> within = within(inline);
        return within.isEmpty()
                ? Words.plain(inline)
                : within.stream().map(Sentences::truth).collect(Collectors.joining());
    }

    private static List<Inline> bare(List<Inline> words) {
        List<Inline> bare = new ArrayList<>();
        for (Inline inline : words) {
            if (inline instanceof Inline.Flagged flagged && flagged.flag() == Inline.Flag.FALSE) {
                bare.addAll(flagged.words());
            } else if (inline instanceof Inline.Strong strong) {
                bare.add(new Inline.Strong(bare(strong.words())));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                bare.add(new Inline.Emphasis(bare(emphasis.words())));
            } else {
                bare.add(inline);
            }
        }
        return bare;
    }

    private static List<Inline> within(Inline inline) {
        if (inline instanceof Inline.Strong strong) {
            return strong.words();
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return emphasis.words();
        }
        return inline instanceof Inline.Link link ? link.words() : List.of();
    }

    /** Every sentence of some blocks as plain text, tables and charts as their cells. */
    static List<Sentence> of(List<Block> blocks) {
        List<Sentence> all = new ArrayList<>();
        collect(blocks, "", all);
        return all;
    }

    private static void collect(List<Block> blocks, String under, List<Sentence> all) {
        String section = under;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                section = (heading.number() + " " + Words.plain(heading.words())).strip();
            } else if (block instanceof Block.Paragraph paragraph) {
                String where = paragraph.number().isEmpty() ? section : paragraph.number();
                split(paragraph.words())
                        .forEach(words ->
                                all.add(new Sentence(where, Words.plain(words).strip())));
            } else if (block instanceof Block.Items items) {
                for (List<Block> item : items.items()) {
                    collect(item, section, all);
                }
            } else if (block instanceof Block.Facts facts) {
                for (Block.Fact fact : facts.facts()) {
                    collect(fact.value(), fact.label(), all);
                }
            } else if (block instanceof Block.Notice notice) {
                collect(notice.blocks(), section, all);
            } else if (block instanceof Block.Table table) {
                rows(table, all);
            } else if (block instanceof Block.Picture picture) {
                all.add(new Sentence(picture.caption(), picture.caption() + "."));
                rows(picture.twin(), all);
            }
        }
    }

    private static void rows(Block.Table table, List<Sentence> all) {
        for (Block.Row row : table.rows()) {
            all.add(new Sentence(
                    table.caption(), row.cells().stream().map(Words::plain).collect(Collectors.joining(" | "))));
        }
    }
}
