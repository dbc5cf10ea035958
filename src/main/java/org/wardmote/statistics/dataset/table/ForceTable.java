package org.wardmote.statistics.dataset.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.dataset.intake.Sheet;
import org.wardmote.statistics.dataset.table.Column.Role;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Any table of counts that a force or a partner sends: areas or categories down the side and months across, or a long one
 * with both in each row. What its words do not say is asked.
 */
public final class ForceTable implements Table {

    private final String file;
    private final Places places;
    private final Indicators indicators;
    private final LoadChoices choices;
    private final TableText text;
    private final List<Column> columns;
    private final AreaWords areas;
    private final Nesting nesting;
    private final @Nullable Area area;
    private final @Nullable IndicatorId indicator;
    private final @Nullable Period period;
    private final List<LoadPreview.Reading> readings = new ArrayList<>();
    private final List<LoadPreview.Question> questions = new ArrayList<>();
    private final List<Mend> mended = new ArrayList<>();
    private final Set<String> mendsUsed = new HashSet<>();

    public ForceTable(
            String file, Sheet sheet, List<Sheet.Row> rows, Places places, Indicators indicators, LoadChoices choices) {
        this.file = file;
        this.places = places;
        this.indicators = indicators;
        this.choices = choices;
        String named = file.replaceFirst("^.*/", "")
                .replaceFirst("\\.[A-Za-z]{2,5}$", "")
                .replaceAll("[_-]+", " ");
        this.text = TableText.of(
                rows, Stream.of(sheet.name(), named).filter(n -> !n.isEmpty()).toList());
        this.columns =
                new ArrayList<>(new Columns(places, indicators, choices.periods(), text.rows()).of(text.headers()));
        Column codes = Columns.first(columns, Role.AREA_CODE);
        Column names = Columns.first(columns, Role.AREA);
        Column of = codes != null ? codes : names;
        this.areas = new AreaWords(
                places,
                of == null
                        ? List.of()
                        : text.rows().stream()
                                .map(row -> row.cell(of.index()))
                                .filter(c -> !c.isEmpty())
                                .distinct()
                                .toList());
        this.nesting = Nesting.of(places, areas.all());
        sheet.notes().forEach(note -> readings.add(new LoadPreview.Reading("file", "", note, note.contains("1252"))));
        columns.forEach(this::tell);
        this.area = of != null ? null : theArea();
        this.indicator = Columns.first(columns, Role.CATEGORY) != null ? null : theIndicator();
        this.period = needsPeriod() ? thePeriod() : null;
        ask();
    }

    private void tell(Column column) {
        String meaning = column.period() == null
                ? column.role().words()
                : column.role().words() + " of " + column.period().label();
        readings.add(new LoadPreview.Reading("column", column.header(), meaning, !column.sure()));
    }

    /** The one area of a table without areas: as said, or as its title or its file's name says. */
    private @Nullable Area theArea() {
        String said = choices.area();
        if (said != null) {
            Optional<Area> meant = new AreaWords(places, List.of(said)).meant(said);
            if (meant.isEmpty()) {
                questions.add(new LoadPreview.Question(
                        "area",
                        said,
                        "There is no one area called '" + said + "'.",
                        Stream.of(new AreaWords(places, List.of(said)).near(said))
                                .filter(n -> !n.isEmpty())
                                .toList()));
            }
            return meant.orElse(null);
        }
        for (String title : text.titles()) {
            Optional<Area> spokenOf = AreaWords.spokenOf(places, title);
            if (spokenOf.isPresent()) {
                readings.add(new LoadPreview.Reading(
                        "table",
                        title,
                        "all of it is of " + spokenOf.get().name() + " ("
                                + spokenOf.get().level().singular() + ")",
                        false));
                return spokenOf.get();
            }
        }
        questions.add(new LoadPreview.Question("area", "", "Nothing says which area the table is of.", List.of()));
        return null;
    }

