package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Boundary;
import org.wardmote.reports.compose.Told.Basis;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.AreaMap;
import org.wardmote.statistics.chart.BarChart;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.ChangeChart;
import org.wardmote.statistics.chart.Drawing;

/** The expressions that stand by themselves: tables, charts and maps. */
final class Exhibits {

    private static final String ANCHOR = "[a-z][a-z0-9-]{0,60}";
    private static final List<String> KINDS = List.of("bars", "changes", "years", "control");

    private Exhibits() {}

    static Told table(Arguments asked) {
        Indicator indicator = asked.indicator();
        Optional<AreaLevel> level = asked.by("district");
        Comparison comparison = comparison(asked, indicator, level);
        TableBlock table = new TableBlock(comparison, asked);
        Block.Table block = table.block(anchor(asked), caption(asked, comparison), source(asked, comparison));
        return new Told.Exhibit(block, cells(block), List.of(Basis.all(comparison)));
    }

    private static Comparison comparison(Arguments asked, Indicator indicator, Optional<AreaLevel> level) {
        List<AreaCode> of = level.isEmpty()
                ? List.of(asked.area().code())
                : List.of(
                        asked.enquiries().area(asked.required("within", "Kent")).code());
        return Sayings.rows(asked, indicator, level.orElse(null), of, asked.period(), asked.against());
    }

    static Told chart(Arguments asked) {
        String kind = asked.oneOf("kind", KINDS, asked.has("years") ? "years" : "bars");
        if (kind.equals("years")) {
            return years(asked);
        }
        if (kind.equals("control")) {
            return ControlBlock.of(asked);
        }
        Indicator indicator = asked.indicator();
        Comparison comparison = comparison(asked, indicator, asked.by("district"));
        String rowWord = rowWord(comparison);
        Caption caption = captioned(asked, comparison);
        Drawing drawing = kind.equals("changes")
                ? ChangeChart.of(caption, rowWord, "Count", comparison)
                        .orElseThrow(() -> new Slip("This has too many rows for a chart.", "Choose a table."))
                        .draw()
                : bars(asked, comparison, caption, rowWord);
        List<Row> rows = comparison.rows();
        Block.Series series = kind.equals("changes")
                ? new Block.Series(
                        Block.Series.Kind.BARS,
                        rows.stream().map(Row::name).toList(),
                        List.of(
                                line(
                                        period(asked, asked.against()),
                                        rows.stream().map(Row::before).toList()),
                                line(
                                        period(asked, asked.period()),
                                        rows.stream().map(Row::now).toList())),
                        indicator.name())
                : new Block.Series(
                        Block.Series.Kind.BARS,
                        rows.stream().map(Row::name).toList(),
                        List.of(
                                rates(rows)
                                        ? rateLine(rows)
                                        : line(
                                                period(asked, asked.period()),
                                                rows.stream().map(Row::now).toList())),
                        indicator.name());
        return picture(asked, drawing, series, List.of(Basis.all(comparison)));
    }

    static String period(Arguments asked, Period period) {
        return asked.enquiries().style().manner().period(period);
    }

    static Block.Series.Line line(String name, List<Figure> figures) {
        List<Double> values = new ArrayList<>();
        figures.forEach(figure -> values.add(
                figure == null
                        ? null
                        : Enquiries.count(figure).map(Long::doubleValue).orElse(null)));
        return new Block.Series.Line(name, java.util.Collections.unmodifiableList(values));
    }

    private static Block.Series.Line rateLine(List<Row> rows) {
        List<Double> values = new ArrayList<>();
        rows.forEach(row -> values.add(
                row.rate() == null || row.rate().value() == null
                        ? null
                        : row.rate().value().doubleValue()));
        return new Block.Series.Line("Rate", java.util.Collections.unmodifiableList(values));
    }

