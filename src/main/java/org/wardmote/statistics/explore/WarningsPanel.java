package org.wardmote.statistics.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.HomePanel;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;

/** On the home page of whoever loads data: what the checks found in the newest vintage of each dataset. */
@Component
class WarningsPanel implements HomePanel {

    private static final int MOST = 6;

    private final Lake lake;

    WarningsPanel(Lake lake) {
        this.lake = lake;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (!viewer.may(Actions.LOAD_DATA)) {
            return Optional.empty();
        }
        List<WarningsPanelPage.Told> told = lake.vintages().stream()
                .sorted(Comparator.comparing(
                                (Vintage vintage) -> vintage.manifest().loadedAt())
                        .reversed())
                .filter(vintage -> !vintage.manifest().warnings().isEmpty())
                .limit(MOST)
                .map(WarningsPanel::told)
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("Waiting for you", "statistics/explore/warningsPanel", new WarningsPanelPage(told)));
    }

    private static WarningsPanelPage.Told told(Vintage vintage) {
        int number = vintage.manifest().warnings().size();
        return new WarningsPanelPage.Told(
                title(vintage),
                Addresses.vintage(vintage.id()),
                Print.day(vintage.manifest().loadedAt()),
                Print.counted(number, "warning", "warnings"),
                vintage.manifest().warnings().get(0).message());
    }

    /** The file's name where there is one file: several tables of one dataset are told apart by it. */
    private static String title(Vintage vintage) {
        List<Manifest.Original> files = vintage.manifest().originals();
        return files.size() == 1 ? files.get(0).name() : vintage.manifest().title();
    }
}
