package org.wardmote.statistics.dataset;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.statistics.dataset.intake.Arrival;

/**
 * One file of a police layout.
 *
 * @param names the plain name of each of its columns, in its own order
 * @param found the layout's columns and its own, and which of them met
 */
record PoliceFile(Arrival arrival, List<String> names, List<Found> found) {

    private static final Pattern PUBLISHED = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-[a-z-]+\\.csv");

    PoliceFile {
        names = List.copyOf(names);
        found = List.copyOf(found);
    }

    /** A column that is expected or is there. */
    record Found(String header, boolean expected, boolean optional, boolean found, String near) {}

    static PoliceFile of(Arrival arrival, Header header, Layout layout) {
        List<String> names = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        List<String> strangers = new ArrayList<>();
        for (String cell : header.cells()) {
            Optional<Layout.Column> column = layout.columns().stream()
                    .filter(c -> Header.plain(c.header()).equals(Header.plain(cell)))
                    .filter(c -> !met.contains(c.name()))
                    .findFirst();
            if (column.isPresent()) {
                met.add(column.get().name());
                names.add(column.get().name());
            } else {
                strangers.add(cell);
                names.add("extra_" + names.size());
            }
        }
        for (Layout.Column column : layout.columns()) {
            boolean here = met.contains(column.name());
            found.add(new Found(
                    column.header(), true, column.optional(), here, here ? "" : Near.to(column.header(), strangers)));
        }
        strangers.forEach(cell -> found.add(new Found(cell, false, true, true, "")));
        return new PoliceFile(arrival, names, found);
    }

    /** The header under which a column of a plain name stands. */
    String header(String name, Layout layout) {
        return layout.columns().stream()
                .filter(c -> c.name().equals(name))
                .map(Layout.Column::header)
                .findFirst()
                .orElse(name);
    }

    /** The month that the file's published name tells. */
    Optional<YearMonth> namedMonth() {
        Matcher matcher = PUBLISHED.matcher(arrival.plainName());
        return matcher.matches() ? Optional.of(YearMonth.parse(matcher.group(1))) : Optional.empty();
    }
}
