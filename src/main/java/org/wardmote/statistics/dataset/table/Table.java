package org.wardmote.statistics.dataset.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wardmote.statistics.LoadPreview;

/** A table of counts, understood: what its columns and rows are taken for, what must be asked, and its counts. */
public interface Table {

    /** What columns and rows are taken for. */
    List<LoadPreview.Reading> readings();

    /** What only a person can say; with any of these there are no counts. */
    List<LoadPreview.Question> questions();

    /** Gives every count to a taker. */
    void each(Consumer<CountRow> taker);

    /** Codes of areas all of whose parts stand in the table, so that these must add up to no more than the whole. */
    default Set<String> wholes() {
        return Set.of();
    }

    /** The numbers printed beside the counts. */
    default List<Printed> printed() {
        return List.of();
    }

    /** The cells that were read otherwise than they stand, because somebody said so. */
    default List<Mend> mended() {
        return List.of();
    }

    /** What the table says besides its counts, for the vintage's manifest. */
    default Map<String, String> notes() {
        return Map.of();
    }

    /** A cell read otherwise than it stands. */
    record Mend(long line, String column, String stood, String read) {}
}
