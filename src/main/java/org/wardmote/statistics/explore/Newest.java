package org.wardmote.statistics.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.SameMonths;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.Drawing;
import org.wardmote.statistics.chart.LineChart;
import org.wardmote.statistics.compare.ChanceLimits;

/** The newest that can be said of something without anybody having asked for a period. */
final class Newest {

    /** Five years of months: what a reader can take in, and what a committee is used to. */
    private static final int MONTHS_SHOWN = 60;

    private final Lake lake;
    private final Statistics statistics;

    Newest(Lake lake, Statistics statistics) {
        this.lake = lake;
        this.statistics = statistics;
    }

    /** The first comparison, newest period first, in which at least one row has a count. */
    Optional<Comparison> comparison(
            IndicatorId indicator, @Nullable AreaLevel level, List<AreaCode> areas, boolean smallNumbers) {
        for (Held.Pair pair : Held.of(lake.vintages()).worthComparing()) {
            Question question = new Question(
                    indicator,
                    level == null ? Question.Rows.CATEGORIES : Question.Rows.AREAS,
                    level,
                    areas,
                    pair.period(),
                    pair.against().orElse(null),
                    null,
                    Population.Base.RESIDENTS,
                    pair.dataset(),
                    smallNumbers);
            Optional<Comparison> answer = ask(question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Comparison> ask(Question question) {
        try {
            Comparison comparison = statistics.compare(question);
            return Optional.of(comparison).filter(Newest::saysSomething);
        } catch (Refusal refusal) {
            // this dataset does not count it: the next may
            return Optional.empty();
        }
    }

    private static boolean saysSomething(Comparison comparison) {
        return comparison.rows().stream().anyMatch(row -> row.now().value() instanceof Figure.Count);
    }

    /**
     * The months of some indicators in an area, up to five years of them; empty when there are fewer than two.
     *
     * @param origins says whose data they are, to be printed under the chart
     */
    Optional<Drawing> series(
            Caption caption, AreaCode area, List<Named> indicators, boolean smallNumbers, Origins origins) {
        List<YearMonth> held = Held.of(lake.vintages()).months();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        YearMonth last = held.get(0);
        YearMonth first = held.get(held.size() - 1);
        YearMonth from = last.minusMonths(MONTHS_SHOWN - 1L);
        Period shown = new Period(from.isBefore(first) ? first : from, last);
        List<LineChart.Line> lines = new ArrayList<>();
        List<Figure> drawn = new ArrayList<>();
        for (Named indicator : indicators) {
            List<Figure> figures = statistics.series(indicator.id(), area, shown, smallNumbers);
            List<LineChart.Point> points = points(figures);
            if (points.stream().filter(p -> p.amount() instanceof Amount.Known).count() > 1) {
                lines.add(new LineChart.Line(indicator.name(), points));
                drawn.addAll(figures);
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Caption sourced = caption.source(origins.attribution(drawn));
        LineChart chart = lines.size() == 1
                ? ChanceLimits.months(sourced, "Count a month", lines.get(0))
                : LineChart.of(sourced, "Count a month", lines);
        return Optional.of(chart.draw());
    }

    /** The newest year of months beside the same months before; empty where none has one. */
    Optional<SameMonths> sameMonths(IndicatorId indicator, AreaCode area, boolean smallNumbers) {
        List<YearMonth> held = Held.of(lake.vintages()).months();
        if (held.isEmpty() || statistics.indicator(indicator).isEmpty()) {
            return Optional.empty();
        }
        YearMonth last = held.get(0);
        return Optional.of(statistics.sameMonths(indicator, area, new Period(last.minusMonths(11), last), smallNumbers))
                .filter(SameMonths::anyBeside);
    }

    /** An indicator under the name that its line bears. */
    record Named(IndicatorId id, String name) {}

    private static List<LineChart.Point> points(List<Figure> series) {
        return series.stream()
                .map(figure -> new LineChart.Point(
                        figure.period().from(),
                        Amount.of(figure.value()),
                        figure.caveats().stream().anyMatch(c -> c.id().equals("incomplete-month")),
                        null))
                .toList();
    }
}