    private @Nullable IndicatorId theIndicator() {
        String said = choices.indicator();
        if (said != null) {
            Optional<IndicatorId> meant = indicators.match(said, 0);
            if (meant.isEmpty()) {
                questions.add(new LoadPreview.Question(
                        "indicator", said, "There is no indicator '" + said + "'.", near(said)));
            }
            return meant.orElse(null);
        }
        for (String title : text.titles()) {
            Optional<IndicatorId> guess = indicators.guess(title);
            if (guess.isPresent()) {
                String name = indicators.find(guess.get()).map(Indicator::name).orElse("");
                readings.add(new LoadPreview.Reading(
                        "table", title, "all of it counts " + name + " (" + guess.get() + ")", false));
                return guess.get();
            }
        }
        questions.add(new LoadPreview.Question(
                "indicator",
                "",
                "Nothing says what the table counts.",
                List.of("total-crime", "asb-incidents", "domestic-abuse")));
        return null;
    }

    private boolean needsPeriod() {
        return Columns.first(columns, Role.COUNT) == null && Columns.first(columns, Role.PERIOD) == null;
    }

    /** The one period of a table that has months neither in its headers nor in its rows. */
    private @Nullable Period thePeriod() {
        List<Column> counts = columns.stream()
                .filter(c -> c.role() == Role.COUNT_OF_ROW || c.role() == Role.UNTOLD)
                .toList();
        if (counts.size() == 1) {
            for (String title : text.titles()) {
                Optional<PeriodWords.Found> found = PeriodWords.in(title);
                if (found.isPresent()) {
                    columns.replaceAll(
                            c -> c == counts.get(0) ? c.of(found.get().period()) : c);
                    readings.add(new LoadPreview.Reading(
                            "table",
                            title,
                            "all of it is of " + found.get().period().label(),
                            !found.get().sure()));
                    return found.get().period();
                }
            }
        }
        for (Column column : counts) {
            questions.add(new LoadPreview.Question(
                    "period",
                    column.header(),
                    "Nothing says which months the column '" + column.header() + "' counts.",
                    List.of(column.header() + "=2019-04..2019-08")));
        }
        if (counts.isEmpty()) {
            questions.add(
                    new LoadPreview.Question("dataset", "", "No column of counts was found in the table.", List.of()));
        }
        return null;
    }

    private void ask() {
        boolean guessed = readings.stream().anyMatch(LoadPreview.Reading::guessed);
        if (guessed && !choices.accept()) {
            List<String> what = readings.stream()
                    .filter(LoadPreview.Reading::guessed)
                    .map(r -> r.text().isEmpty() ? r.meaning() : "'" + r.text() + "' as " + r.meaning())
                    .toList();
            questions.add(new LoadPreview.Question(
                    "accept", "", "Some of it was guessed: " + String.join("; ", what) + ".", List.of()));
        }
    }

    private List<String> near(String word) {
        return indicators.near(word).stream().map(i -> i.id().value()).toList();
    }

    @Override
    public List<LoadPreview.Reading> readings() {
        return List.copyOf(readings);
    }

    @Override
    public List<LoadPreview.Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public List<Mend> mended() {
        return List.copyOf(mended);
    }

    /** Mends that were asked for in this file and that fit no cell of it. */
    public List<String> mendsUnused() {
        return choices.mends().keySet().stream()
                .filter(key -> key.startsWith(file + ":") && !mendsUsed.contains(key))
                .toList();
    }

    @Override
    public void each(Consumer<CountRow> taker) {
        mended.clear();
        Column area = Columns.first(columns, Role.AREA);
        Column codes = Columns.first(columns, Role.AREA_CODE);
        for (Sheet.Row row : text.rows()) {
            String areaText = row.cell(codes != null ? codes.index() : area != null ? area.index() : Integer.MAX_VALUE);
            for (Column column : columns) {
                if (column.role() == Role.COUNT || column.role() == Role.COUNT_OF_ROW) {
                    count(row, column, areaText, taker);
                }
            }
        }
    }

