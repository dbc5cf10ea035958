package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.Drawing;
import org.wardmote.statistics.dataset.Datasets;

/** What is counted: the list, and each indicator's definition with its newest figures. */
@Controller
class IndicatorsController {

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final Datasets datasets;

    IndicatorsController(Lake lake, Places places, Statistics statistics, Datasets datasets) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.datasets = datasets;
    }

    @GetMapping(Addresses.INDICATORS)
    Page index() {
        List<Table.Row> rows = new ArrayList<>();
        for (IndicatorTree.Placed placed : IndicatorTree.of(statistics.indicators())) {
            Indicator indicator = placed.indicator();
            rows.add(Table.Row.of(
                    Table.Cell.link(indicator.name(), Addresses.indicator(indicator.id()))
                            .depth(placed.depth()),
                    Table.Cell.of(indicator.definition())));
        }
        return Page.of(
                "statistics/explore/indicators",
                new IndicatorsPage(new Table(
                        "Everything that is counted, parts under their whole",
                        List.of(Table.Head.text("Indicator"), Table.Head.text("What it counts")),
                        rows,
                        null)));
    }

    @GetMapping(Addresses.INDICATOR)
    Page show(@PathVariable String id, Viewer viewer) {
        Indicator indicator = find(id);
        boolean smallNumbers = viewer.may(Actions.SMALL_NUMBERS);
        Newest newest = new Newest(lake, statistics);
        Optional<Comparison> latest = newest.comparison(indicator.id(), AreaLevel.DISTRICT, List.of(), smallNumbers);
        return Page.of(
                "statistics/explore/indicator",
                new IndicatorPage(
                        indicator.name(),
                        indicator.definition(),
                        formula(indicator),
                        parts(indicator),
                        smallNumbersRule(indicator),
                        indicator.source(),
                        latest.map(this::latest).orElse(null),
                        series(newest, indicator, smallNumbers)));
    }

    private Indicator find(String id) {
        try {
            return statistics.indicator(new IndicatorId(id)).orElseThrow(Failure::notFound);
        } catch (IllegalArgumentException e) {
            throw Failure.notFound();
        }
    }

    private String formula(Indicator indicator) {
        if (indicator.parts().isEmpty()) {
            return indicator.overlapping()
                    ? "It is counted itself. It counts things that stand in other rows too, so it is in no total."
                    : "It is counted itself.";
        }
        return indicator.name() + " = "
                + String.join(
                        " + ", indicator.parts().stream().map(this::nameOf).toList());
    }

    private String nameOf(IndicatorId id) {
        return statistics.indicator(id).map(Indicator::name).orElse(id.value());
    }

    private List<IndicatorPage.Part> parts(Indicator indicator) {
        List<IndicatorPage.Part> parts = new ArrayList<>();
        for (IndicatorId id : indicator.children()) {
            statistics
                    .indicator(id)
                    .ifPresent(part -> parts.add(new IndicatorPage.Part(
                            part.name(), Addresses.indicator(part.id()), part.overlapping(), part.definition())));
        }
        return parts;
    }

    private static String smallNumbersRule(Indicator indicator) {
        return indicator.smallNumbersBelow() == 0
                ? "No number of it is hidden."
                : "Counts from 1 to " + (indicator.smallNumbersBelow() - 1)
                        + " are hidden from members who are not entitled to small numbers, with any other number that"
                        + " would give them away.";
    }

    private IndicatorPage.Latest latest(Comparison comparison) {
        return new IndicatorPage.Latest(
                Workbooks.periods(comparison),
                comparison.finding().sentence(),
                Answers.asserts(comparison),
                new ComparisonTables(comparison).main(),
                Answers.address(Addresses.COMPARE, comparison.question()),
                new Origins(lake, datasets).of(comparison).sources());
    }

    /** One line for each police force area of which anything is held. */
    private List<Drawing> series(Newest newest, Indicator indicator, boolean smallNumbers) {
        List<Drawing> drawings = new ArrayList<>();
        for (Area force : Forces.held(lake, places)) {
            Caption caption =
                    Caption.of("series-" + drawings.size(), indicator.name() + ", " + force.name(), "Monthly");
            newest.series(
                            caption,
                            force.code(),
                            List.of(new Newest.Named(indicator.id(), indicator.name())),
                            smallNumbers,
                            new Origins(lake, datasets))
                    .ifPresent(drawings::add);
        }
        return drawings;
    }
}
