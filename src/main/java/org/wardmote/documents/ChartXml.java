package org.wardmote.documents;

import java.util.List;
import java.util.Objects;

/** A native chart of a Word document (DrawingML): drawn by Word, its numbers can be edited. */
final class ChartXml {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Each colour comes with a dash and a marker of its own, so that lines are told apart in grey. */
    private static final List<String> INKS = List.of("0D4F5F", "B5421A", "5C93A1", "6B7276", "0B0C0C", "73A6B2");

    private static final List<String> DASHES = List.of("solid", "sysDash", "solid", "dash", "sysDot", "lgDash");
    private static final List<String> MARKERS = List.of("circle", "square", "triangle", "diamond", "x", "plus");

    /** More numbers than these would stand on one another. */
    private static final int MOST_LABELLED = 24;

    private final Markup out = new Markup();
    private final Block.Series series;

    private ChartXml(Block.Series series) {
        this.series = series;
    }

    static String write(Block.Series series, String workbook) {
        ChartXml chart = new ChartXml(series);
        chart.chart(workbook);
        return chart.out.toString();
    }

    private boolean lines() {
        return series.kind() == Block.Series.Kind.LINES;
    }

    private void chart(String workbook) {
        out.open(
                "c:chartSpace",
                "xmlns:c",
                CHART,
                "xmlns:a",
                MAIN,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        value("c:roundedCorners", "0");
        out.open("c:chart");
        value("c:autoTitleDeleted", "1");
        out.open("c:plotArea").empty("c:layout");
        out.open(lines() ? "c:lineChart" : "c:barChart");
        if (!lines()) {
            value("c:barDir", series.kind() == Block.Series.Kind.BARS ? "bar" : "col");
        }
        value("c:grouping", lines() ? "standard" : "clustered");
        value("c:varyColors", "0");
        for (int i = 0; i < series.lines().size(); i++) {
            line(i, series.lines().get(i));
        }
        if (lines()) {
            value("c:marker", "1");
        } else {
            value("c:gapWidth", "60");
        }
        value("c:axId", "1001");
        value("c:axId", "1002");
        out.close(lines() ? "c:lineChart" : "c:barChart");
        axes();
        out.close("c:plotArea");
        if (series.lines().size() > 1) {
            out.open("c:legend");
            value("c:legendPos", "t");
            value("c:overlay", "0");
            out.close("c:legend");
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
        out.close("c:chart");
        out.open("c:spPr")
                .empty("a:noFill")
                .open("a:ln")
                .empty("a:noFill")
                .close("a:ln")
                .close("c:spPr");
        type(900, "0B0C0C");
        out.open("c:externalData", "r:id", workbook);
        value("c:autoUpdate", "0");
        out.close("c:externalData").close("c:chartSpace");
    }

    private void line(int i, Block.Series.Line line) {
        String column = ChartBook.column(i + 1);
        String last = Integer.toString(series.categories().size() + 1);
        String ink = INKS.get(i % INKS.size());
        out.open("c:ser");
        value("c:idx", Integer.toString(i));
        value("c:order", Integer.toString(i));
        out.open("c:tx")
                .open("c:strRef")
                .element("c:f", "Numbers!$" + column + "$1")
                .open("c:strCache");
        value("c:ptCount", "1");
        point(0, line.name());
        out.close("c:strCache").close("c:strRef").close("c:tx");
        out.open("c:spPr");
        if (lines()) {
            out.open("a:ln", "w", "28575", "cap", "rnd");
            fill(ink);
            out.empty("a:prstDash", "val", DASHES.get(i % DASHES.size()))
                    .empty("a:round")
                    .close("a:ln");
        } else {
            fill(ink);
        }
        out.close("c:spPr");
        if (lines()) {
            marker(i, ink);
        } else {
            value("c:invertIfNegative", "0");
            if (series.lines().size() * series.categories().size() <= MOST_LABELLED) {
                labels();
            }
        }
        out.open("c:cat")
                .open("c:strRef")
                .element("c:f", "Numbers!$A$2:$A$" + last)
                .open("c:strCache");
        value("c:ptCount", Integer.toString(series.categories().size()));
        for (int p = 0; p < series.categories().size(); p++) {
            point(p, series.categories().get(p));
        }
        out.close("c:strCache").close("c:strRef").close("c:cat");
        out.open("c:val").open("c:numRef").element("c:f", "Numbers!$" + column + "$2:$" + column + "$" + last);
        out.open("c:numCache").element("c:formatCode", "General");
        value("c:ptCount", Integer.toString(line.values().size()));
        for (int p = 0; p < line.values().size(); p++) {
            Double number = line.values().get(p);
            if (number != null) {
                point(p, ChartBook.number(number));
            }
        }
        out.close("c:numCache").close("c:numRef").close("c:val");
        if (lines()) {
            value("c:smooth", "0");
        }
        out.close("c:ser");
    }

    /** Each bar's number at its end. */
    private void labels() {
        out.open("c:dLbls").empty("c:numFmt", "formatCode", format(), "sourceLinked", "0");
        out.open("c:spPr")
                .empty("a:noFill")
                .open("a:ln")
                .empty("a:noFill")
                .close("a:ln")
                .close("c:spPr");
        type(900, "0B0C0C");
        value("c:dLblPos", "outEnd");
        value("c:showLegendKey", "0");
        value("c:showVal", "1");
        for (String other : List.of("c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize")) {
            value(other, "0");
        }
        out.close("c:dLbls");
    }

    private void marker(int i, String ink) {
        out.open("c:marker");
        value("c:symbol", series.categories().size() > 30 ? "none" : MARKERS.get(i % MARKERS.size()));
        value("c:size", "6");
        out.open("c:spPr");
        fill(ink);
        out.open("a:ln");
        fill(ink);
        out.close("a:ln").close("c:spPr").close("c:marker");
    }

    private void point(int index, String value) {
        out.open("c:pt", "idx", Integer.toString(index)).element("c:v", value).close("c:pt");
    }

    private void axes() {
        boolean bars = series.kind() == Block.Series.Kind.BARS;
        axis("c:catAx", "1001", "1002", bars ? "maxMin" : "minMax", bars ? "l" : "b");
        axis("c:valAx", "1002", "1001", "minMax", bars ? "b" : "l");
    }

    private void axis(String kind, String id, String crosses, String order, String side) {
        boolean values = kind.equals("c:valAx");
        out.open(kind);
        value("c:axId", id);
        out.open("c:scaling");
        value("c:orientation", order);
        if (values && !lines() && atLeastZero()) {
            value("c:min", "0");
        }
        out.close("c:scaling");
        value("c:delete", "0");
        value("c:axPos", side);
        if (values) {
            out.open("c:majorGridlines").open("c:spPr").open("a:ln", "w", "6350");
            fill("DCDFE1");
            out.close("a:ln").close("c:spPr").close("c:majorGridlines");
            title(series.valueAxis(), side.equals("l"));
        }
        out.empty("c:numFmt", "formatCode", values ? format() : "General", "sourceLinked", "0");
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", values && side.equals("b") ? "high" : "low");
        out.open("c:spPr").open("a:ln", "w", "9525");
        fill("6B7276");
        out.close("a:ln").close("c:spPr");
        type(900, "484949");
        value("c:crossAx", crosses);
        value("c:crosses", "autoZero");
        if (values) {
            value("c:crossBetween", "between");
        } else {
            value("c:auto", "0");
            value("c:lblAlgn", "ctr");
            value("c:lblOffset", "100");
            value("c:noMultiLvlLbl", "1");
        }
        out.close(kind);
    }

    /** Word prints a whole number in the format #,##0.## as "1,200.", with the point. */
    private String format() {
        List<Double> numbers = series.lines().stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .toList();
        if (numbers.stream().anyMatch(number -> number != Math.rint(number))) {
            return "#,##0.0";
        }
        return numbers.stream().anyMatch(number -> Math.abs(number) >= 10) ? "#,##0" : "General";
    }

    /** The length of a bar is its number, so it begins at 0; a word processor left to itself begins where it likes. */
    private boolean atLeastZero() {
        return series.lines().stream()
                .flatMap(line -> line.values().stream())
                .allMatch(number -> number == null || number >= 0);
    }

    private void title(String words, boolean upright) {
        if (words.isEmpty()) {
            return;
        }
        out.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr", "rot", upright ? "-5400000" : "0");
        out.open("a:p").open("a:pPr").open("a:defRPr", "sz", "900", "b", "0");
        fill("484949");
        out.close("a:defRPr").close("a:pPr").open("a:r").open("a:rPr", "lang", "en-GB", "sz", "900", "b", "0");
        fill("484949");
        out.close("a:rPr")
                .element("a:t", words)
                .close("a:r")
                .close("a:p")
                .close("c:rich")
                .close("c:tx");
        value("c:overlay", "0");
        out.close("c:title");
    }

    private void type(int size, String ink) {
        out.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr").open("a:defRPr", "sz", Integer.toString(size));
        fill(ink);
        out.empty("a:latin", "typeface", "Arial").close("a:defRPr").close("a:pPr");
        out.empty("a:endParaRPr", "lang", "en-GB").close("a:p").close("c:txPr");
    }

    private void fill(String ink) {
        out.open("a:solidFill").empty("a:srgbClr", "val", ink).close("a:solidFill");
    }

    private void value(String tag, String value) {
        out.empty(tag, "val", value);
    }
}
