package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Period;

/**
 * Rates per head: by the newest estimate that is dated on or before the period's first day, so that a rate never rests on
 * people who were counted later. Each names its denominator and the length of its period; none is made yearly.
 */
final class Denominators {

    /** Why there is no rate where there is no count. */
    static final String NO_COUNT = "there is no count";

    private final People people;
    private final Population.Base base;
    private final int per;
    private final Map<AreaCode, List<AreaCode>> sums = new HashMap<>();
    private final Map<Asked, Optional<Population>> known = new HashMap<>();

    /** Where the estimates come from. */
    interface People {
        /** The newest estimate that is not dated after a day. */
        Optional<Population> of(AreaCode area, Population.Base base, LocalDate notAfter);

        /** Why the people of an area are not known; null when they are. */
        @Nullable
        String reason(AreaCode area);
    }

    private record Asked(AreaCode area, Period period) {}

    Denominators(People people, Population.Base base, int per) {
        this.people = people;
        this.base = base;
        this.per = per;
    }

    /** Lets a row that is no area of its own stand for the sum of others. */
    void sum(AreaCode whole, List<AreaCode> parts) {
        sums.put(whole, parts);
    }

    Rate rate(AreaCode area, Period period, long count) {
        Population population = of(area, period).orElse(null);
        if (population == null) {
            return notCalculable(period, missing(area, period));
        }
        Interval interval = Intervals.rate(count, population.number(), per);
        return new Rate(
                Rounding.rate(count, population.number(), per),
                interval == null ? null : Rounding.places(interval.lower(), 4),
                interval == null ? null : Rounding.places(interval.upper(), 4),
                per,
                population.number(),
                period.months(),
                "per " + Wording.number(per) + " " + base.word() + ", " + population.label() + ", "
                        + months(period.months()));
    }

    private String missing(AreaCode area, Period period) {
        List<AreaCode> parts = sums.getOrDefault(area, List.of());
        Optional<String> divided = (parts.isEmpty() ? List.of(area) : parts)
                .stream()
                        .flatMap(each -> Stream.ofNullable(people.reason(each)))
                        .findFirst();
        if (divided.isPresent()) {
            return divided.get();
        }
        boolean mixed = !parts.isEmpty()
                && parts.stream().allMatch(part -> ofOne(part, period).isPresent());
        return mixed
                ? "the " + base.word() + " of its areas are of different days"
                : "no " + base.word() + " are held for a day on or before "
                        + period.firstDay().getDayOfMonth() + " "
                        + Period.month(period.from()).label();
    }

    private Optional<Population> ofOne(AreaCode area, Period period) {
        return people.reason(area) != null ? Optional.empty() : people.of(area, base, period.firstDay());
    }

    /** A rate that cannot be told, because its count cannot. */
    Rate notCalculable(Period period, String reason) {
        return new Rate(null, null, null, per, null, period.months(), "not calculable: " + reason);
    }

    @Nullable
    Long number(AreaCode area, Period period) {
        return of(area, period).map(Population::number).orElse(null);
    }

    Optional<Population> of(AreaCode area, Period period) {
        return known.computeIfAbsent(new Asked(area, period), this::find);
    }

    private Optional<Population> find(Asked asked) {
        List<AreaCode> parts = sums.get(asked.area());
        if (parts == null) {
            return ofOne(asked.area(), asked.period());
        }
        List<Population> found = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (AreaCode part : parts) {
            Optional<Population> one = ofOne(part, asked.period());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
            labels.add(one.get().label());
        }
        // estimates of different days do not add up to one
        return labels.size() != 1
                ? Optional.empty()
                : Optional.of(new Population(
                        base,
                        found.stream().mapToLong(Population::number).sum(),
                        found.get(0).day(),
                        found.get(0).label(),
                        found.get(0).source()));
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }
}
