package org.wardmote.statistics.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/** Adds up the cells of the areas that make up another. */
final class Groups {

    private Groups() {}

    static Map<Cell.Key, Cell> sum(
            AreaCode whole,
            List<AreaCode> members,
            List<IndicatorId> indicators,
            List<Period> periods,
            Map<Cell.Key, Cell> cells) {
        Map<Cell.Key, Cell> sums = new HashMap<>();
        for (IndicatorId indicator : indicators) {
            for (Period period : periods) {
                List<Cell> ofMembers = members.stream()
                        .map(member -> cells.getOrDefault(
                                new Cell.Key(indicator, member, period),
                                Cell.notHeld("A part of the area is not held.")))
                        .toList();
                sums.put(new Cell.Key(indicator, whole, period), Cell.sum(ofMembers));
            }
        }
        return sums;
    }
}
