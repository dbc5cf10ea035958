package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/**
 * The numbers of a claim held against those of one row.
 *
 * @param hits how many of them are so
 * @param solid how many of those can hardly be so by accident
 * @param misses the roles whose numbers are not so, with what the row has
 */
record Tie(Series series, int hits, int solid, Map<String, Double> misses) {

    static Tie of(Draft claim, Series series) {
        Sheet sheet = series.sheet();
        return switch (claim.kind) {
            case CHANGE -> change(claim, series);
            case RATE -> claim.has("rate") ? one(claim, "rate", series, List.of(series.rate())) : none(series);
            case OTHER -> one(claim, "other", series, values(claim.get("other"), claim, series));
            case LEVEL -> level(claim, series);
            case SHARE -> claim.has("part") ? one(claim, "part", series, counts(claim, series)) : none(series);
            case AVERAGE, LOOSE -> none(series);
        };
    }

    /** A per cent by itself may be a share, a rate of success, anything: it may be found in a row, and not missed there. */
    private static Tie level(Draft claim, Series series) {
        Quantity level = claim.get("level");
        Tie tie = one(claim, "level", series, values(level, claim, series));
        boolean percent = level != null && level.unit() == Quantity.Unit.PERCENT && !level.signed();
        return percent && tie.hits == 0 ? none(series) : tie;
    }

    private static Tie none(Series series) {
        return new Tie(series, 0, 0, Map.of());
    }

    private static Tie change(Draft claim, Series series) {
        List<Integer> counts = series.sheet().columns(Role.COUNT);
        if (counts.size() <= 2) {
            return pair(claim, series, series.earlier(), series.later(), series.change(), series.percent());
        }
        // of several periods the claim may mean any two; none is said to be wrong for want of knowing which
        for (int i : counts) {
            for (int j : counts) {
                OptionalDouble before = series.value(i);
                OptionalDouble after = series.value(j);
                if (i != j && before.isPresent() && after.isPresent() && before.getAsDouble() != 0) {
                    double change = after.getAsDouble() - before.getAsDouble();
                    OptionalDouble percent = OptionalDouble.of(100 * change / before.getAsDouble());
                    Tie tie = pair(claim, series, before, after, OptionalDouble.of(change), percent);
                    if (tie.misses.isEmpty() && tie.hits > 0) {
                        return tie;
                    }
                }
            }
        }
        return none(series);
    }

    private static Tie pair(
            Draft claim,
            Series series,
            OptionalDouble before,
            OptionalDouble after,
            OptionalDouble change,
            OptionalDouble percent) {
        int hits = 0;
        int solid = 0;
        Map<String, Double> misses = new LinkedHashMap<>();
        for (String role : List.of("before", "after", "diff", "percent", "either")) {
            Quantity quantity = claim.get(role);
            OptionalDouble cell = switch (role) {
                case "before" -> before;
                case "after" -> after;
                case "diff" -> change;
                case "either" -> either(quantity, after, change);
                default -> percent;
            };
            if (quantity == null
                    || cell.isEmpty()
                    || role.equals("percent") && quantity.unit() != Quantity.Unit.PERCENT
                    || !role.equals("percent") && quantity.unit() != Quantity.Unit.COUNT) {
                continue;
            }
            boolean signed = role.equals("diff") || role.equals("percent");
            boolean way = !signed
                    || claim.direction == 0
                    || cell.getAsDouble() == 0
                    || Math.signum(cell.getAsDouble()) == claim.direction;
            if (quantity.allows(cell.getAsDouble()) && way) {
                hits++;
                solid += quantity.size() >= 10 && !quantity.words() ? 1 : 0;
            } else {
                misses.put(role, cell.getAsDouble());
            }
        }
        return new Tie(series, hits, solid, misses);
    }

    /** What a number in brackets after a change may be: the difference, or the later count where it is that. */
    private static OptionalDouble either(@Nullable Quantity quantity, OptionalDouble after, OptionalDouble change) {
        return quantity != null && after.isPresent() && quantity.allows(after.getAsDouble()) ? after : change;
    }

    private static Tie one(Draft claim, String role, Series series, List<OptionalDouble> cells) {
        Quantity quantity = claim.get(role);
        List<Double> held = cells.stream()
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        if (quantity == null || held.isEmpty()) {
            return none(series);
        }
        boolean any = series.sheet().columns(Role.COUNT).size() > 2;
        for (double cell : held) {
            if (quantity.allows(cell)) {
                return new Tie(series, 1, quantity.size() >= 10 ? 1 : 0, Map.of());
            }
        }
        return any ? none(series) : new Tie(series, 0, 0, Map.of(role, held.get(0)));
    }

    /** What a number by itself may be: a count of the period that is named, else of either; or the change in per cent. */
    private static List<OptionalDouble> values(@Nullable Quantity quantity, Draft claim, Series series) {
        if (quantity == null) {
            return List.of();
        }
        return switch (quantity.unit()) {
            case PERCENT -> List.of(series.percent(), series.printed(Role.PERCENT_CHANGE), series.printed(Role.SHARE));
            case COUNT ->
                quantity.whole() && quantity.ulp().doubleValue() == 1 ? counts(claim, series) : List.of(series.rate());
            default -> List.of();
        };
    }

    private static List<OptionalDouble> counts(Draft claim, Series series) {
        List<OptionalDouble> counts = new ArrayList<>();
        List<Integer> columns = series.sheet().columns(Role.COUNT);
        for (Months.Span span : claim.clause.spans()) {
            Period period = span.period();
            for (int column : columns) {
                if (period != null
                        && period.equals(
                                series.sheet().table().columns().get(column).period())) {
                    counts.add(series.value(column));
                }
            }
        }
        if (counts.isEmpty()) {
            counts.add(series.later());
            columns.forEach(column -> counts.add(series.value(column)));
        }
        return counts;
    }
}
