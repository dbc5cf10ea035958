package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Boundary;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.AreaMap;
import org.wardmote.statistics.chart.BarChart;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.ChangeChart;
import org.wardmote.statistics.chart.Drawing;
import org.wardmote.statistics.chart.FunnelPlot;
import org.wardmote.statistics.chart.Waterfall;
import org.wardmote.statistics.compare.ChanceLimits;

/** The charts and maps of a comparison. */
final class Drawings {

    /** Beyond this many bars a chart is a wall; the map and the table say it better. */
    private static final int MOST_BARS = 60;

    /** What a map holds without trouble. */
    private static final int MOST_MAPPED = 2500;

    private final Places places;

    Drawings(Places places) {
        this.places = places;
    }

    List<Drawing> of(Comparison comparison, String attribution) {
        List<Drawing> drawn = new ArrayList<>();
        List<Comparison.Row> rows = comparison.rows();
        boolean areas = comparison.question().rows() == Question.Rows.AREAS;
        boolean few = rows.size() > 1 && rows.size() <= MOST_BARS;
        boolean compared = comparison.question().against() != null;
        if (few && compared) {
            Caption caption = Caption.of(
                            "changes", subject(comparison) + ": both periods", Workbooks.periods(comparison))
                    .source(attribution);
            ChangeChart.of(caption, rowWord(comparison), "Count", comparison)
                    .map(ChangeChart::draw)
                    .ifPresent(drawn::add);
        }
        if (few && (areas && rated(rows) || !compared)) {
            drawn.add(bars(comparison, attribution, areas && rated(rows)));
        }
        if (areas) {
            Caption caption = Caption.of(
                            "funnel",
                            subject(comparison) + ": which stand out",
                            comparison.question().period().label())
                    .source(attribution);
            ChanceLimits.areas(caption, rowWord(comparison), comparison)
                    .map(FunnelPlot::draw)
                    .ifPresent(drawn::add);
        }
        if (areas && rows.size() > 1) {
            map(comparison, attribution, "").ifPresent(drawn::add);
        }
        return drawn;
    }

    /**
     * The rows as a choropleth of their rates, or of their counts where there are none; empty without any outline.
     *
     * @param subject the code of the area that the page is about; empty for none
     */
    Optional<Drawing> map(Comparison comparison, String attribution, String subject) {
        List<Comparison.Row> rows = comparison.rows();
        if (rows.size() > MOST_MAPPED) {
            return Optional.empty();
        }
        boolean rates = rated(rows);
        List<AreaMap.MapArea> areas = new ArrayList<>();
        for (Comparison.Row row : rows) {
            Boundary outline = AreaCode.isOne(row.key())
                    ? places.boundary(new AreaCode(row.key())).orElse(null)
                    : null;
            Amount amount = rates ? Amount.of(row.rate()) : Amount.of(row.now().value());
            areas.add(new AreaMap.MapArea(
                    row.name(), amount, outline, false, row.key().equals(subject)));
        }
        if (areas.stream().noneMatch(area -> area.boundary() != null)) {
            return Optional.empty();
        }
        Caption caption = Caption.of(
                        "map",
                        subject(comparison) + (rates ? ": rates on the map" : ": counts on the map"),
                        comparison.question().period().label())
                .source(attribution);
        return Optional.of(new AreaMap(
                        caption, rowWord(comparison), measure(comparison, rates), areas, AreaMap.Method.QUANTILE, "")
                .draw());
    }

    private static boolean rated(List<Comparison.Row> rows) {
        return rows.stream().anyMatch(row -> row.rate() != null && row.rate().value() != null);
    }

    /** What drove the change of the whole, part by part; empty where it cannot be told. */
    static Optional<Drawing> drivers(Comparison comparison, String attribution) {
        Caption caption = Caption.of("drivers", "What the change is made of", Workbooks.periods(comparison))
                .source(attribution);
        return Waterfall.of(caption, "Category", comparison).map(Waterfall::draw);
    }

    /** What is compared, without the periods: those stand beneath. */
    private static String subject(Comparison comparison) {
        int periods =
                comparison.title().indexOf(", " + comparison.question().period().label());
        return periods < 0 ? comparison.title() : comparison.title().substring(0, periods);
    }

    private static String rowWord(Comparison comparison) {
        AreaLevel level = comparison.question().level();
        return level == null ? "Category" : ComparisonForms.upper(level.singular());
    }

    private static Drawing bars(Comparison comparison, String attribution, boolean rates) {
        Set<String> asked =
                comparison.question().areas().stream().map(AreaCode::value).collect(Collectors.toSet());
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            Amount amount = rates ? Amount.of(row.rate()) : Amount.of(row.now().value());
            bars.add(new BarChart.Bar(
                    (row.overlaps() ? "of which: " : "") + row.name(), amount, asked.contains(row.key())));
        }
        Caption caption = Caption.of(
                        "bars",
                        subject(comparison) + (rates ? ": rates" : ": counts"),
                        comparison.question().period().label())
                .source(attribution);
        boolean areas = comparison.question().rows() == Question.Rows.AREAS;
        return new BarChart(
                        caption,
                        rowWord(comparison),
                        measure(comparison, rates),
                        bars,
                        areas ? BarChart.Order.LARGEST_FIRST : BarChart.Order.AS_GIVEN,
                        rates ? reference(comparison.total()) : null)
                .draw();
    }

    private static String measure(Comparison comparison, boolean rates) {
        if (!rates) {
            return "Count";
        }
        return comparison.rows().stream()
                .map(Comparison.Row::rate)
                .filter(rate -> rate != null && rate.value() != null)
                .findFirst()
                .map(rate -> "Rate " + rate.label())
                .orElse("Rate");
    }

    private static BarChart.@Nullable Reference reference(Comparison.@Nullable Row total) {
        return total != null && Amount.of(total.rate()) instanceof Amount.Known known
                ? new BarChart.Reference(total.name(), known)
                : null;
    }
}