    private static boolean rates(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.rate() != null && row.rate().value() != null);
    }

    private static Drawing bars(Arguments asked, Comparison comparison, Caption caption, String rowWord) {
        boolean rates = rates(comparison.rows());
        String own = asked.area("area").map(area -> area.code().value()).orElse("");
        List<BarChart.Bar> bars = comparison.rows().stream()
                .map(row -> new BarChart.Bar(
                        row.name(),
                        rates ? Amount.of(row.rate()) : Amount.of(row.now().value()),
                        row.key().equals(own)))
                .toList();
        Row total = comparison.total();
        BarChart.Reference reference = rates && total != null && Amount.of(total.rate()) instanceof Amount.Known known
                ? new BarChart.Reference(total.name(), known)
                : null;
        return new BarChart(caption, rowWord, measure(comparison), bars, BarChart.Order.LARGEST_FIRST, reference)
                .draw();
    }

    private static String measure(Comparison comparison) {
        return comparison.rows().stream()
                .map(Row::rate)
                .filter(rate -> rate != null && rate.value() != null)
                .findFirst()
                .map(rate -> "Rate " + rate.label())
                .orElse("Count");
    }

    /** The same months of some years: what is not held is drawn as a gap and said. */
    private static Told years(Arguments asked) {
        Indicator indicator = asked.indicator();
        Area area = asked.area();
        Period period = asked.period();
        int years = asked.has("years") ? asked.years() : 5;
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (int back = years - 1; back >= 0; back--) {
            Period one = period.yearsBefore(back);
            Optional<Comparison> held = Sayings.held(asked, indicator, area, one);
            Figure figure =
                    held.map(each -> Enquiries.row(each).now()).orElseGet(() -> Sayings.notHeld(indicator, area, one));
            if (held.isPresent() && Enquiries.count(figure).isPresent()) {
                bases.add(Basis.of(held.get(), Enquiries.row(held.get())));
            }
            String name = year(asked, one);
            names.add(name);
            figures.add(figure);
            Amount amount = Enquiries.count(figure).isPresent() || !(figure.value() instanceof Figure.Withheld)
                    ? Amount.of(figure.value())
                    : new Amount.Withheld("no counts of these months are held");
            bars.add(new BarChart.Bar(name, amount, back == 0));
        }
        String title = asked.has("caption")
                ? asked.text("caption")
                : indicator.name() + " in " + area.name() + ", " + months(asked, period) + " of " + years + " years";
        Caption caption = Caption.of(anchor(asked), title, "")
                .source(bases.isEmpty() ? "" : source(asked, bases.get(0).comparison()));
        Drawing drawing = new BarChart(
                        caption, "Period", "Number of " + indicator.noun(), bars, BarChart.Order.AS_GIVEN, null)
                .draw();
        Block.Series series = new Block.Series(
                Block.Series.Kind.COLUMNS, names, List.of(line(indicator.name(), figures)), indicator.name());
        return picture(asked, drawing, series, bases);
    }

    /** "April-August". */
    private static String months(Arguments asked, Period period) {
        return period(asked, period).replaceAll(" ?\\d{4}", "");
    }

    /** The same months stand in the caption of such a chart: of each period the year is enough. */
    private static String year(Arguments asked, Period period) {
        return period.from().getYear() == period.to().getYear()
                ? String.valueOf(period.from().getYear())
                : period(asked, period);
    }

    static Told map(Arguments asked) {
        Indicator indicator = asked.indicator();
        AreaLevel level =
                asked.by("district").orElseThrow(() -> new Slip("Categories have no map.", "Write by=\"district\"."));
        Comparison comparison = comparison(asked, indicator, Optional.of(level));
        boolean rates = rates(comparison.rows());
        String own = asked.area("area").map(area -> area.code().value()).orElse("");
        List<AreaMap.MapArea> areas = new ArrayList<>();
        for (Row row : comparison.rows()) {
            Boundary outline = AreaCode.isOne(row.key())
                    ? asked.enquiries()
                            .figures()
                            .boundary(new AreaCode(row.key()))
                            .orElse(null)
                    : null;
            areas.add(new AreaMap.MapArea(
                    row.name(),
                    rates ? Amount.of(row.rate()) : Amount.of(row.now().value()),
                    outline,
                    false,
                    row.key().equals(own)));
        }
        if (areas.stream().allMatch(area -> area.boundary() == null)) {
            throw new Slip("No outlines are held of these areas.", "Choose a table.");
        }
        Drawing drawing = new AreaMap(
                        captioned(asked, comparison),
                        rowWord(comparison),
                        measure(comparison),
                        areas,
                        AreaMap.Method.QUANTILE,
                        "")
                .draw();
        return picture(asked, drawing, null, List.of(Basis.all(comparison)));
    }

    static Told picture(
            Arguments asked,
            Drawing drawing,
            Block.@org.jspecify.annotations.Nullable Series series,
            List<Basis> bases) {
        List<Block.Column> columns = new ArrayList<>();
        for (int i = 0; i < drawing.table().header().size(); i++) {
            columns.add(new Block.Column(
                    drawing.table().header().get(i), drawing.table().numeric().get(i)));
        }
        List<Block.Row> rows = drawing.table().rows().stream()
                .map(cells -> new Block.Row(
                        Block.Weight.PLAIN, 0, cells.stream().map(Inline::text).toList()))
                .toList();
        Block.Table twin = new Block.Table(
                anchor(asked) + "-numbers", drawing.title(), columns, rows, List.of(), drawing.attribution());
        Block.Picture picture = new Block.Picture(
                anchor(asked),
                drawing.title(),
                drawing.altText(),
                drawing.wide(),
                drawing.narrow(),
                series,
                twin,
                drawing.notes(),
                drawing.attribution());
        return new Told.Exhibit(picture, cells(twin), bases);
    }

    /** Its rows as they are cited. */
    static String cells(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Words::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static Caption captioned(Arguments asked, Comparison comparison) {
        return Caption.of(anchor(asked), caption(asked, comparison), "").source(source(asked, comparison));
    }

    private static String caption(Arguments asked, Comparison comparison) {
        return asked.has("caption") ? asked.text("caption") : comparison.title();
    }

    static String anchor(Arguments asked) {
        if (!asked.has("id")) {
            return "exhibit-" + asked.number();
        }
        String id = asked.text("id");
        if (!id.matches(ANCHOR)) {
            throw new Slip("'id' cannot be '" + id + "'.", "Lower-case letters, digits and hyphens, a letter first.");
        }
        return id;
    }

    private static String rowWord(Comparison comparison) {
        AreaLevel level = comparison.question().level();
        String word = level == null ? "category" : level.singular();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Who made the numbers, in which files, and the words that the licence asks for. */
    static String source(Arguments asked, Comparison comparison) {
        return asked.enquiries().origins(comparison).stream()
                .map(origin -> (origin.publisher().isEmpty() ? "" : origin.publisher() + ", ") + origin.title() + " ("
                        + origin.files().stream().map(file -> file.name()).collect(Collectors.joining(", ")) + ")."
                        + (origin.attribution().isEmpty() ? "" : " " + origin.attribution()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
