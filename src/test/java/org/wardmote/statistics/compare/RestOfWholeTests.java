package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Comparison.Beside;
import org.wardmote.statistics.Comparison.Verdict;

/** What may be said of one change beside another; the numbers themselves are held against R's in {@link TwoChangesTests}. */
class RestOfWholeTests {

    private static final List<GraveshamTables.Row> TOTAL = GraveshamTables.rows(GraveshamTables.TOTAL);

    @Test
    void graveshamsFallCannotBeToldApartFromTheRestOfKents() {
        assertThat(beside("Gravesham").sentence())
                .isEqualTo("Gravesham's −9.2% cannot be told apart from the −8.8% of the rest of Kent"
                        + " (ratio 0.995, 0.958 to 1.034).");
        assertThat(beside("Gravesham").verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(beside("Tonbridge and Malling").phrase())
                .isEqualTo("rose against the rest of Kent (ratio 1.076, 1.031 to 1.124)");
        assertThat(beside("Tonbridge and Malling").verdict()).isEqualTo(Verdict.SIGNAL);
    }

    @Test
    void manyRowsAtOnceAreJudgedMoreStrictlyThanOne() {
        TwoCounts medway = TwoCounts.of(15_924, 14_182);
        TwoCounts kent = TwoCounts.of(90_488, 82_537);
        Beside alone = RestOfWhole.of(List.of(medway), List.of("Medway"), kent, "the rest", 5)
                .get(0);

        assertThat(alone).isNotNull();
        assertThat(alone.verdict()).isEqualTo(Verdict.SIGNAL);
        assertThat(alone.phrase()).startsWith("fell against the rest");
        assertThat(beside("Medway").pValue()).isEqualTo(alone.pValue());
        assertThat(beside("Medway").verdict()).as("one of 13").isEqualTo(Verdict.WITHIN_CHANCE);
    }

    @Test
    void nothingIsSaidWhereACountIsNotToldOrIsTooSmallOrIsNoPartOfTheWhole() {
        List<@Nullable TwoCounts> rows = new ArrayList<>();
        rows.add(null);
        rows.add(TwoCounts.of(4, 3));
        rows.add(TwoCounts.of(0, 9));
        rows.add(TwoCounts.of(500, 100));
        assertThat(RestOfWhole.of(rows, List.of("a", "b", "c", "d"), TwoCounts.of(400, 400), "the rest", 5))
                .containsOnlyNulls()
                .hasSize(4);
    }

    private static Beside beside(String name) {
        List<GraveshamTables.Row> districts = TOTAL.subList(0, TOTAL.size() - 1);
        List<@Nullable TwoCounts> counts = new ArrayList<>();
        districts.forEach(row -> counts.add(row.counts()));
        List<String> names = districts.stream().map(GraveshamTables.Row::name).toList();
        Beside found = RestOfWhole.of(counts, names, TOTAL.get(TOTAL.size() - 1).counts(), "the rest of Kent", 5)
                .get(names.indexOf(name));
        assertThat(found).isNotNull();
        return found;
    }
}
