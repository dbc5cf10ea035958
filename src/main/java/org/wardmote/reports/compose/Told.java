package org.wardmote.reports.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.Block;
import org.wardmote.reports.cite.Citation;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;

/** What an expression stands for. */
sealed interface Told {

    /**
     * Words within a sentence.
     *
     * @param told whether the figures could be told; else the words say why not
     * @param bases what they rest on
     * @param statement who states it, for what is not counted here
     */
    record Words(String words, boolean told, List<Basis> bases, Citation.@Nullable Statement statement)
            implements Told {}

    /**
     * A table, chart or map.
     *
     * @param cells its values as they are cited: rows parted by line ends and cells by tabs
     */
    record Exhibit(Block block, String cells, List<Basis> bases) implements Told {}

    /** Something that only the whole paper can fill, or that marks a part of it. */
    record Mark(Kind kind, String argument, String words) implements Told {}

    /** What marks there are. */
    enum Kind {
        CONTENTS,
        ANNEX,
        IMPLICATIONS,
        REFERENCE,
        PART2,
        END_OF_PART2
    }

    /** A comparison, and those of its figures that something rests on. */
    record Basis(Comparison comparison, List<Figure> figures) {
        public Basis {
            figures = List.copyOf(figures);
        }

        static Basis of(Comparison comparison, Comparison.Row row) {
            Figure before = row.before();
            return new Basis(comparison, before == null ? List.of(row.now()) : List.of(before, row.now()));
        }

        static Basis all(Comparison comparison) {
            return new Basis(
                    comparison,
                    Enquiries.rows(comparison)
                            .flatMap(row -> of(comparison, row).figures().stream())
                            .toList());
        }
    }
}
