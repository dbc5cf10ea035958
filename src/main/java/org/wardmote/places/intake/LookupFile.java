package org.wardmote.places.intake;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.area.Codes;
import org.wardmote.places.area.LookupChange;
import org.wardmote.places.area.LookupChange.Pair;

/**
 * Reads a lookup as the ONS lays it out: for each kind of area a column of codes and one of names ({@code LSOA21CD},
 * {@code LAD24NM}), one row for each of the finest areas. An area that would lie in two others at once is refused.
 */
public final class LookupFile {

    private static final Pattern COLUMN = Pattern.compile("([a-z]+?)_?(\\d\\d)?_?(cd|code|nm|name)");
    private static final Map<String, AreaLevel> KINDS = Map.of(
            "lsoa", AreaLevel.LSOA,
            "wd", AreaLevel.WARD,
            "ward", AreaLevel.WARD,
            "lad", AreaLevel.DISTRICT,
            "ltla", AreaLevel.DISTRICT,
            "csp", AreaLevel.CSP,
            "pfa", AreaLevel.FORCE,
            "ctry", AreaLevel.COUNTRY);

    private final Faults faults;
    private final ReferenceTable table;
    private final List<Column> columns = new ArrayList<>();
    private final OptionalInt from;
    private final OptionalInt until;
    private final Map<Pair, Map<String, List<Parent>>> parents = new LinkedHashMap<>();
    private final Map<AreaLevel, Map<String, String>> names = new EnumMap<>(AreaLevel.class);
    private long elsewhere;

    private record Column(AreaLevel level, int year, int code, int name) {}

    private record Parent(String code, LocalDate from, LocalDate until, long line) {}

    private LookupFile(Faults faults, ReferenceTable table) {
        this.faults = faults;
        this.table = table;
        from = table.column(each -> each.matches("from|start|start_date|valid_from"));
        until = table.column(each -> each.matches("until|end|end_date|valid_until|valid_to"));
    }

    public static boolean fits(List<String> header) {
        return header.stream()
                        .map(each -> COLUMN.matcher(each.strip().toLowerCase(Locale.ROOT)))
                        .filter(Matcher::matches)
                        .filter(each -> KINDS.containsKey(each.group(1))
                                && each.group(3).startsWith("c"))
                        .count()
                >= 2;
    }

    /** Reads a file into the change that it makes. */
    public static LookupChange read(Path file, Faults faults) {
        LookupFile reading = new LookupFile(faults, ReferenceTable.open(file, faults));
        reading.columns();
        reading.table.rows(reading::row);
        if (reading.elsewhere > 0) {
            faults.warning(
                    "outside",
                    reading.elsewhere + " rows are of areas outside England and Wales.",
                    "They are left out: Wardmote's places end there.");
        }
        return reading.settled();
    }

    private void columns() {
        for (int i = 0; i < table.header().size(); i++) {
            Matcher code = COLUMN.matcher(table.header().get(i).toLowerCase(Locale.ROOT));
            if (code.matches()
                    && KINDS.containsKey(code.group(1))
                    && code.group(3).startsWith("c")) {
                AreaLevel level = KINDS.getOrDefault(code.group(1), AreaLevel.LSOA);
                int year = code.group(2) == null ? 0 : Integer.parseInt(code.group(2));
                columns.add(new Column(level, year, i, name(code)));
            }
        }
        if (columns.size() < 2) {
            throw faults.refuse(
                    "missing-column",
                    1,
                    "A lookup has columns of codes for two kinds of area at least.",
                    "Keep columns such as LSOA21CD and LAD24CD.");
        }
    }

    /** The column of names that belongs to one of codes, or -1. */
    private int name(Matcher code) {
        String year = code.group(2) == null ? "" : code.group(2);
        return table.column(each -> {
                    Matcher name = COLUMN.matcher(each);
                    return name.matches()
                            && name.group(1).equals(code.group(1))
                            && year.equals(name.group(2) == null ? "" : name.group(2))
                            && name.group(3).startsWith("n");
                })
                .orElse(-1);
    }

