package org.wardmote.places.intake;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.population.Estimates.Estimate;

/**
 * Reads people or households by area from any of the layouts in which they come: a column for each year, a column for
 * the year, one day for the whole file, or a census table of groups with its total on every row.
 */
public final class EstimateFile {

    private static final Pattern CODE = Pattern.compile("code|area|mnemonic|.*[ _]code|[a-z]*code\\d*|[a-z]+\\d\\dcd");
    private static final Pattern WIDE =
            Pattern.compile("(?:population|residents|households|mid|mid[- _]?year)?[- _]?(\\d{4})");
    private static final Pattern TOTAL = Pattern.compile(
            "total[ _](population|residents|households)|population|residents|households|all (ages|persons)|persons|count|value");
    private static final Pattern MID_YEAR = Pattern.compile("mid[-_ ]?(?:year[-_ ]?)?(\\d{4})");
    private static final Pattern CENSUS = Pattern.compile("(?:^|\\D)(2001|2011|2021)(?:\\D|$)");
    private static final Map<String, LocalDate> CENSUS_DAYS = Map.of(
            "2001", LocalDate.of(2001, 4, 29), "2011", LocalDate.of(2011, 3, 27), "2021", LocalDate.of(2021, 3, 21));
    private static final int FIRST_YEAR = 1981;
    private static final int LAST_YEAR = 2100;

    private final Function<String, AreaMatch> match;
    private final String name;
    private final Faults faults;
    private final ReferenceTable table;
    private final Map<String, Optional<AreaCode>> known = new HashMap<>();
    private final Map<Key, Found> found = new LinkedHashMap<>();
    private long elsewhere;

    private record Key(AreaCode area, LocalDate day) {}

    private record Found(long number, long line, long parts) {}

    private EstimateFile(Function<String, AreaMatch> match, String name, Faults faults, ReferenceTable table) {
        this.match = match;
        this.name = name.toLowerCase(Locale.ROOT);
        this.faults = faults;
        this.table = table;
    }

    /** Whether a header is of such a file. */
    public static boolean fits(String name, List<String> header, String word) {
        List<String> names = header.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean code = names.stream().anyMatch(each -> CODE.matcher(each).matches());
        boolean says =
                name.toLowerCase(Locale.ROOT).contains(word) || names.stream().anyMatch(each -> each.contains(word));
        boolean number = names.stream()
                .anyMatch(each ->
                        WIDE.matcher(each).matches() || TOTAL.matcher(each).matches());
        return code && says && number;
    }

    /** Reads a file; {@code match} tells what a name or code means. */
    public static List<Estimate> read(Path file, String name, Function<String, AreaMatch> match, Faults faults) {
        EstimateFile reading = new EstimateFile(match, name, faults, ReferenceTable.open(file, faults));
        reading.read();
        List<Estimate> estimates = new ArrayList<>();
        reading.found.forEach((key, value) -> estimates.add(new Estimate(key.area(), key.day(), value.number())));
        return estimates;
    }

    private void read() {
        int code = table.column(each -> CODE.matcher(each).matches())
                .orElseThrow(
                        () -> faults.refuse("missing-column", 1, "No column holds codes of areas.", "Name it 'code'."));
        Map<Integer, LocalDate> wide = wide();
        if (!wide.isEmpty()) {
            table.rows(row -> area(row, code)
                    .ifPresent(area -> wide.forEach((column, day) -> {
                        Long number = row.count(column, faults);
                        if (number != null) {
                            put(row, area, day, number, column);
                        }
                    })));
        } else {
            readLong(code);
        }
        if (elsewhere > 0) {
            faults.warning(
                    "outside",
                    elsewhere + " rows are of areas outside England and Wales.",
                    "They are left out: Wardmote's places end there.");
        }
        if (found.isEmpty()) {
            faults.error("empty", 0, "", "", "The file holds no estimate.", "Check that it has rows.");
        }
    }

