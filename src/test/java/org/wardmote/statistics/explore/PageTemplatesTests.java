package org.wardmote.statistics.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.Filled;
import org.wardmote.PageTemplates;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.BarChart;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.Drawing;

/** Every page renders with something in each field and with nothing in any, and markup in data stays text. */
class PageTemplatesTests {

    private static final Map<String, Class<? extends Record>> PAGES = Map.ofEntries(
            Map.entry("figures", FiguresPage.class),
            Map.entry("comparison", ComparisonPage.class),
            Map.entry("datasets", DatasetsPage.class),
            Map.entry("dataset", DatasetPage.class),
            Map.entry("vintage", VintagePage.class),
            Map.entry("indicators", IndicatorsPage.class),
            Map.entry("indicator", IndicatorPage.class),
            Map.entry("areas", AreasPage.class),
            Map.entry("area", AreaPage.class),
            Map.entry("newLoad", NewLoadPage.class),
            Map.entry("preview", PreviewPage.class),
            Map.entry("load", LoadPage.class));

    private static final Filled FILLED = new Filled(PageTemplatesTests::special);

    private final PageTemplates templates = new PageTemplates("statistics/explore", "/figures", PAGES, FILLED);

    @TestFactory
    Stream<DynamicTest> aFullPageShowsItsDataAsTextAndNeverAsMarkup() {
        return templates.full();
    }

    @TestFactory
    Stream<DynamicTest> anEmptyPageIsWholeAndHasAHeading() {
        return templates.empty();
    }

    private static @Nullable Object special(String name, Class<?> type, boolean full) {
        return type == Drawing.class ? drawing() : type == Table.class ? table(full) : null;
    }

    private static Table table(boolean full) {
        List<Table.Head> heads = List.of(Table.Head.text(Filled.MARKUP), Table.Head.number(Filled.MARKUP));
        Table.Row row = Table.Row.of(
                Table.Cell.link(Filled.MARKUP, "/areas?q=" + Filled.MARKUP)
                        .under(Filled.MARKUP)
                        .depth(2),
                Table.Cell.of(Filled.MARKUP).sort(Filled.MARKUP));
        return full ? new Table(Filled.MARKUP, heads, List.of(row, row), row) : new Table("", heads, List.of(), null);
    }

    private static Drawing drawing() {
        Caption caption = Caption.of("chart", Filled.MARKUP, Filled.MARKUP)
                .source(Filled.MARKUP)
                .notes(List.of(Filled.MARKUP));
        return new BarChart(
                        caption,
                        Filled.MARKUP,
                        Filled.MARKUP,
                        List.of(
                                new BarChart.Bar(Filled.MARKUP, Amount.count(3), true),
                                new BarChart.Bar("Dartford", Amount.count(5), false)),
                        BarChart.Order.AS_GIVEN,
                        null)
                .draw();
    }
}
