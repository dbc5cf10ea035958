package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.SameMonths;

/** Each month beside the same month before: what may be said, and that a month which is not told is in nothing. */
class MonthsBesideTests {

    private static final Period YEAR = Period.parse("2025-01..2025-12");

    @Test
    void aSeasonThatComesEveryYearIsNoSignalAndAJumpIs() {
        SameMonths months = new MonthsBeside(series(i -> (i % 12 == 7 ? 900 : 600) + (i == 47 ? 300 : 0)))
                .of(figure(YearMonth.parse("2025-01"), new Figure.Count(1), List.of()), "t", YEAR);

        SameMonths.Month august = months.months().get(7);
        assertThat(august.change()).isZero();
        assertThat(august.evidence().verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(august.usual()).isEqualByComparingTo("900");
        assertThat(august.usualEvidence().verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
        SameMonths.Month december = months.months().get(11);
        assertThat(december.percentText()).isEqualTo("50.0");
        assertThat(december.evidence().verdict()).isEqualTo(Verdict.SIGNAL);
        assertThat(december.usualEvidence().verdict()).isEqualTo(Verdict.SIGNAL);
        assertThat(months.finding())
                .isEqualTo(
                        "Of 12 months with the same month a year before, 0 fell and 1 rose, beyond chance."
                                + " Of 12 months with at least two years before, 0 stand below what is usual for the month and 1 above it.");
        assertThat(months.years()).isEqualTo(4);
        assertThat(requireNonNull(august.adjusted()).doubleValue())
                .as("an August like any other month, once its season is taken off")
                .isBetween(600.0, 680.0);
    }

    @Test
    void hiddenAndIncompleteMonthsAreInNoTestAndNoSeason() {
        List<Figure> series = new ArrayList<>(series(i -> 100));
        YearMonth hidden = YearMonth.parse("2024-03");
        YearMonth incomplete = YearMonth.parse("2025-11");
        series.replaceAll(figure -> figure.period().from().equals(hidden)
                ? figure(hidden, new Figure.Hidden(), List.of())
                : figure.period().from().equals(incomplete)
                        ? figure(
                                incomplete,
                                new Figure.Count(20),
                                List.of(new Caveat("incomplete-month", "Incomplete.")))
                        : figure);
        SameMonths months = new MonthsBeside(series).of(series.get(0), "t", YEAR);

        assertThat(months.months().get(2).change()).isNull();
        assertThat(months.months().get(2).evidence().verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(months.months().get(10).change()).isNull();
        assertThat(months.months().get(10).usual()).isNull();
        assertThat(months.years()).as("the last whole years are broken").isZero();
        assertThat(months.months())
                .allSatisfy(month -> assertThat(month.adjusted()).isNull());
        assertThat(months.caveats()).extracting(Caveat::id).contains("incomplete-month");
    }

    @Test
    void withNothingToSetBesideItSaysSo() {
        List<Figure> year = series(i -> 100).subList(36, 48);
        SameMonths months = new MonthsBeside(year).of(year.get(0), "t", YEAR);

        assertThat(months.anyBeside()).isFalse();
        assertThat(months.finding()).startsWith("No month has the same month a year before");
        assertThat(months.months().get(0).before().value()).isInstanceOf(Figure.Withheld.class);
    }

    @Test
    void itIsWrittenAsTextCsvAndJsonAndNotAsAPage() {
        SameMonths months =
                new MonthsBeside(series(i -> 100)).of(series(i -> 100).get(0), "Crime", YEAR);

        assertThat(MonthsWritten.of(months, Format.TABLE).lines()).allMatch(line -> line.length() <= 240);
        assertThat(MonthsWritten.of(months, Format.CSV)).contains("2025-01,100,100,0,0.0,within chance,100.0");
        assertThat(MonthsWritten.of(months, Format.JSON)).contains("\"seasonYears\" : 4", "\"usualEvidence\"");
        assertThatThrownBy(() -> MonthsWritten.of(months, Format.HTML)).isInstanceOf(Refusal.class);
    }

    private static List<Figure> series(LongUnaryOperator count) {
        List<Figure> series = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            series.add(figure(
                    YearMonth.parse("2022-01").plusMonths(i), new Figure.Count(count.applyAsLong(i)), List.of()));
        }
        return series;
    }

    private static Figure figure(YearMonth month, Figure.Value value, List<Caveat> caveats) {
        return new Figure(
                new IndicatorId("total-crime"),
                new AreaCode("E07000109"),
                Period.month(month),
                value,
                "police-street",
                List.of(),
                caveats);
    }
}
