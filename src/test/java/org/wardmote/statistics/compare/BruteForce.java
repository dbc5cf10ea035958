package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An attacker without cleverness, for small tables: he tries every table there is, up to a count. */
final class BruteForce {

    private final Map<String, Long> shown;
    private final List<Attack.Hidden> hidden;
    private final List<Fact> facts;
    private final long most;
    private final Map<String, TreeSet<Long>> possible = new HashMap<>();

    private BruteForce(Map<String, Long> shown, List<Attack.Hidden> hidden, List<Fact> facts, long most) {
        this.shown = shown;
        this.hidden = hidden;
        this.facts = facts;
        this.most = most;
    }

    /** Every count, up to the most, that each hidden cell can have in some table that agrees with all that is known. */
    static Map<String, TreeSet<Long>> possible(
            Map<String, Long> shown, List<Attack.Hidden> hidden, List<Fact> facts, long most) {
        Map<String, TreeSet<Long>> all = new HashMap<>();
        for (List<Attack.Hidden> together : components(hidden, facts)) {
            Set<String> ids =
                    new LinkedHashSet<>(together.stream().map(Attack.Hidden::id).toList());
            List<Fact> theirs = facts.stream()
                    .filter(fact -> fact.terms().keySet().stream().anyMatch(ids::contains))
                    .toList();
            BruteForce attacker = new BruteForce(shown, together, theirs, most);
            attacker.search(new HashMap<>());
            together.forEach(cell -> all.put(cell.id(), attacker.possible.getOrDefault(cell.id(), new TreeSet<>())));
        }
        return all;
    }

    private void search(Map<String, Long> tried) {
        Attack.Hidden next = null;
        long from = 0;
        long to = most;
        for (Attack.Hidden cell : hidden) {
            if (tried.containsKey(cell.id())) {
                continue;
            }
            long[] range = range(cell.id(), tried);
            if (range[0] > range[1]) {
                return;
            }
            if (next == null || range[1] - range[0] < to - from) {
                next = cell;
                from = range[0];
                to = range[1];
            }
        }
        if (next == null) {
            accept(tried);
            return;
        }
        for (long value = from; value <= to; value++) {
            tried.put(next.id(), value);
            search(tried);
        }
        tried.remove(next.id());
    }

    /** What an untried cell can be by the facts in which it is the only one left; all when there is none. */
    private long[] range(String id, Map<String, Long> tried) {
        long low = 0;
        long high = most;
        for (Fact fact : facts) {
            Long weight = fact.terms().get(id);
            if (weight == null) {
                continue;
            }
            long known = 0;
            boolean only = true;
            for (Map.Entry<String, Long> term : fact.terms().entrySet()) {
                Long value = shown.containsKey(term.getKey()) ? shown.get(term.getKey()) : tried.get(term.getKey());
                if (value != null) {
                    known += value * term.getValue();
                } else if (!term.getKey().equals(id)) {
                    only = false;
                }
            }
            if (only) {
                while (low <= high && !within(fact, known + weight * low)) {
                    low++;
                }
                while (low <= high && !within(fact, known + weight * high)) {
                    high--;
                }
            }
        }
        return new long[] {low, high};
    }

    private static boolean within(Fact fact, long sum) {
        return sum >= fact.low() && sum <= fact.high();
    }

    private void accept(Map<String, Long> table) {
        for (Fact fact : facts) {
            long sum = 0;
            for (Map.Entry<String, Long> term : fact.terms().entrySet()) {
                Long value = shown.containsKey(term.getKey()) ? shown.get(term.getKey()) : table.get(term.getKey());
                sum += value == null ? 0 : value * term.getValue();
            }
            if (!within(fact, sum)) {
                return;
            }
        }
        boolean mayBeSmall = hidden.stream().anyMatch(cell -> cell.smallBelow() > cell.smallFrom());
        boolean oneSmall = hidden.stream().anyMatch(cell -> {
            long value = table.getOrDefault(cell.id(), 0L);
            return value >= cell.smallFrom() && value < cell.smallBelow();
        });
        if (oneSmall || !mayBeSmall) {
            table.forEach((id, value) ->
                    possible.computeIfAbsent(id, key -> new TreeSet<>()).add(value));
        }
    }

    private static List<List<Attack.Hidden>> components(List<Attack.Hidden> hidden, List<Fact> facts) {
        List<List<Attack.Hidden>> components = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Attack.Hidden start : hidden) {
            if (!done.add(start.id())) {
                continue;
            }
            Set<String> together = new LinkedHashSet<>(Set.of(start.id()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Fact fact : facts) {
                    if (fact.terms().keySet().stream().anyMatch(together::contains)) {
                        for (Attack.Hidden cell : hidden) {
                            grown |= fact.terms().containsKey(cell.id()) && together.add(cell.id());
                        }
                    }
                }
            }
            done.addAll(together);
            components.add(
                    hidden.stream().filter(cell -> together.contains(cell.id())).toList());
        }
        return components;
    }
}
