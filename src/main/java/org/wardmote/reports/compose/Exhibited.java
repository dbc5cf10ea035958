package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;

/** A table or chart as it was frozen, each cell that is no longer so flagged with what it would be now. */
final class Exhibited {

    private Exhibited() {}

    static Block of(Bound bound, Consumer<FalseSentence> found) {
        Told.Exhibit exhibit = (Told.Exhibit) bound.told();
        if (bound.truth() == null) {
            return exhibit.block();
        }
        String[] then = bound.printed().split("\n", -1);
        if (exhibit.block() instanceof Block.Table table) {
            return table(table, then, bound.call().line(), found);
        }
        Block.Picture picture = (Block.Picture) exhibit.block();
        Block.Table twin = table(picture.twin(), then, bound.call().line(), found);
        List<String> notes = new ArrayList<>(picture.notes());
        notes.add("It is drawn by the data held now, which differ from those that were frozen.");
        return new Block.Picture(
                picture.anchor(),
                picture.caption(),
                picture.altText(),
                picture.wide(),
                picture.narrow(),
                picture.series(),
                twin,
                notes,
                picture.source());
    }

    private static Block.Table table(Block.Table now, String[] then, int line, Consumer<FalseSentence> found) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < now.rows().size(); i++) {
            Block.Row row = now.rows().get(i);
            String[] cells = i < then.length ? then[i].split("\t", -1) : new String[0];
            List<List<Inline>> printed = new ArrayList<>();
            for (int j = 0; j < row.cells().size(); j++) {
                String truth = Words.plain(row.cells().get(j));
                String frozen = j < cells.length ? cells[j] : "";
                if (truth.equals(frozen)) {
                    printed.add(row.cells().get(j));
                    continue;
                }
                String name = Words.plain(row.cells().get(0)) + ", "
                        + now.columns().get(j).header();
                found.accept(new FalseSentence(line, name + ": " + frozen, name + ": " + truth));
                printed.add(List.of(new Inline.Flagged(
                        Inline.Flag.FALSE,
                        "This is not so by the data held now. True is: " + truth,
                        Inline.text(frozen.isEmpty() ? "(none)" : frozen))));
            }
            rows.add(new Block.Row(row.weight(), row.depth(), printed));
        }
        return new Block.Table(now.anchor(), now.caption(), now.columns(), rows, now.notes(), now.source());
    }
}
