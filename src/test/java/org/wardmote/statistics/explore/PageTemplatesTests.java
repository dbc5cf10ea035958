package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wardmote.govuk.Frame;

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

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "org.wardmote");

    @TestFactory
    Stream<DynamicTest> aFullPageShowsItsDataAsTextAndNeverAsMarkup() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    String html = render(page.getKey(), Filled.full(page.getValue()));
                    assertThat(html)
                            .contains("&lt;i data-x=")
                            .contains("</html>")
                            .doesNotContain("<i data-x");
                }));
    }

    @TestFactory
    Stream<DynamicTest> anEmptyPageIsWholeAndHasAHeading() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    String html = render(page.getKey(), Filled.empty(page.getValue()));
                    assertThat(html).contains("<h1 ").contains("</html>").doesNotContain("null");
                }));
    }

    private String render(String name, Object page) {
        StringOutput output = new StringOutput();
        templates.render(
                "statistics/explore/" + name + ".jte", Map.of("frame", Frame.bare("/figures"), "page", page), output);
        return output.toString();
    }
}