    private void count(Sheet.Row row, Column column, String areaText, Consumer<CountRow> taker) {
        Column categories = Columns.first(columns, Role.CATEGORY);
        String categoryText = categories == null ? "" : row.cell(categories.index());
        boolean footnote = row.cells().stream().filter(cell -> !cell.isEmpty()).count() < 2;
        if (footnote || (areaText.isEmpty() && area == null) || (categories != null && categoryText.isEmpty())) {
            return;
        }
        Optional<IndicatorId> category = categories == null ? Optional.ofNullable(indicator) : match(categoryText, row);
        Column months = Columns.first(columns, Role.PERIOD);
        Period of = column.period() != null
                ? column.period()
                : months != null
                        ? PeriodWords.in(row.cell(months.index()))
                                .map(PeriodWords.Found::period)
                                .orElse(null)
                        : period;
        Optional<Area> meant = area != null ? Optional.of(area) : areas.meant(areaText);
        taker.accept(new CountRow(
                row.line(),
                column.header(),
                category.map(IndicatorId::value).orElse(""),
                areaHeader(),
                areaText,
                "",
                meant.orElse(null),
                false,
                meant.map(a -> nesting.within(a.code())).orElse(""),
                meant.isPresent() ? "" : areas.near(areaText),
                List.of(),
                categoryText,
                category.map(IndicatorId::value).orElse(null),
                category.isPresent()
                        ? ""
                        : near(categoryText).stream().findFirst().orElse(""),
                of,
                cell(row, column)));
    }

    private Optional<IndicatorId> match(String label, Sheet.Row row) {
        Column level = Columns.first(columns, Role.LEVEL);
        return indicators.match(
                label,
                level == null || row.cell(level.index()).isEmpty() ? 0 : Integer.parseInt(row.cell(level.index())));
    }

    /** The cell as it stands, or as somebody has said that it should be read. */
    private String cell(Sheet.Row row, Column column) {
        String stands = row.cell(column.index());
        for (String name : List.of(column.header(), Columns.letter(column.index()))) {
            String key = file + ":" + row.line() + ":" + name;
            String read = choices.mends().get(key);
            if (read != null) {
                mendsUsed.add(key);
                mended.add(new Mend(row.line(), column.header(), stands, read));
                return read;
            }
        }
        return stands;
    }

    private String areaHeader() {
        return columns.stream()
                .filter(c -> c.role() == Role.AREA || c.role() == Role.AREA_CODE)
                .map(Column::header)
                .findFirst()
                .orElse("");
    }

    @Override
    public Set<String> wholes() {
        return nesting.wholes();
    }

    @Override
    public List<Printed> printed() {
        List<Column> counts = columns.stream()
                .filter(c -> c.role() == Role.COUNT && c.period() != null)
                .sorted(Comparator.comparing(
                        c -> c.period() == null ? null : c.period(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (counts.size() != 2) {
            return List.of();
        }
        Map<Long, Area> areaOfLine = new LinkedHashMap<>();
        each(row -> {
            if (row.area() != null) {
                areaOfLine.put(row.line(), row.area());
            }
        });
        List<Printed> printed = new ArrayList<>();
        for (Sheet.Row row : text.rows()) {
            BigDecimal before = NumberCell.of(cell(row, counts.get(0))).number();
            BigDecimal now = NumberCell.of(cell(row, counts.get(1))).number();
            for (Column column : columns) {
                Printed.Kind kind = kind(column.role());
                BigDecimal value = NumberCell.of(row.cell(column.index())).number();
                if (kind != null && before != null && now != null && value != null) {
                    printed.add(new Printed(
                            row.line(),
                            column.header(),
                            kind,
                            row.cell(column.index()),
                            value,
                            NumberCell.places(row.cell(column.index())),
                            before,
                            now,
                            population(areaOfLine.get(row.line()), counts.get(1))));
                }
            }
        }
        return printed;
    }

    private @Nullable Long population(@Nullable Area of, Column now) {
        return of == null || now.period() == null
                ? null
                : places.population(
                                of.code(),
                                Population.Base.RESIDENTS,
                                now.period().firstDay())
                        .map(Population::number)
                        .orElse(null);
    }

    private static Printed.@Nullable Kind kind(Role role) {
        return switch (role) {
            case CHANGE -> Printed.Kind.CHANGE;
            case PERCENT -> Printed.Kind.PERCENT;
            case RATE -> Printed.Kind.RATE;
            default -> null;
        };
    }
}
