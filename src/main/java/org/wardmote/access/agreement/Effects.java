package org.wardmote.access.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wardmote.access.AgencyId;
import org.wardmote.access.agreement.Agreements.Across;

/** What a change of the agreements would do, worked out as the rule works it out, before anything is saved. */
final class Effects {

    private final List<Agreement> before;
    private final List<Agreement> after;
    private final List<Across> places;
    private final Instant moment;

    private Effects(List<Agreement> before, List<Agreement> after, List<Across> places, Instant moment) {
        this.before = before;
        this.after = after;
        this.places = places;
        this.moment = moment;
    }

    /** A purpose and a sort of data, which are shared together or not. */
    record Shared(String purpose, String dataClass) implements Comparable<Shared> {
        @Override
        public int compareTo(Shared other) {
            return (purpose + " " + dataClass).compareTo(other.purpose + " " + other.dataClass);
        }
    }

    /**
     * What changes between two agencies.
     *
     * @param placesBegin how many places in each other's circles begin to count, as far as they were told
     */
    record Effect(
            String one, String other, List<Shared> begins, List<Shared> stops, long placesBegin, long placesStop) {}

    /**
     * The effects of one agreement that is new, changed or ended.
     *
     * @param places those across agencies, as far as whoever asks may have them counted
     */
    static List<Effect> of(List<Agreement> all, Agreement changed, List<Across> places, Instant now) {
        Instant moment = changed.starts().isAfter(now) ? changed.starts() : now;
        List<Agreement> after = new ArrayList<>(
                all.stream().filter(one -> !one.id().equals(changed.id())).toList());
        after.add(changed);
        Set<String> parties = new TreeSet<>();
        Stream.concat(all.stream().filter(one -> one.id().equals(changed.id())), Stream.of(changed))
                .flatMap(one -> one.parties().stream())
                .map(AgencyId::value)
                .forEach(parties::add);
        Effects effects = new Effects(all, after, places, moment);
        List<Effect> found = new ArrayList<>();
        for (String one : parties) {
            for (String other : parties) {
                if (one.compareTo(other) < 0) {
                    Effect effect = effects.between(one, other);
                    if (!effect.begins().isEmpty() || !effect.stops().isEmpty()) {
                        found.add(effect);
                    }
                }
            }
        }
        return found;
    }

    private Effect between(String one, String other) {
        Set<Shared> had = shared(before, one, other);
        Set<Shared> has = shared(after, one, other);
        List<Shared> begins =
                has.stream().filter(shared -> !had.contains(shared)).toList();
        List<Shared> stops =
                had.stream().filter(shared -> !has.contains(shared)).toList();
        return new Effect(one, other, begins, stops, count(one, other, begins), count(one, other, stops));
    }

    private Set<Shared> shared(List<Agreement> agreements, String one, String other) {
        Set<Shared> shared = new TreeSet<>();
        for (Agreement agreement : agreements) {
            if (agreement.holds(moment)
                    && agreement.parties().contains(new AgencyId(one))
                    && agreement.parties().contains(new AgencyId(other))) {
                agreement
                        .purposes()
                        .forEach(purpose -> agreement
                                .dataClasses()
                                .forEach(dataClass -> shared.add(new Shared(purpose, dataClass))));
            }
        }
        return shared;
    }

    private long count(String one, String other, List<Shared> what) {
        return places.stream()
                .filter(place -> Set.of(one, other).equals(Set.of(place.owner(), place.holder())))
                .filter(place -> what.contains(new Shared(place.purpose(), place.dataClass())))
                .mapToLong(Across::places)
                .sum();
    }
}
