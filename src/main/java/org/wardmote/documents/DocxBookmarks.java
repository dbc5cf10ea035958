package org.wardmote.documents;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The anchors of a document as Word's bookmarks, whose names are short and plain. */
final class DocxBookmarks {

    /** Word allows forty characters. */
    private static final int LONGEST = 36;

    private DocxBookmarks() {}

    static Map<String, String> of(Document document) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        boolean pictures = false;
        for (Block block : Walk.blocks(document)) {
            if (block instanceof Block.Heading heading) {
                add(heading.anchor(), names, taken);
            } else if (block instanceof Block.Table table) {
                add(table.anchor(), names, taken);
            } else if (block instanceof Block.Picture picture) {
                add(picture.anchor(), names, taken);
                add(HtmlBlocks.twin(picture), names, taken);
                pictures = true;
            }
        }
        if (pictures) {
            add(HtmlBlocks.TWINS_ANCHOR, names, taken);
        }
        return names;
    }

    private static void add(String anchor, Map<String, String> names, Set<String> taken) {
        String plain = anchor.replaceAll("[^A-Za-z0-9]", "_");
        String name = plain.substring(0, Math.min(LONGEST, plain.length()));
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(java.util.Locale.ROOT)); i++) {
            free = name + "_" + i;
        }
        names.put(anchor, free);
    }
}
