package org.wardmote.statistics.explore;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.dataset.Datasets;

/** The way into figures. */
@Controller
class FiguresController {

    private static final List<FiguresPage.Door> DOORS = List.of(
            new FiguresPage.Door(
                    "Compare",
                    Addresses.COMPARE,
                    "Set areas or categories side by side, one period against another: the table, the chart, the map, and"
                            + " whether the change is more than chance."),
            new FiguresPage.Door(
                    "Areas",
                    Addresses.AREAS,
                    "The profile of a district, ward or neighbourhood: its months, its categories, its neighbours."),
            new FiguresPage.Door(
                    "Indicators",
                    Addresses.INDICATORS,
                    "What is counted, how each total is made up, and by whose rules."),
            new FiguresPage.Door(
                    "Datasets",
                    Addresses.DATASETS,
                    "Where the numbers come from: publishers, licences, every file that was loaded, and what the checks"
                            + " found in it."));

    private final Lake lake;
    private final Datasets datasets;
    private final Freshness freshness;

    FiguresController(Lake lake, Datasets datasets, Clock clock) {
        this.lake = lake;
        this.datasets = datasets;
        this.freshness = new Freshness(clock);
    }

    @GetMapping(Addresses.FIGURES)
    Page index(Viewer viewer) {
        return Page.of(
                "statistics/explore/figures",
                new FiguresPage(
                        DOORS, freshness.table(Held.of(lake.vintages()), datasets), viewer.may(Actions.LOAD_DATA)));
    }
}
