package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far one hidden cell can go when at least one cell that hangs together with it is small.
 *
 * <p>Each group in turn is supposed to hold the small one, until two tables are found that are far enough apart.
 *
 * @param groups the groups that hang together; the cell is of the first
 */
record AttackRange(List<Attack.Group> groups, Feasible feasible, long ceiling, int margin) {

    private static final int NONE = -1;

    /** What is found of the cell; when not thorough, it is enough to know that it is given away. */
    Attack.Exposure expose(String cell, List<String> words, boolean thorough) {
        Side up = Side.none(true);
        Side down = Side.none(false);
        if (!thorough) {
            Side outerUp = up.and(reach(NONE, true), 0, groups.get(0).alone());
            Side outerDown = down.and(reach(NONE, false), 0, groups.get(0).alone());
            if (outerUp.limit - outerDown.limit <= 2L * margin) {
                return givenAway(cell, words, outerUp, outerDown);
            }
        }
        for (int small : mayBeSmall()) {
            up = up.and(reach(small, true), spare(small), groups.get(0).alone());
            down = down.and(reach(small, false), 0, groups.get(0).alone());
            if (apart(up, down)) {
                return new Attack.Exposure(cell, down.seen, up.seen, false, List.of());
            }
        }
        return givenAway(cell, words, up, down);
    }

    private Attack.Exposure givenAway(String cell, List<String> words, Side up, Side down) {
        if (!up.any || !down.any) {
            return new Attack.Exposure(
                    cell,
                    0,
                    Fact.NO_LIMIT,
                    true,
                    List.of("what is shown cannot all be true: " + String.join("; ", words)));
        }
        Set<String> because = new LinkedHashSet<>();
        up.bearing.forEach(i -> because.add(words.get(i)));
        down.bearing.forEach(i -> because.add(words.get(i)));
        long high = up.limit >= ceiling ? Fact.NO_LIMIT : up.limit;
        return new Attack.Exposure(cell, down.limit, high, true, List.copyOf(because));
    }

    private boolean apart(Side up, Side down) {
        return up.witnessed && down.witnessed && up.seen - down.seen > 2L * margin;
    }

    private List<Integer> mayBeSmall() {
        List<Integer> found = IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).maySmall())
                .boxed()
                .toList();
        return found.isEmpty() ? List.of(NONE) : found;
    }

    /** What the small cell takes of its group when the cell that is looked at is another of the same group. */
    private long spare(int small) {
        return small == 0 && !groups.get(0).alone() ? groups.get(0).kind().smallFrom() : 0;
    }

    private Feasible.@Nullable Reach reach(int small, boolean up) {
        long[] least = new long[groups.size()];
        long[] most = new long[groups.size()];
        Arrays.fill(most, ceiling);
        if (small != NONE) {
            Attack.Group group = groups.get(small);
            least[small] = group.kind().smallFrom();
            if (group.alone()) {
                most[small] = group.kind().smallBelow() - 1L;
            }
        }
        return feasible.reach(0, up, least, most);
    }

    /**
     * What is found on one side.
     *
     * @param limit no table passes it
     * @param seen how far an actual table goes
     */
    private record Side(boolean up, boolean any, boolean witnessed, long limit, long seen, List<Integer> bearing) {

        static Side none(boolean up) {
            return new Side(up, false, false, 0, 0, List.of());
        }

        /** With one more way in which the small cell can lie; with others alike beside it a cell can always be 0. */
        Side and(Feasible.@Nullable Reach reach, long spare, boolean alone) {
            if (reach == null) {
                return this;
            }
            boolean zero = !up && !alone;
            long far = zero ? 0 : reach.limit() - spare;
            long found = zero || reach.witness() == null ? 0 : reach.witness()[0] - spare;
            boolean further = !any || (up ? far > limit : far < limit);
            boolean shows = reach.witness() != null;
            long best = !shows ? seen : !witnessed ? found : up ? Math.max(seen, found) : Math.min(seen, found);
            return new Side(
                    up,
                    true,
                    witnessed || shows,
                    further ? far : limit,
                    best,
                    further ? new ArrayList<>(reach.bearing()) : bearing);
        }
    }
}
