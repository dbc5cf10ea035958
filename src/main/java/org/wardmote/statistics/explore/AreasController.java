package org.wardmote.statistics.explore;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Datasets;

/** Areas: found by name, and each one's profile. */
@Controller
class AreasController {

    /** A longer name than any area's. */
    private static final int LONGEST_NAME = 100;

    private static final int MOST_FOUND = 50;

    private final Lake lake;
    private final Places places;
    private final Profiles profiles;

    AreasController(Lake lake, Places places, Statistics statistics, Datasets datasets, java.time.Clock clock) {
        this.lake = lake;
        this.places = places;
        this.profiles = new Profiles(lake, places, statistics, datasets, clock);
    }

    @GetMapping(Addresses.AREAS)
    Page index(@RequestParam(defaultValue = "") String q) {
        String sought = q.strip();
        if (sought.isEmpty() || sought.length() > LONGEST_NAME) {
            return page(new AreasPage("", found("", List.of()), found("", List.of()), held()));
        }
        AreaMatch match = places.match(sought, null);
        return page(new AreasPage(
                sought,
                found("Areas of this name", match.exact()),
                found("Areas of a name that is close", match.near()),
                found("", List.of())));
    }

    private static Page page(AreasPage page) {
        return Page.of("statistics/explore/areas", page);
    }

    private static Table found(String caption, List<Area> areas) {
        return new Table(
                caption,
                List.of(
                        Table.Head.text("Area"),
                        Table.Head.text("What it is"),
                        Table.Head.text("Formerly"),
                        Table.Head.text("Code")),
                areas.stream()
                        .limit(MOST_FOUND)
                        .map(area -> Table.Row.of(
                                Table.Cell.link(
                                        area.name(), Addresses.area(area.code().value())),
                                Table.Cell.of(ComparisonForms.upper(area.level().singular())),
                                Table.Cell.of(String.join(", ", area.formerNames())),
                                Table.Cell.of(area.code().value())))
                        .toList(),
                null);
    }

    /** The forces of which anything is held, with their districts. */
    private Table held() {
        TreeSet<String> seen = new TreeSet<>();
        List<Area> areas = Forces.held(lake, places).stream()
                .flatMap(force ->
                        Stream.concat(Stream.of(force), places.within(force.code(), AreaLevel.DISTRICT).stream()))
                .filter(area -> seen.add(area.code().value()))
                .toList();
        return found("Areas that figures are held of", areas);
    }

    @GetMapping(Addresses.AREA)
    Page show(@PathVariable String code, Viewer viewer) {
        if (!AreaCode.isOne(code)) {
            throw Failure.notFound();
        }
        Area area = places.area(new AreaCode(code)).orElseThrow(Failure::notFound);
        return Page.of("statistics/explore/area", profiles.of(area, viewer.may(Actions.SMALL_NUMBERS)));
    }
}
