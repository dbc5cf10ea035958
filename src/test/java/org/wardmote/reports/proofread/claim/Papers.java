package org.wardmote.reports.proofread.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.reports.proofread.table.TypedTable.Value;
import org.wardmote.statistics.Period;

/** Papers and tables made by hand. */
final class Papers {

    static final Place PLACE = new Place(0, 1, "2.1", "");
    private static final Path FILES = Path.of("src/test/resources/reports/gravesham-2019");

    private Papers() {}

    static List<Slip> proofread(String words, TypedTable... tables) {
        return proofread("", words, tables);
    }

    static List<Slip> proofread(String heading, String words, TypedTable... tables) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage.Heading(PLACE, 1, "2", heading));
        for (String line : words.strip().split("\n")) {
            boolean item = line.startsWith("- ");
            passages.add(new Passage.Prose(PLACE, "2.1", item, item ? line.substring(2) : line));
        }
        return new ClaimChecks().check(new Reading("paper", passages), List.of(tables));
    }

    /** A table of two periods from lines of "name, before, now, rate"; a name that begins with a dash is a part, with a star a total. */
    static TypedTable table(String caption, String before, String now, String lines) {
        List<Row> rows = new ArrayList<>();
        int parent = -1;
        boolean rates = false;
        for (String line : lines.strip().split("\n")) {
            String[] cells = line.split(" *, *");
            String name = cells[0].strip();
            boolean part = name.startsWith("-");
            boolean total = name.startsWith("*");
            List<Value> values = new ArrayList<>();
            for (int i = 1; i < cells.length; i++) {
                values.add(value(cells[i]));
            }
            values.add(2, percent(cells[1], cells[2]));
            rates |= cells.length > 3;
            rows.add(new Row(PLACE, name.replaceFirst("^[-*] *", ""), part ? parent : -1, total, values));
            parent = part ? parent : rows.size() - 1;
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column(before, Role.COUNT, Period.parse(before), -1, -1),
                new Column(now, Role.COUNT, Period.parse(now), -1, -1),
                new Column("% change", Role.PERCENT_CHANGE, null, 1, 0)));
        if (rates) {
            columns.add(new Column("Per 1,000 popn.", Role.RATE, null, 1, -1));
        }
        return new TypedTable(PLACE, caption, columns, rows);
    }

    static TypedTable crime() {
        return table(
                "Kent Police Recorded Crime – Kent and Medway Comparisons Total Crime - Apr-Aug 2018 and Apr-Aug 2019",
                "2018-04..2018-08",
                "2019-04..2019-08",
                areas("recorded-crime-by-district.csv"));
    }

    static TypedTable abuse() {
        return table(
                "Domestic Abuse Crimes and SIs Apr-Aug 2018 and Apr-Aug 2019",
                "2018-04..2018-08",
                "2019-04..2019-08",
                areas("domestic-abuse-by-district.csv"));
    }

    static TypedTable nuisance() {
        return table(
                "Kent Police recorded ASB Incidents – Districts and Medway Apr-Aug 2018 and Apr-Aug 2019",
                "2018-04..2018-08",
                "2019-04..2019-08",
                areas("asb-by-district.csv"));
    }

    static TypedTable categories() {
        StringBuilder lines = new StringBuilder();
        for (List<String> cells : csv("offence-categories-gravesham.csv")) {
            String mark = cells.get(0).equals("2") ? "- " : cells.get(1).startsWith("Total") ? "* " : "";
            lines.append(mark)
                    .append(cells.get(1))
                    .append(",")
                    .append(cells.get(2))
                    .append(",")
                    .append(cells.get(3))
                    .append("\n");
        }
        return table(
                "Total Crime by Offence Category Gravesham – Apr-Aug 2018 and Apr-Aug 2019",
                "2018-04..2018-08",
                "2019-04..2019-08",
                lines.toString());
    }

    private static String areas(String file) {
        StringBuilder lines = new StringBuilder();
        for (List<String> cells : csv(file)) {
            String mark = cells.get(0).equals("Kent") ? "* " : "";
            lines.append(mark)
                    .append(cells.get(0))
                    .append(",")
                    .append(cells.get(1))
                    .append(",")
                    .append(cells.get(2).replace(".", ""))
                    .append(",")
                    .append(cells.get(cells.size() - 1))
                    .append("\n");
        }
        return lines.toString();
    }

    private static List<List<String>> csv(String file) {
        try {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readAllLines(FILES.resolve(file))
                    .subList(1, Files.readAllLines(FILES.resolve(file)).size())) {
                List<String> cells = new ArrayList<>();
                boolean quoted = false;
                StringBuilder cell = new StringBuilder();
                for (char c : (line + ",").toCharArray()) {
                    if (c == '"') {
                        quoted = !quoted;
                    } else if (c == ',' && !quoted) {
                        cells.add(cell.toString());
                        cell.setLength(0);
                    } else if (c != ',') {
                        cell.append(c);
                    }
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value value(String text) {
        return new Value(PLACE, text, text.matches("-?[\\d.]+") ? new BigDecimal(text) : null);
    }

    private static Value percent(String before, String now) {
        double base = Double.parseDouble(before);
        @Nullable
        BigDecimal percent = base == 0
                ? null
                : BigDecimal.valueOf(100 * (Double.parseDouble(now) - base) / base)
                        .setScale(1, java.math.RoundingMode.HALF_UP);
        return new Value(PLACE, String.valueOf(percent), percent);
    }
}
