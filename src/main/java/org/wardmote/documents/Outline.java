package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;

/** The headings of a document in order: what contents and bookmarks are made of. */
final class Outline {

    /** Contents go no deeper: a page of them helps, three do not. */
    private static final int DEEPEST = 2;

    private Outline() {}

    /** One line of the contents. */
    record Entry(int level, String number, String words, String anchor) {}

    /** The headings of levels 1 and 2, and on paper the part with the tables of the pictures. */
    static List<Entry> of(Document document, boolean withTwins) {
        List<Entry> entries = new ArrayList<>();
        boolean pictures = false;
        for (Block block : Walk.blocks(document)) {
            if (block instanceof Block.Heading heading && heading.level() <= DEEPEST) {
                entries.add(
                        new Entry(heading.level(), heading.number(), Inline.plain(heading.words()), heading.anchor()));
            }
            pictures |= block instanceof Block.Picture;
        }
        if (withTwins && pictures) {
            entries.add(new Entry(1, "", HtmlBlocks.TWINS, HtmlBlocks.TWINS_ANCHOR));
        }
        return entries;
    }
}
