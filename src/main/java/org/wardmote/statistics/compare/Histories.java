package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Grid.Line;

/**
 * The histories of the tables asked for last. A history rests on four years of months and so costs more than the table
 * itself; it depends on nothing but vintages, which never change, and a small answer is kept of it.
 */
final class Histories {

    /** Tables whose histories are kept: some hundred rows each, a number a row. */
    private static final int MOST = 100;

    private final Map<Asked, History> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, History> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(String source, List<VintageId> vintages, List<Line> lines, AreaLevel level, YearMonth end) {}

    /** The months up to the end of a period, of some rows of one level. */
    History of(Counter counter, List<Line> lines, AreaLevel level, Period period) {
        Asked asked = new Asked(counter.source(), counter.vintages(), List.copyOf(lines), level, period.to());
        synchronized (kept) {
            History known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        History read = History.of(counter, lines, level, period);
        synchronized (kept) {
            kept.put(asked, read);
        }
        return read;
    }
}
