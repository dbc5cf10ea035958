package org.wardmote.reports.proofread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;

/** Puts slips into the order in which a reader meets them. */
final class PaperOrder {

    private record Spot(int order, String words) {}

    private final Map<Place, List<Spot>> spots = new HashMap<>();

    private PaperOrder() {}

    static PaperOrder of(Reading reading) {
        PaperOrder order = new PaperOrder();
        int at = 0;
        for (Passage passage : reading.passages()) {
            if (passage instanceof Grid grid) {
                order.add(grid.place(), at++, grid.caption());
                for (List<Cell> row : grid.rows()) {
                    for (Cell cell : row) {
                        order.add(cell.place(), at++, cell.text());
                    }
                }
            } else if (passage instanceof Heading heading) {
                order.add(heading.place(), at++, heading.words());
            } else if (passage instanceof Prose prose) {
                order.add(prose.place(), at++, prose.words());
            }
        }
        return order;
    }

    private void add(Place place, int order, String words) {
        spots.computeIfAbsent(place, none -> new ArrayList<>()).add(new Spot(order, words));
    }

    List<Slip> sort(List<Slip> slips) {
        return slips.stream().sorted(Comparator.comparingInt(this::order)).toList();
    }

    /** Formats without lines have many passages at one place: the quote tells them apart. */
    private int order(Slip slip) {
        List<Spot> here = spots.getOrDefault(slip.place(), List.of());
        return here.stream()
                .filter(spot -> spot.words().contains(slip.quote()))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .map(Spot::order)
                .orElse(Integer.MAX_VALUE);
    }
}
