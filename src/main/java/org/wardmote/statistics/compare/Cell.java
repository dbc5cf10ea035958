package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/**
 * What a source holds of one indicator in one area and period: the count, or why there is none.
 *
 * @param flaw why the count must not be compared though it is held (a month that looks incomplete); null when it may be
 */
record Cell(
        Figure.Value value,
        List<VintageId> vintages,
        List<Caveat> caveats,
        @Nullable String flaw) {

    /** Names a cell. */
    record Key(IndicatorId indicator, AreaCode area, Period period) {}

    Cell {
        vintages = List.copyOf(vintages);
        caveats = List.copyOf(caveats);
    }

    static Cell notHeld(String reason) {
        return new Cell(new Figure.Withheld(reason), List.of(), List.of(), null);
    }

    OptionalLong count() {
        return value instanceof Figure.Count count ? OptionalLong.of(count.number()) : OptionalLong.empty();
    }

    /** The sum of cells of one period; withheld when one of them is, for its reason. */
    static Cell sum(List<Cell> cells) {
        long sum = 0;
        Set<VintageId> vintages = new LinkedHashSet<>();
        Set<Caveat> caveats = new LinkedHashSet<>();
        String flaw = null;
        for (Cell cell : cells) {
            if (cell.count().isEmpty()) {
                return cell;
            }
            sum = Math.addExact(sum, cell.count().getAsLong());
            vintages.addAll(cell.vintages());
            caveats.addAll(cell.caveats());
            flaw = flaw == null ? cell.flaw() : flaw;
        }
        return new Cell(new Figure.Count(sum), new ArrayList<>(vintages), new ArrayList<>(caveats), flaw);
    }

    Figure figure(Key key, String source) {
        return new Figure(key.indicator(), key.area(), key.period(), value, source, vintages, caveats);
    }
}