    private void row(ReferenceTable.Row row) {
        List<@Nullable String> codes = new ArrayList<>();
        for (Column column : columns) {
            codes.add(code(row, column));
        }
        LocalDate first = day(row, from, LocalDate.MIN);
        LocalDate last = day(row, until, LocalDate.MAX);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                String child = codes.get(i);
                String parent = codes.get(j);
                if (child != null && parent != null && liesIn(columns.get(i), columns.get(j))) {
                    put(
                            new Pair(
                                    columns.get(i).level(),
                                    columns.get(j).level(),
                                    columns.get(j).year()),
                            child,
                            new Parent(parent, first, last, row.line()));
                }
            }
        }
    }

    /** A finer level lies in the newest edition of a coarser; an older edition of a level became a newer. */
    private boolean liesIn(Column child, Column parent) {
        if (child.level() == parent.level()) {
            return child.year() < parent.year();
        }
        return child.level().compareTo(parent.level()) < 0
                && columns.stream().noneMatch(other -> other.level() == parent.level() && other.year() > parent.year());
    }

    private @Nullable String code(ReferenceTable.Row row, Column column) {
        String text = row.cell(column.code());
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[SN]\\d{8}|L\\d{8}|M\\d{8}")) {
            elsewhere++;
            return null;
        }
        if (!AreaCode.isOne(text) || !Codes.levels(new AreaCode(text)).contains(column.level())) {
            faults.error(
                    "wrong-level",
                    row.line(),
                    row.header().get(column.code()),
                    text,
                    "'" + text + "' is no code of a " + column.level().singular() + ".",
                    "Put each kind of area into its own column.");
            return null;
        }
        if (column.name() >= 0 && !row.cell(column.name()).isEmpty()) {
            names.computeIfAbsent(column.level(), level -> new LinkedHashMap<>())
                    .put(text, row.cell(column.name()));
        }
        return text;
    }

    private LocalDate day(ReferenceTable.Row row, OptionalInt column, LocalDate otherwise) {
        if (column.isEmpty() || row.cell(column.getAsInt()).isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(row.cell(column.getAsInt()));
        } catch (DateTimeException e) {
            faults.error(
                    "not-a-date",
                    row.line(),
                    row.header().get(column.getAsInt()),
                    row.cell(column.getAsInt()),
                    "This is no date.",
                    "Write it as 2023-04-01.");
            return otherwise;
        }
    }

    private void put(Pair pair, String child, Parent parent) {
        List<Parent> held = parents.computeIfAbsent(pair, each -> new HashMap<>())
                .computeIfAbsent(child, each -> new ArrayList<>(1));
        for (Parent other : held) {
            if (other.code().equals(parent.code())) {
                return;
            }
            if (!other.from().isAfter(parent.until()) && !parent.from().isAfter(other.until())) {
                clash(pair, child, other, parent);
                return;
            }
        }
        held.add(parent);
    }

    private void clash(Pair pair, String child, Parent one, Parent other) {
        String both = one.code() + " (line " + one.line() + ") and " + other.code();
        if (pair.from() == pair.to()) {
            faults.error(
                    "split-without-weights",
                    other.line(),
                    "",
                    child,
                    child + " is split between " + both + ", and the file does not say in which shares.",
                    "Leave out one of the two columns of " + pair.to().plural() + "; a split needs weights.");
        } else if (from.isPresent() || until.isPresent()) {
            faults.error(
                    "overlapping-dates",
                    other.line(),
                    table.header().get(from.orElseGet(until::getAsInt)),
                    child,
                    child + " lies in " + both + " on the same days.",
                    "Let one end before the other begins.");
        } else {
            faults.error(
                    "two-parents",
                    other.line(),
                    "",
                    child,
                    child + " lies in two " + pair.to().plural() + " at once: " + both + ".",
                    "Keep one, or add columns 'from' and 'until'.");
        }
    }

    private LookupChange settled() {
        Map<Pair, Map<String, String>> newest = new LinkedHashMap<>();
        parents.forEach((pair, children) -> {
            Map<String, String> settled = newest.computeIfAbsent(pair, each -> new LinkedHashMap<>());
            children.forEach((child, all) -> settled.put(
                    child,
                    all.stream()
                            .reduce((a, b) -> a.from().isAfter(b.from()) ? a : b)
                            .map(Parent::code)
                            .orElseThrow()));
        });
        if (newest.isEmpty()) {
            faults.error("empty", 0, "", "", "The file says nothing of what lies in what.", "Check that it has rows.");
        }
        Map<AreaLevel, Integer> editions = new EnumMap<>(AreaLevel.class);
        columns.forEach(column -> editions.merge(column.level(), column.year(), Math::max));
        return new LookupChange(newest, names, editions);
    }
}
