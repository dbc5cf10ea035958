package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Works out again what {@code docs/concepts/methods.md} says of gravesham-2019. */
class MethodsPageTests {

    private static final Path PAGE = Path.of("docs", "concepts", "methods.md");

    @Test
    void everyRowOfTheSignalRuleIsAsThePageSays() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        for (String table : List.of(
                GraveshamTables.TOTAL,
                GraveshamTables.DOMESTIC_ABUSE,
                GraveshamTables.ASB,
                GraveshamTables.CATEGORIES)) {
            assertThat(page).containsSequence(lines(table));
        }
    }

    @Test
    void judgingTheWholeByItselfChangesNoVerdict() {
        for (String table : List.of(
                GraveshamTables.TOTAL,
                GraveshamTables.DOMESTIC_ABUSE,
                GraveshamTables.ASB,
                GraveshamTables.CATEGORIES)) {
            List<TwoCounts> rows = GraveshamTables.rows(table).stream()
                    .map(GraveshamTables.Row::counts)
                    .toList();
            int last = rows.size() - 1;
            List<Signals.Signal> together = Signals.judge(List.copyOf(rows));
            List<Signals.Signal> parts = Signals.judge(List.copyOf(rows.subList(0, last)));
            for (int i = 0; i < last; i++) {
                assertThat(parts.get(i).verdict()).isEqualTo(together.get(i).verdict());
            }
            assertThat(Signals.judge(List.of(rows.get(last))).get(0).verdict())
                    .isEqualTo(together.get(last).verdict());
        }
    }

    @Test
    void theWorkedNumbersAreAsThePageSays() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");
        Interval rate = requireNonNull(Intervals.rate(5370, 106_385L, 1000));
        assertThat(page).contains("(" + one(rate) + ")");
        assertThat(page).contains("most serious violence: " + one(Intervals.count(51)));
        assertThat(page).contains("unlawful driving: " + one(Intervals.count(2)));
        assertThat(page)
                .contains("at least "
                        + Rounding.places(
                                100 * Intervals.proportion(148, 148, 0.95).lower(), 1) + "%");
        assertThat(page).contains("vehicle crime 362 to 417, " + ratio(TwoCounts.of(362, 417), "%.3f"));
        assertThat(page).contains("ASB 1,055 to 1,200, " + ratio(TwoCounts.of(1055, 1200), "%.4f"));
        assertThat(page)
                .contains("its p would be "
                        + text(
                                "%.3f",
                                TwoCounts.of(1055, 1200)
                                        .dispersed(new Dispersion(2, 11), 0.95)
                                        .pValue()));
        assertThat(page).contains(ratio(TwoChanges.besideRestOf(5915, 5370, 90_488, 82_537)));
        assertThat(page).contains(ratio(TwoChanges.besideRestOf(1508, 1548, 21_665, 23_102)));
        Funnel funnel = Funnel.of(RanksTests.areas(GraveshamTables.DOMESTIC_ABUSE), false)
                .orElseThrow();
        Funnel wide = Funnel.of(RanksTests.areas(GraveshamTables.DOMESTIC_ABUSE), true)
                .orElseThrow();
        assertThat(page)
                .contains("95% limits " + one(funnel.limits(106_385).warning().times(1000)) + " and 99.8% limits "
                        + one(funnel.limits(106_385).control().times(1000)))
                .contains(text("%.0f times more than chance", wide.dispersion()))
                .contains("(" + one(wide.limits(106_385).control().times(1000)) + ")");
        assertThat(page).contains("Gravesham " + Rounding.rate(1548, 106_385L, 1000) + " (3rd, could be 2nd to 4th)");
    }

    private static List<String> lines(String table) {
        List<GraveshamTables.Row> rows = GraveshamTables.rows(table);
        List<Signals.Signal> judged =
                Signals.judge(rows.stream().map(GraveshamTables.Row::counts).toList());
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> line(rows.get(i), judged.get(i)))
                .toList();
    }

    private static String line(GraveshamTables.Row row, Signals.Signal signal) {
        return text(
                "| %s | %,d | %,d | %s | %.2f | %s | %s | %s |",
                row.name(),
                row.before(),
                row.now(),
                Rounding.percentText(Rounding.percentChange(row.before(), row.now())),
                signal.z(),
                p(requireNonNull(signal.pValue())),
                p(requireNonNull(signal.adjusted())),
                signal.verdict().words());
    }

    private static String p(double value) {
        return value < 0.0001 ? "<0.0001" : text("%.4f", value);
    }

    private static String ratio(TwoCounts counts, String pFormat) {
        Interval interval = requireNonNull(counts.ratioInterval(0.95));
        return text("ratio %.2f (%.2f to %.2f), p ", counts.ratio(), interval.lower(), interval.upper())
                + text(pFormat, counts.pValue());
    }

    private static String ratio(TwoChanges changes) {
        Interval interval = requireNonNull(changes.ratioInterval(0.95));
        return text(
                "ratio %.3f (%.3f to %.3f), p %.2f",
                changes.ratio(), interval.lower(), interval.upper(), changes.pValue());
    }

    private static String one(Interval interval) {
        return text("%.1f to %.1f", interval.lower(), interval.upper());
    }

    private static String text(String format, @org.jspecify.annotations.Nullable Object... values) {
        return String.format(Locale.UK, format, values);
    }
}