    private Map<Integer, LocalDate> wide() {
        Map<Integer, LocalDate> wide = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            Matcher year = WIDE.matcher(table.header().get(i).toLowerCase(Locale.ROOT));
            if (year.matches() && isYear(year.group(1))) {
                wide.put(i, LocalDate.of(Integer.parseInt(year.group(1)), 6, 30));
            }
        }
        return wide;
    }

    private void readLong(int code) {
        int total = table.column(each -> TOTAL.matcher(each).matches())
                .orElseThrow(() -> faults.refuse(
                        "missing-column",
                        1,
                        "No column holds the number of people or households.",
                        "Name it 'population'."));
        OptionalInt date = table.column(each -> each.equals("date") || each.equals("day"));
        OptionalInt year =
                table.column(each -> each.equals("year") || each.equals("mid-year") || each.equals("mid year"));
        OptionalInt part = table.column(each -> each.equals("n"));
        LocalDate all = date.isPresent() || year.isPresent() ? null : dayOfFile();
        table.rows(row -> area(row, code).ifPresent(area -> {
            LocalDate day =
                    all != null ? all : date.isPresent() ? date(row, date.getAsInt()) : year(row, year.getAsInt());
            Long number = row.count(total, faults);
            Long share = part.isPresent() ? row.count(part.getAsInt(), faults) : null;
            if (day != null && number != null && share != null) {
                addPart(row, area, day, number, share, total);
            } else if (day != null && number != null && part.isEmpty()) {
                put(row, area, day, number, total);
            }
        }));
        if (part.isPresent()) {
            found.forEach((key, value) -> {
                if (value.parts() != value.number()) {
                    faults.error(
                            "subtotal",
                            value.line(),
                            table.header().get(total),
                            "" + value.number(),
                            "The parts of " + key.area() + " sum to " + value.parts() + " and its total is "
                                    + value.number() + ".",
                            "Load the whole table.");
                }
            });
        }
    }

    /** The day of a file without one in its rows: a census's, or 30 June of the year in its name. */
    private LocalDate dayOfFile() {
        Matcher census = CENSUS.matcher(name);
        boolean counted = table.column(each -> each.equals("total_residents") || each.equals("total_households"))
                .isPresent();
        if ((counted || name.contains("census")) && census.find()) {
            return CENSUS_DAYS.getOrDefault(census.group(1), LocalDate.MIN);
        }
        Matcher mid = MID_YEAR.matcher(name);
        if (mid.find() && isYear(mid.group(1))) {
            return LocalDate.of(Integer.parseInt(mid.group(1)), 6, 30);
        }
        throw faults.refuse(
                "no-date",
                1,
                "Nothing tells which day the numbers are of.",
                "Add a column 'year', or put the year into the file's name, as in mid-2018.csv.");
    }

    private static boolean isYear(String text) {
        int year = Integer.parseInt(text);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private @Nullable LocalDate year(ReferenceTable.Row row, int column) {
        String text = row.cell(column).toLowerCase(Locale.ROOT).replaceFirst("^mid[- ]?", "");
        if (text.matches("\\d{4}") && isYear(text)) {
            return LocalDate.of(Integer.parseInt(text), 6, 30);
        }
        faults.error(
                "not-a-year",
                row.line(),
                row.header().get(column),
                row.cell(column),
                "This is no year.",
                "Write it as 2018.");
        return null;
    }

    private @Nullable LocalDate date(ReferenceTable.Row row, int column) {
        try {
            return LocalDate.parse(row.cell(column));
        } catch (DateTimeException e) {
            faults.error(
                    "not-a-date",
                    row.line(),
                    row.header().get(column),
                    row.cell(column),
                    "This is no date.",
                    "Write it as 2018-06-30.");
            return null;
        }
    }

    private Optional<AreaCode> area(ReferenceTable.Row row, int column) {
        String text = row.cell(column);
        if (text.matches("[SN]\\d{8}|K0[235]\\d{6}")) {
            elsewhere++;
            return Optional.empty();
        }
        return known.computeIfAbsent(text, each -> {
            AreaMatch meant = match.apply(each);
            Optional<Area> area = meant.plainest();
            if (area.isPresent() && area.get().level() != AreaLevel.GROUP) {
                return Optional.of(area.get().code());
            }
            boolean several = meant.exact().size() > 1;
            List<Area> offered = several ? meant.exact() : meant.near();
            faults.error(
                    several ? "ambiguous-area" : "unknown-area",
                    row.line(),
                    row.header().get(column),
                    each,
                    several ? "'" + each + "' is the name of several areas." : "There is no area '" + each + "'.",
                    several ? "Write the area's code." : "Put the code right, or load a lookup that has it first.",
                    offered.isEmpty() ? null : offered.get(0).code().value());
            return Optional.empty();
        });
    }

    private void put(ReferenceTable.Row row, AreaCode area, LocalDate day, long number, int column) {
        Found old = found.putIfAbsent(new Key(area, day), new Found(number, row.line(), 0));
        if (old != null) {
            faults.error(
                    "duplicate-rows",
                    row.line(),
                    row.header().get(column),
                    area.value(),
                    area + " has an estimate of " + day + " on line " + old.line() + " already.",
                    "Leave one of them out.");
        }
    }

    private void addPart(ReferenceTable.Row row, AreaCode area, LocalDate day, long number, long part, int column) {
        Key key = new Key(area, day);
        Found old = found.get(key);
        if (old == null) {
            found.put(key, new Found(number, row.line(), part));
        } else if (old.number() != number) {
            faults.error(
                    "subtotal",
                    row.line(),
                    row.header().get(column),
                    "" + number,
                    area + " has the total " + number + " here and " + old.number() + " on line " + old.line() + ".",
                    "Put the total right.");
        } else {
            found.put(key, new Found(number, old.line(), old.parts() + part));
        }
    }
}
