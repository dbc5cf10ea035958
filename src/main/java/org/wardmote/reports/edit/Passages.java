package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;
import org.wardmote.reports.compose.Composed;

/** The parts of a paper that can be commented on: its paragraphs, lists, tables and pictures, in their order. */
final class Passages {

    /** So much of a passage finds it again. */
    private static final int QUOTED = 120;

    /** What is told of numbers is the machine's own, and nobody comments on it. */
    private static final Set<String> ANNEX = Set.of("figures-that-are-counted", "numbers-that-others-state");

    private final List<Editing.Passage> all = new ArrayList<>();
    private final Map<Block, Integer> indexes = new IdentityHashMap<>();

    private Passages() {}

    static Passages of(Composed composed) {
        Passages passages = new Passages();
        String section = "";
        int within = 0;
        for (Block block : composed.document().blocks()) {
            if (block instanceof Block.Heading heading) {
                if (ANNEX.contains(heading.anchor())) {
                    break;
                }
                section = (heading.number() + " " + Inline.plain(heading.words())).strip();
                within = 0;
                continue;
            }
            String quote = quote(block);
            if (quote.isBlank()) {
                continue;
            }
            within++;
            String place = block instanceof Block.Paragraph paragraph
                            && !paragraph.number().isEmpty()
                    ? paragraph.number()
                    : section.isEmpty() ? "the header" : section + ", part " + within;
            passages.indexes.put(block, passages.all.size());
            passages.all.add(new Editing.Passage(cut(place), cut(quote)));
        }
        return passages;
    }

    /** How a block begins, as plain text; empty for one that says nothing. */
    private static String quote(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Inline.plain(paragraph.words());
        }
        if (block instanceof Block.Table table) {
            return table.caption();
        }
        if (block instanceof Block.Picture picture) {
            return picture.caption();
        }
        if (block instanceof Block.Items items) {
            return items.items().isEmpty() || items.items().get(0).isEmpty()
                    ? ""
                    : quote(items.items().get(0).get(0));
        }
        if (block instanceof Block.Facts facts) {
            return facts.facts().isEmpty() ? "" : facts.facts().get(0).label();
        }
        return block instanceof Block.Notice notice && !notice.blocks().isEmpty()
                ? quote(notice.blocks().get(0))
                : "";
    }

    private static String cut(String text) {
        String one = text.strip();
        return one.length() <= QUOTED ? one : one.substring(0, QUOTED);
    }

    Optional<Editing.Passage> at(int index) {
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** Which passage a block is; nothing for a heading and the like. */
    Optional<Integer> index(Block block) {
        return Optional.ofNullable(indexes.get(block));
    }

    /** Where a comment now belongs: where its words still stand, else at its number; nothing when both have gone. */
    Optional<Integer> find(Comment comment) {
        Integer samePlace = null;
        Integer sameWords = null;
        for (int i = 0; i < all.size(); i++) {
            Editing.Passage passage = all.get(i);
            boolean place = passage.place().equals(comment.place());
            boolean words = passage.quote().equals(comment.quote());
            if (place && words) {
                return Optional.of(i);
            }
            sameWords = words && sameWords == null ? Integer.valueOf(i) : sameWords;
            samePlace = place ? Integer.valueOf(i) : samePlace;
        }
        return Optional.ofNullable(sameWords == null ? samePlace : sameWords);
    }
}
