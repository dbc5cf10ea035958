package org.wardmote.statistics.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Cubes.Entry;

/**
 * Tables of counts that are small enough to be held in memory, as those are that a force sends with a paper. A vintage never
 * changes, so that each is read once; a paper asks some hundred times for cells of the same few.
 */
final class SmallTables {

    /** Counts of a vintage: a few megabytes in memory. */
    private static final long MOST_ROWS = 20_000;

    /** Beyond these all are forgotten, so that a long-lived server does not gather every table it has ever seen. */
    private static final int MOST_HELD = 50;

    private final Map<Key, List<Entry>> held = new ConcurrentHashMap<>();

    private record Key(VintageId vintage, String level) {}

    static boolean isSmall(Vintage vintage) {
        return vintage.manifest().rows() <= MOST_ROWS;
    }

    /** The counts of some categories, areas and periods; no areas stand for all. */
    List<Entry> of(
            Vintage vintage,
            String level,
            Set<String> categories,
            Set<String> areas,
            List<Period> periods,
            Function<Vintage, List<Entry>> read) {
        if (held.size() > MOST_HELD) {
            held.clear();
        }
        return held.computeIfAbsent(new Key(vintage.id(), level), key -> read.apply(vintage)).stream()
                .filter(entry -> categories.contains(entry.category()))
                .filter(entry -> areas.isEmpty() || areas.contains(entry.area()))
                .filter(entry -> periods.stream()
                        .anyMatch(period -> period.contains(entry.tile().start())))
                .toList();
    }

    static Set<String> set(Iterable<String> values) {
        Set<String> set = new HashSet<>();
        values.forEach(set::add);
        return set;
    }
}
