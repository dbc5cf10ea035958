package org.wardmote.statistics.explore;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.HomePanel;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.dataset.Datasets;

/** On the home page: the newest month of each dataset, and how old it is. */
@Component
class FreshPanel implements HomePanel {

    private final Lake lake;
    private final Datasets datasets;
    private final Freshness freshness;

    FreshPanel(Lake lake, Datasets datasets, Clock clock) {
        this.lake = lake;
        this.datasets = datasets;
        this.freshness = new Freshness(clock);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (!viewer.may(Actions.READ_FIGURES)) {
            return Optional.empty();
        }
        Table fresh = freshness.table(Held.of(lake.vintages()), datasets);
        return Optional.of(new Panel(
                "How fresh the figures are",
                "statistics/explore/freshPanel",
                new FreshPanelPage(fresh, viewer.may(Actions.LOAD_DATA))));
    }
}
