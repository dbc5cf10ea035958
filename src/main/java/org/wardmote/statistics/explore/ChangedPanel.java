package org.wardmote.statistics.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardmote.access.HomePanel;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Statistics;

/** On the home page: what changed in the areas that this partnership watches, signals first. */
@Component
class ChangedPanel implements HomePanel {

    private static final int MOST = 6;

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final List<String> watched;

    /** What the lake says changes with a load only; what may be seen, with the viewer. */
    private final Cache<Key, ChangedPanelPage> told =
            Caffeine.newBuilder().maximumSize(4).build();

    private record Key(String newestVintage, boolean smallNumbers) {}

    /** @param watched names or codes of districts, separated by semicolons; empty for all that figures are held of */
    ChangedPanel(Lake lake, Places places, Statistics statistics, @Value("${wardmote.areas:}") String watched) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.watched = List.of(watched.split("\\s*;\\s*", -1)).stream()
                .filter(name -> !name.isBlank())
                .toList();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        List<Vintage> vintages = lake.vintages();
        if (!viewer.may(Actions.READ_FIGURES) || Held.of(vintages).isEmpty()) {
            return Optional.empty();
        }
        boolean smallNumbers = viewer.may(Actions.SMALL_NUMBERS);
        Key key = new Key(vintages.get(vintages.size() - 1).id().toString(), smallNumbers);
        ChangedPanelPage page = told.get(key, k -> page(smallNumbers));
        return page.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("What changed", "statistics/explore/changedPanel", page));
    }

    private ChangedPanelPage page(boolean smallNumbers) {
        List<AreaCode> areas = watched.stream()
                .map(name -> places.match(name, AreaLevel.DISTRICT))
                .flatMap(match -> match.only().stream())
                .map(Area::code)
                .toList();
        Newest newest = new Newest(lake, statistics);
        List<Found> found = new ArrayList<>();
        for (Indicator indicator : statistics.indicators()) {
            if (headline(indicator)) {
                newest.comparison(indicator.id(), AreaLevel.DISTRICT, areas, smallNumbers)
                        .filter(comparison -> comparison.question().against() != null)
                        .ifPresent(comparison ->
                                comparison.rows().forEach(row -> found.add(new Found(indicator, comparison, row))));
            }
        }
        return new ChangedPanelPage(found.stream()
                .filter(one -> one.row().change() != null)
                .sorted(Comparator.comparing(Found::signal)
                        .reversed()
                        .thenComparing(one -> one.p() == null ? 1.0 : one.p()))
                .limit(MOST)
                .map(Found::told)
                .toList());
    }

    /** What stands at the top of the tree: all of a kind, and not its parts. */
    private boolean headline(Indicator indicator) {
        IndicatorId id = indicator.id();
        return statistics.indicators().stream()
                .noneMatch(
                        other -> other.children().contains(id) || other.parts().contains(id));
    }

    private record Found(Indicator indicator, Comparison comparison, Comparison.Row row) {

        boolean signal() {
            return row.evidence().verdict() == Comparison.Verdict.SIGNAL;
        }

        @Nullable
        Double p() {
            return row.evidence().pValue();
        }

        ChangedPanelPage.Told told() {
            return new ChangedPanelPage.Told(
                    indicator.name() + " in " + row.name(),
                    Answers.address(Addresses.COMPARE, comparison.question()),
                    Answers.withoutSubject(row.finding()),
                    ComparisonTables.badge(row));
        }
    }
}
