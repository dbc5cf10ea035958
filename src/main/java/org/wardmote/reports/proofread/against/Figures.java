package org.wardmote.reports.proofread.against;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/** The figures that a paper is held against, as whoever asks may see them; each is asked for once. */
public final class Figures {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final boolean smallNumbers;
    private final AreaNames areas;
    private final Map<Asked, Optional<Told>> told = new HashMap<>();

    /**
     * The figures of a lake.
     *
     * @param smallNumbers whether whoever asks is entitled to small numbers; a paper's writer on the command line is not, as
     *     papers are public
     */
    public Figures(Lake lake, Places places, Statistics statistics, boolean smallNumbers) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.smallNumbers = smallNumbers;
        this.areas = new AreaNames(places);
    }

    private record Asked(
            IndicatorId indicator,
            Area area,
            Period period,
            @Nullable String source,
            @Nullable LocalDate asAt) {}

    /** A figure with where it is from; the newest of its vintages first. */
    record Told(Figure figure, List<Origin> origins) {

        /** "Counts sent by the force (vintage a/b, loaded 3 October 2019)". */
        String source() {
            return origins.isEmpty()
                    ? figure.source()
                    : origins.get(0).title() + " (vintage " + origins.get(0).vintage() + ", loaded "
                            + loaded(origins.get(0)).format(DAY) + ")";
        }

        private static LocalDate loaded(Origin origin) {
            return origin.loadedAt().atZone(LONDON).toLocalDate();
        }

        /** The last day before the newest of its vintages was known; null when it rests on none. */
        @Nullable
        LocalDate dayBefore() {
            return origins.isEmpty() ? null : loaded(origins.get(0)).minusDays(1);
        }
    }

    AreaNames areas() {
        return areas;
    }

    Optional<Indicator> named(String label, int level) {
        return statistics.named(label, level);
    }

    List<Indicator> spokenOf(String text) {
        return statistics.spokenOf(text);
    }

    List<String> sources(Indicator indicator) {
        return statistics.sources(indicator.id());
    }

    List<Area> districts(Area force) {
        return places.within(force.code(), AreaLevel.DISTRICT);
    }

    /** A figure from one source or the best, as it was known on a day or is now; empty when it cannot be asked for. */
    Optional<Told> ask(
            Indicator indicator, Area area, Period period, @Nullable String source, @Nullable LocalDate asAt) {
        return told.computeIfAbsent(new Asked(indicator.id(), area, period, source, asAt), this::told);
    }

    private Optional<Told> told(Asked asked) {
        try {
            Comparison answer = statistics.compare(new Question(
                    asked.indicator(),
                    Question.Rows.AREAS,
                    asked.area().level(),
                    List.of(asked.area().code()),
                    asked.period(),
                    null,
                    asked.asAt(),
                    Population.Base.RESIDENTS,
                    asked.source(),
                    smallNumbers));
            if (answer.rows().size() != 1) {
                return Optional.empty();
            }
            List<Origin> origins = new ArrayList<>(Origin.of(lake, answer));
            origins.sort(Comparator.comparing(Origin::loadedAt).reversed());
            return Optional.of(new Told(answer.rows().get(0).now(), origins));
        } catch (Refusal nothingHeld) {
            return Optional.empty();
        }
    }
}
