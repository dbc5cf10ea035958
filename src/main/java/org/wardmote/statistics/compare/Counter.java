package org.wardmote.statistics.compare;

import java.util.List;
import java.util.Map;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/** One source of counts: a dataset in the lake, or a room that keeps records. */
interface Counter {

    /** What is known of it as a whole. */
    Source dataset();

    /** The dataset's id. */
    default String source() {
        return dataset().id();
    }

    /** Whether its small numbers have been published openly already, so that hiding them protects nobody. */
    default boolean published() {
        return dataset().published();
    }

    /** Whether it counts an indicator at all. */
    boolean counts(IndicatorId indicator);

    /** The areas of a level for which it holds something of an indicator in any of some periods, by name. */
    List<AreaCode> areas(IndicatorId indicator, AreaLevel level, List<Period> periods);

    /** A cell for each indicator, area of one level, and period asked for. */
    Map<Cell.Key, Cell> read(List<IndicatorId> indicators, AreaLevel level, List<AreaCode> areas, List<Period> periods);

    /** The cells of a whole that some areas of one level make up. */
    default Map<Cell.Key, Cell> readTogether(
            AreaCode whole, List<IndicatorId> indicators, AreaLevel level, List<AreaCode> parts, List<Period> periods) {
        return Groups.sum(whole, parts, indicators, periods, read(indicators, level, parts, periods));
    }

    /** How many months of some periods it holds of anything, for a level that it counts by; 0 for another level. */
    long monthsHeld(AreaLevel level, List<Period> periods);

    /** Which districts the areas of some periods are, where the source says so itself. */
    default Membership membership(List<Period> periods) {
        return Membership.UNSAID;
    }

    /** The vintages that it counts from, oldest first; none for what a room counts. */
    default List<VintageId> vintages() {
        return List.of();
    }

    /** What a reader of any of its figures must know. */
    default List<Caveat> caveats() {
        return dataset().caveats().stream()
                .map(words -> new Caveat(source(), words))
                .toList();
    }
}
