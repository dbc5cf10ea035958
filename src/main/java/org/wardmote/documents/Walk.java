package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;

/** Every block of a document in reading order, also those within others. */
final class Walk {

    private Walk() {}

    static List<Block> blocks(Document document) {
        List<Block> all = new ArrayList<>();
        collect(document.blocks(), all);
        return all;
    }

    private static void collect(List<Block> blocks, List<Block> into) {
        for (Block block : blocks) {
            into.add(block);
            if (block instanceof Block.Items items) {
                items.items().forEach(item -> collect(item, into));
            } else if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> collect(fact.value(), into));
            } else if (block instanceof Block.Notice notice) {
                collect(notice.blocks(), into);
            }
        }
    }
}
