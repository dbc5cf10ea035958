package org.wardmote.statistics.dataset;

import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.indicator.Indicators;

/** The calendar of recording changes, as {@code breaks.yml} says: what is counted otherwise from a month on. */
public final class Breaks {

    private final List<Break> breaks;

    /**
     * One change.
     *
     * @param from the first month that is counted in the new way
     * @param dataset the one source that changed; empty when police recording itself did
     * @param indicators those whose counts before and after are not alike
     * @param source where the change is told
     */
    public record Break(
            String id, YearMonth from, String dataset, Set<IndicatorId> indicators, String words, String source) {
        public Break {
            indicators = Set.copyOf(indicators);
        }
    }

    private Breaks(List<Break> breaks) {
        this.breaks = List.copyOf(breaks);
    }

    /** Those that ship with Wardmote. */
    public static Breaks shipped() {
        return Shipped.BREAKS;
    }

    /** Read once, when it is first asked for. */
    private static final class Shipped {
        private static final Breaks BREAKS = read(Yml.one("breaks.yml"));
    }

    static Breaks read(String place, InputStream in) {
        return read(Yml.parse(place, in));
    }

    private static Breaks read(Yml file) {
        List<Break> breaks = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Yml entry : file.entries("breaks")) {
            Break each = new Break(
                    entry.text("id"),
                    month(entry),
                    entry.text("dataset", ""),
                    new HashSet<>(entry.texts("indicators").stream()
                            .map(IndicatorId::new)
                            .toList()),
                    entry.text("words"),
                    entry.text("source"));
            if (each.indicators().isEmpty()) {
                throw entry.slip(each.id() + " names no indicator");
            }
            for (IndicatorId indicator : each.indicators()) {
                if (!met.add(indicator + " " + each.dataset() + " " + each.from())) {
                    throw entry.slip(each.id() + " changes " + indicator + " in a month in which another change does");
                }
            }
            breaks.add(each);
        }
        return new Breaks(breaks);
    }

    private static YearMonth month(Yml entry) {
        try {
            return YearMonth.parse(entry.text("from"));
        } catch (DateTimeParseException e) {
            throw entry.slip("'from' is not a month, such as \"2018-04\"");
        }
    }

    public List<Break> all() {
        return breaks;
    }

    /** What a reader must know who compares an indicator, or what it is made of, across the day of a change. */
    public List<Caveat> between(
            String dataset, IndicatorId indicator, Period earlier, Period later, Indicators indicators) {
        YearMonth first = earlier.from().isBefore(later.from()) ? earlier.from() : later.from();
        YearMonth last = later.to().isAfter(earlier.to()) ? later.to() : earlier.to();
        Set<IndicatorId> concerned = new HashSet<>();
        collect(indicator, dataset, indicators, concerned);
        return breaks.stream()
                .filter(each -> each.dataset().isEmpty() || each.dataset().equals(dataset))
                .filter(each -> first.isBefore(each.from()) && !last.isBefore(each.from()))
                .filter(each -> each.indicators().stream().anyMatch(concerned::contains))
                .map(each -> new Caveat(each.id(), each.words()))
                .toList();
    }

    private static void collect(IndicatorId id, String dataset, Indicators indicators, Set<IndicatorId> into) {
        // What another room counts has no definition here, and no parts.
        if (into.add(id) && indicators.find(id).isPresent()) {
            indicators.parts(id, dataset).forEach(part -> collect(part, dataset, indicators, into));
        }
    }
}
