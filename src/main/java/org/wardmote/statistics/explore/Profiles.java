package org.wardmote.statistics.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.Drawing;
import org.wardmote.statistics.dataset.Datasets;

/** Sets the profile of an area out for its page. */
final class Profiles {

    static final IndicatorId CRIME = new IndicatorId("total-crime");
    static final IndicatorId ASB = new IndicatorId("asb-incidents");

    /** The coarser levels that a reader wants to be led to. */
    private static final List<AreaLevel> ABOVE =
            List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE, AreaLevel.COUNTRY);

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final Origins origins;
    private final Clock clock;

    Profiles(Lake lake, Places places, Statistics statistics, Datasets datasets, Clock clock) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.origins = new Origins(lake, datasets);
        this.clock = clock;
    }

    AreaPage of(Area area, boolean smallNumbers) {
        Newest newest = new Newest(lake, statistics);
        Optional<Comparison> categories = newest.comparison(CRIME, null, List.of(area.code()), smallNumbers);
        List<Area> neighbours = places.neighbours(area.code());
        return new AreaPage(
                area.name(),
                ComparisonForms.upper(area.level().singular()),
                area.code().value(),
                String.join(", ", area.formerNames()),
                above(area),
                populations(area.code()),
                categories.map(Answers::signals).orElse(List.of()),
                categories.map(Profiles::quiet).orElse(""),
                series(newest, area, smallNumbers).orElse(null),
                newest.sameMonths(CRIME, area.code(), smallNumbers)
                        .map(MonthsTable::of)
                        .orElse(null),
                categories.map(this::categories).orElse(null),
                map(newest, area, neighbours, smallNumbers).orElse(null),
                neighbours.stream().map(Profiles::link).toList(),
                Addresses.COMPARE + "?indicator=" + CRIME + "&by="
                        + area.level().word());
    }

    private List<AreaPage.Link> above(Area area) {
        return ABOVE.stream()
                .filter(level -> level.compareTo(area.level()) > 0)
                .flatMap(level -> places.parent(area.code(), level).stream())
                .map(Profiles::link)
                .toList();
    }

    private static AreaPage.Link link(Area area) {
        return new AreaPage.Link(
                area.name(), area.level().singular(), Addresses.area(area.code().value()));
    }

    private List<AreaPage.Fact> populations(AreaCode area) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Lake.ZONE);
        List<AreaPage.Fact> facts = new ArrayList<>();
        for (Population.Base base : Population.Base.values()) {
            places.population(area, base, today)
                    .ifPresent(newest -> facts.add(new AreaPage.Fact(
                            ComparisonForms.upper(base.word()), Print.number(newest.number()), newest.label())));
        }
        return facts;
    }

    private static String quiet(Comparison comparison) {
        if (comparison.question().against() == null) {
            return "The same months of an earlier year are not held, so nothing is said to have changed.";
        }
        return "No category changed by more than what comes and goes by itself.";
    }

    private Optional<Drawing> series(Newest newest, Area area, boolean smallNumbers) {
        List<Newest.Named> indicators = Stream.of(CRIME, ASB)
                .map(statistics::indicator)
                .flatMap(Optional::stream)
                .map((Indicator indicator) -> new Newest.Named(indicator.id(), indicator.name()))
                .toList();
        return newest.series(
                Caption.of("series", "Crime and anti-social behaviour, " + area.name(), "Monthly"),
                area.code(),
                indicators,
                smallNumbers,
                origins);
    }

    private AreaPage.Categories categories(Comparison comparison) {
        return new AreaPage.Categories(
                Workbooks.periods(comparison),
                comparison.finding().sentence(),
                Answers.asserts(comparison),
                new ComparisonTables(comparison).main(),
                Answers.address(Addresses.COMPARE, comparison.question()),
                origins.of(comparison).sources());
    }

    /** The area among those that touch it, where both it and they can be counted. */
    private Optional<Drawing> map(Newest newest, Area area, List<Area> neighbours, boolean smallNumbers) {
        if (neighbours.isEmpty() || !countable(area.level())) {
            return Optional.empty();
        }
        List<AreaCode> shown = Stream.concat(Stream.of(area), neighbours.stream())
                .map(Area::code)
                .toList();
        return newest.comparison(CRIME, area.level(), shown, smallNumbers)
                .flatMap(comparison -> new Drawings(places)
                        .map(
                                comparison,
                                origins.attribution(comparison),
                                area.code().value()));
    }

    private static boolean countable(@Nullable AreaLevel level) {
        return level != null
                && Arrays.asList(AreaLevel.LSOA, AreaLevel.WARD, AreaLevel.DISTRICT, AreaLevel.FORCE)
                        .contains(level);
    }
}
