package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;

/** What is counted, each part directly under its whole, however the definition files order them. */
final class IndicatorTree {

    /** An indicator, and how many wholes it stands under. */
    record Placed(Indicator indicator, int depth) {}

    private final Map<IndicatorId, Indicator> unplaced = new LinkedHashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    private IndicatorTree() {}

    static List<Placed> of(List<Indicator> indicators) {
        IndicatorTree tree = new IndicatorTree();
        indicators.forEach(indicator -> tree.unplaced.put(indicator.id(), indicator));
        Set<IndicatorId> parts = indicators.stream()
                .flatMap(indicator -> indicator.children().stream())
                .collect(Collectors.toSet());
        for (Indicator indicator : indicators) {
            if (!parts.contains(indicator.id())) {
                tree.place(indicator.id(), 0);
            }
        }
        return List.copyOf(tree.placed);
    }

    /** An indicator under two wholes stands under the first of them. */
    private void place(IndicatorId id, int depth) {
        Indicator indicator = unplaced.remove(id);
        if (indicator != null) {
            placed.add(new Placed(indicator, depth));
            indicator.children().forEach(child -> place(child, depth + 1));
        }
    }
}
