package org.wardmote.statistics.dataset.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Membership;
import org.wardmote.statistics.dataset.intake.Sheet;

/**
 * The ONS's Table C2: recorded crime of a year by Community Safety Partnership. Its title says the year; a row without a
 * partnership is the force's; an "Unassigned" row is of the force and of no partnership.
 */
public final class C2Table implements Table {

    /** All forces of England and Wales come in one table, which is superseded whole. */
    private static final String SLICE = "ew";

    private static final String DISTRICT = "local authority code";

    private final Places places;
    private final PartnershipDistricts districts;
    private final List<Sheet.Row> rows;
    private final int header;
    private final List<String> headers;
    private final @Nullable Period year;
    private final Set<String> wholes = new HashSet<>();

    private C2Table(Places places, List<Sheet.Row> rows, int header) {
        this.places = places;
        this.districts = new PartnershipDistricts(places);
        this.rows = rows;
        this.header = header;
        this.headers = rows.get(header).cells().stream().map(C2Table::plain).toList();
        this.year = rows.subList(0, header).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.toLowerCase(Locale.ROOT).contains("year ending"))
                .flatMap(cell -> PeriodWords.in(cell).stream())
                .map(PeriodWords.Found::period)
                .findFirst()
                .orElse(null);
    }

    /** The table, when the first rows of a sheet have its header. */
    public static Optional<Table> in(List<Sheet.Row> rows, Places places) {
        for (int i = 0; i < Math.min(rows.size(), 40); i++) {
            List<String> cells =
                    rows.get(i).cells().stream().map(C2Table::plain).toList();
            if (cells.contains("community safety partnership code") && cells.contains("police force area name")) {
                return Optional.of(new C2Table(places, rows, i));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<LoadPreview.Reading> readings() {
        List<LoadPreview.Reading> readings = new ArrayList<>();
        if (year != null) {
            readings.add(
                    new LoadPreview.Reading("table", rows.get(0).cell(0), "all of it is of " + year.label(), false));
        }
        for (int i = firstCount(); i < headers.size(); i++) {
            readings.add(
                    new LoadPreview.Reading("column", rows.get(header).cell(i).replace('\n', ' '), category(i), false));
        }
        return readings;
    }

    @Override
    public List<LoadPreview.Question> questions() {
        return year != null
                ? List.of()
                : List.of(new LoadPreview.Question(
                        "period",
                        "title",
                        "The title does not say of which year the table is.",
                        List.of("title=2024-07..2025-06")));
    }

    @Override
    public void each(Consumer<CountRow> taker) {
        for (Sheet.Row row : rows.subList(header + 1, rows.size())) {
            String forceName = cell(row, "police force area name");
            if (forceName.isEmpty()) {
                continue;
            }
            String csp = cell(row, "community safety partnership name");
            Area force = area(cell(row, "police force area code"), forceName, AreaLevel.FORCE);
            // Some places, such as an airport, have a row and no partnership's code.
            boolean unplaced = !csp.isEmpty()
                    && cell(row, "community safety partnership code").isEmpty();
            Area area = csp.isEmpty()
                    ? force
                    : unplaced ? null : area(cell(row, "community safety partnership code"), csp, AreaLevel.CSP);
            if (force != null) {
                wholes.add(force.code().value());
            }
            for (int i = firstCount(); i < headers.size(); i++) {
                String code = csp.isEmpty()
                        ? cell(row, "police force area code")
                        : cell(row, "community safety partnership code");
                taker.accept(new CountRow(
                        row.line(),
                        rows.get(header).cell(i).replace('\n', ' '),
                        SLICE,
                        csp.isEmpty() ? "Police Force Area name" : "Community Safety Partnership name",
                        csp.isEmpty() ? forceName : csp,
                        code,
                        area,
                        unplaced,
                        csp.isEmpty() || force == null ? "" : force.code().value(),
                        "",
                        district(area, cell(row, DISTRICT)),
                        rows.get(header).cell(i).replace('\n', ' '),
                        category(i),
                        "",
                        year,
                        row.cell(i)));
            }
        }
    }

    /**
     * The district for which a partnership's counts stand as well: as the table says, else as the lookups do.
     */
    private List<Area> district(@Nullable Area csp, String code) {
        if (csp == null || csp.level() != AreaLevel.CSP) {
            return List.of();
        }
        Optional<Area> said = AreaCode.isOne(code) ? places.area(new AreaCode(code)) : Optional.empty();
        return said.or(() -> districts.of(csp)).stream().toList();
    }

    /** The area of a code, unless that is another's than the name's; a code that is newer than the lookups stands. */
    private @Nullable Area area(String code, String name, AreaLevel level) {
        String bare = NOTE.matcher(name).replaceAll("").strip();
        Optional<Area> named = places.match(bare, level).only();
        if (!AreaCode.isOne(code)) {
            return named.orElse(null);
        }
        Optional<Area> coded = places.area(new AreaCode(code));
        if (coded.isPresent() && named.isPresent() && !coded.get().equals(named.get())) {
            return named.get();
        }
        return coded.orElseGet(() -> new Area(new AreaCode(code), bare, level, null, null, List.of()));
    }

    private static final java.util.regex.Pattern NOTE = java.util.regex.Pattern.compile("\\[note[^]]*]");

    private String cell(Sheet.Row row, String column) {
        int index = headers.indexOf(column);
        return index < 0 ? "" : row.cell(index).strip();
    }

    private int firstCount() {
        return Math.max(headers.indexOf("local authority name"), headers.indexOf("community safety partnership name"))
                + 1;
    }

    /** The header without what is in brackets, as a plain name: {@code total-recorded-crime}. */
    private String category(int column) {
        return headers.get(column)
                .replaceAll("[(\\[][^)\\]]*[)\\]]", "")
                .strip()
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** The one district that the table has beside a partnership; a partnership of several has none there. */
    @Override
    public Map<String, String> notes() {
        Map<String, String> notes = new TreeMap<>();
        for (Sheet.Row row : rows.subList(header + 1, rows.size())) {
            String district = cell(row, DISTRICT);
            Area csp = area(
                    cell(row, "community safety partnership code"),
                    cell(row, "community safety partnership name"),
                    AreaLevel.CSP);
            if (csp != null && AreaCode.isOne(district)) {
                notes.put(Membership.NOTE + csp.code(), district);
            }
        }
        return notes;
    }

    @Override
    public Set<String> wholes() {
        return wholes;
    }
}
