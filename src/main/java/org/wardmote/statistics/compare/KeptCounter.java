package org.wardmote.statistics.compare;

import java.util.List;
import java.util.Map;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;

/** Stands for the source of counts that were kept: it says what it is, and holds nothing more. */
record KeptCounter(Grounds grounds) implements Counter {

    @Override
    public Source dataset() {
        return new Source(
                grounds.source(),
                grounds.source(),
                grounds.published(),
                !grounds.events(),
                grounds.events(),
                List.of());
    }

    @Override
    public boolean counts(IndicatorId indicator) {
        return false;
    }

    @Override
    public List<AreaCode> areas(IndicatorId indicator, AreaLevel level, List<Period> periods) {
        return List.of();
    }

    @Override
    public Map<Cell.Key, Cell> read(
            List<IndicatorId> indicators, AreaLevel level, List<AreaCode> areas, List<Period> periods) {
        return Map.of();
    }

    @Override
    public long monthsHeld(AreaLevel level, List<Period> periods) {
        return 0;
    }

    @Override
    public List<Caveat> caveats() {
        return grounds.caveats();
    }
}
