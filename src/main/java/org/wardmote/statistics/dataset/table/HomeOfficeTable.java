package org.wardmote.statistics.dataset.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.dataset.intake.Sheet;

/**
 * The Home Office's open data of recorded crime: a row for each financial quarter, force, partnership and offence code. A
 * workbook has a sheet for each financial year, each a table of its own.
 *
 * <p>The layout, as those who read the published files found it: Financial Year ("2015/16"), Financial Quarter (1 to 4),
 * then until 2014/15 Force Name and Number of Offences and since 2015/16 Police Force and Offence Count, and in both CSP
 * Name, Offence Description, Offence Group, Offence Subgroup and Offence Code ("30A").
 */
public final class HomeOfficeTable implements Table {

    private static final List<List<String>> COLUMNS = List.of(
            List.of("financial year"),
            List.of("financial quarter"),
            List.of("force name", "police force"),
            List.of("csp name"),
            List.of("offence code"),
            List.of("number of offences", "offence count"));

    /** Partnerships that the Home Office calls otherwise than the lookup of partnerships does. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "folkestone and hythe", "Shepway",
            "london, city of", "City of London",
            "northern devon", "North Devon");

    private final Sheet sheet;
    private final Places places;
    private final PartnershipDistricts districts;
    private final int headerLine;
    private final List<String> headers;
    private final Map<String, Optional<Area>> forces = new HashMap<>();
    private final Map<String, Optional<Area>> partnerships = new HashMap<>();

    public HomeOfficeTable(Sheet sheet, List<Sheet.Row> head, Places places) {
        this.sheet = sheet;
        this.places = places;
        this.districts = new PartnershipDistricts(places);
        Sheet.Row header =
                head.stream().filter(HomeOfficeTable::isHeader).findFirst().orElseThrow();
        this.headerLine = (int) header.line();
        this.headers = plain(header);
    }

    /** Whether the first rows of a sheet have the layout's header; a column or two may be missing, and is then named. */
    public static boolean isOne(List<Sheet.Row> head) {
        return head.stream().anyMatch(HomeOfficeTable::isHeader);
    }

    private static boolean isHeader(Sheet.Row row) {
        List<String> cells = plain(row);
        return cells.contains("financial year")
                && cells.contains("offence code")
                && COLUMNS.stream()
                                .filter(names -> names.stream().anyMatch(cells::contains))
                                .count()
                        >= 4;
    }

    @Override
    public List<LoadPreview.Reading> readings() {
        List<LoadPreview.Reading> readings = new ArrayList<>();
        for (List<String> names : COLUMNS) {
            int index = index(names);
            if (index >= 0) {
                readings.add(new LoadPreview.Reading("column", headers.get(index), names.get(0), false));
            }
        }
        return readings;
    }

    @Override
    public List<LoadPreview.Question> questions() {
        List<LoadPreview.Question> missing = new ArrayList<>();
        for (List<String> names : COLUMNS) {
            if (index(names) < 0) {
                missing.add(new LoadPreview.Question(
                        "column", names.get(0), "The column '" + names.get(0) + "' is missing.", List.copyOf(headers)));
            }
        }
        return missing;
    }

    @Override
    public void each(Consumer<CountRow> taker) {
        int year = index(COLUMNS.get(0));
        int quarter = index(COLUMNS.get(1));
        int force = index(COLUMNS.get(2));
        int csp = index(COLUMNS.get(3));
        int code = index(COLUMNS.get(4));
        int count = index(COLUMNS.get(5));
        String header = headers.get(count);
        sheet.read(row -> {
            if (row.line() > headerLine && !row.cell(force).isEmpty()) {
                String name = row.cell(csp);
                Optional<Area> of = forces.computeIfAbsent(row.cell(force), this::force);
                boolean unplaced =
                        name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith("unassigned");
                Optional<Area> area =
                        unplaced ? Optional.empty() : partnerships.computeIfAbsent(name, this::partnership);
                List<Area> also = new ArrayList<>();
                of.ifPresent(also::add);
                area.flatMap(districts::of).ifPresent(also::add);
                taker.accept(new CountRow(
                        row.line(),
                        header,
                        slice(row.cell(force)),
                        "csp name",
                        name,
                        "",
                        area.orElse(null),
                        unplaced,
                        "",
                        "",
                        also,
                        row.cell(code),
                        row.cell(code),
                        "",
                        months(row.cell(year), row.cell(quarter)),
                        row.cell(count)));
            }
            return true;
        });
    }

    private Optional<Area> force(String name) {
        return places.force(otherwise(name));
    }

    private Optional<Area> partnership(String name) {
        return places.match(name, AreaLevel.CSP)
                .only()
                .or(() -> places.match(otherwise(name), AreaLevel.CSP).only());
    }

    private static String otherwise(String name) {
        return OTHER_NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static @Nullable Period months(String year, String quarter) {
        String digit = quarter.replaceAll("[^1-4]", "");
        return digit.length() == 1
                ? PeriodWords.in("Q" + digit + " " + year)
                        .map(PeriodWords.Found::period)
                        .orElse(null)
                : null;
    }

    private static String slice(String force) {
        return force.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-(police|constabulary)$", "")
                .replaceAll("^-|-$", "");
    }

    private int index(List<String> names) {
        return names.stream()
                .mapToInt(headers::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> plain(Sheet.Row row) {
        return row.cells().stream()
                .map(c -> c.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip())
                .toList();
    }
}
