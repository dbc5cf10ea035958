package org.wardmote.statistics.dataset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Places;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.dataset.intake.Sheet;
import org.wardmote.statistics.dataset.table.Column.Role;
import org.wardmote.statistics.indicator.Indicators;

/** Tells what each column of a table is, by its header and then by what stands in it. */
final class Columns {

    private static final Pattern RATE = Pattern.compile("\\brate\\b|\\bper ?1|\\bper thousand|\\bper head");
    private static final Pattern PERCENT = Pattern.compile("%|\\bpct\\b|\\bpercent|\\bper cent");
    private static final Pattern CHANGE =
            Pattern.compile("\\bchange\\b|\\bdifference\\b|\\bdiff\\b|\\+/-|\\bvariance\\b|\\bincrease\\b");
    private static final Pattern LEVEL = Pattern.compile("level|depth|tier");
    private static final Pattern AREA = Pattern.compile(
            "\\b(area|district|borough|authority|force|csp|partnership|division|ward|lsoa|place|region|council)\\b");
    private static final Pattern CATEGORY =
            Pattern.compile("\\b(category|offence|offences|crime|crimes|type|group|indicator|measure|description)\\b");
    private static final Pattern PERIOD = Pattern.compile("\\b(period|month|date|quarter|year|time|months)\\b");
    private static final Pattern COUNT =
            Pattern.compile("\\b(count|counts|number|offences|crimes|incidents|total|value|n|volume|recorded|no)\\b");

    /** The share of a column's cells that must be of a kind for the column to be. */
    private static final double MOST = 0.6;

    private final Places places;
    private final Indicators indicators;
    private final Map<String, Period> told;
    private final List<Sheet.Row> rows;

    Columns(Places places, Indicators indicators, Map<String, Period> told, List<Sheet.Row> rows) {
        this.places = places;
        this.indicators = indicators;
        this.told = told;
        this.rows = rows;
    }

    List<Column> of(List<String> headers) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(column(i, headers.get(i)));
        }
        return settle(columns);
    }

    private Column column(int index, String header) {
        String named = header.isBlank() ? letter(index) : header.strip();
        Period said = told.get(named);
        if (said != null) {
            return new Column(index, named, Role.COUNT, said, true);
        }
        List<String> cells = rows.stream()
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty())
                .toList();
        String plain = PeriodWords.plain(header).strip();
        boolean numbers = share(cells, cell -> NumberCell.of(cell).why() != NumberCell.Why.NOT_A_NUMBER) >= MOST;
        return numbers && !cells.isEmpty()
                ? ofNumbers(index, named, plain, cells)
                : ofWords(index, named, plain, cells);
    }

    private Column ofNumbers(int index, String header, String plain, List<String> cells) {
        if (RATE.matcher(plain).find()) {
            return column(index, header, Role.RATE);
        }
        if (PERCENT.matcher(plain).find()) {
            return column(index, header, Role.PERCENT);
        }
        if (CHANGE.matcher(plain).find()) {
            return column(index, header, Role.CHANGE);
        }
        if (LEVEL.matcher(plain).matches() && share(cells, cell -> cell.matches("[1-9]")) == 1) {
            return column(index, header, Role.LEVEL);
        }
        Optional<PeriodWords.Found> months = PeriodWords.in(header);
        if (months.isPresent()) {
            return new Column(
                    index,
                    header,
                    Role.COUNT,
                    months.get().period(),
                    months.get().sure());
        }
        if (PERIOD.matcher(plain).find() && !COUNT.matcher(plain).find()) {
            return column(index, header, Role.PERIOD);
        }
        return column(index, header, COUNT.matcher(plain).find() ? Role.COUNT_OF_ROW : Role.UNTOLD);
    }

    private Column ofWords(int index, String header, String plain, List<String> cells) {
        List<String> words = cells.stream().distinct().limit(500).toList();
        if (words.isEmpty()) {
            return column(index, header, Role.UNUSED);
        }
        if (share(words, AreaCode::isOne) >= MOST) {
            return column(index, header, Role.AREA_CODE);
        }
        if (share(words, word -> PeriodWords.in(word).isPresent()) >= MOST) {
            return column(index, header, Role.PERIOD);
        }
        double areas = new AreaWords(places, words).share();
        double categories = share(
                words,
                word -> indicators.match(word, 0).isPresent()
                        || indicators.match(word, 2).isPresent());
        boolean saysArea = AREA.matcher(plain).find();
        boolean saysCategory = CATEGORY.matcher(plain).find();
        if (saysArea && areas > 0 || areas >= MOST && areas >= categories) {
            return column(index, header, Role.AREA);
        }
        if (saysCategory || categories >= MOST) {
            return column(index, header, Role.CATEGORY);
        }
        return column(index, header, saysArea ? Role.AREA : Role.UNUSED);
    }

    /** Looks at the columns together: one of a kind where a table needs one, and counts only where the months are known. */
    private static List<Column> settle(List<Column> columns) {
        boolean wide = columns.stream().anyMatch(c -> c.role() == Role.COUNT);
        boolean oneCount = columns.stream()
                        .filter(c -> c.role() == Role.UNTOLD || c.role() == Role.COUNT_OF_ROW)
                        .count()
                == 1;
        boolean long_ = columns.stream().anyMatch(c -> c.role() == Role.PERIOD);
        List<Column> settled = new ArrayList<>();
        for (Column column : columns) {
            if (wide && column.role() == Role.COUNT_OF_ROW) {
                settled.add(column.as(Role.UNTOLD));
            } else if (!wide && long_ && oneCount && column.role() == Role.UNTOLD) {
                settled.add(column.as(Role.COUNT_OF_ROW));
            } else {
                settled.add(column);
            }
        }
        firstOnly(settled, Role.AREA);
        firstOnly(settled, Role.CATEGORY);
        firstOnly(settled, Role.AREA_CODE);
        firstOnly(settled, Role.PERIOD);
        return settled;
    }

    private static void firstOnly(List<Column> columns, Role role) {
        boolean met = false;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                if (met) {
                    columns.set(i, columns.get(i).as(Role.UNUSED));
                }
                met = true;
            }
        }
    }

    /** Whether a cell has a word that stands above columns rather than in them. */
    static boolean isHeader(String cell) {
        String plain = PeriodWords.plain(cell).strip();
        return plain.length() < 60
                && (AREA.matcher(plain).find()
                        || CATEGORY.matcher(plain).find()
                        || COUNT.matcher(plain).find()
                        || LEVEL.matcher(plain).matches());
    }

    static @Nullable Column first(List<Column> columns, Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst().orElse(null);
    }

    private static Column column(int index, String header, Role role) {
        return new Column(index, header, role, null, true);
    }

    private static double share(List<String> cells, java.util.function.Predicate<String> kind) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(kind).count() / cells.size();
    }

    /** A, B … Z, AA, as spreadsheets name columns. */
    static String letter(int index) {
        String letters = "";
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters = (char) ('A' + i % 26) + letters;
        }
        return letters.toUpperCase(Locale.ROOT);
    }
}
