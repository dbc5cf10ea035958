package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.wardmote.govuk.Frame;

/**
 * The templates of one folder, each rendered with something in every field of its record and with nothing in any.
 *
 * @param folder where they stand under {@code templates/}: {@code reports/edit}
 * @param path the path that the frame is told
 * @param pages the record of each template, by the template's name
 */
public record PageTemplates(String folder, String path, Map<String, Class<? extends Record>> pages, Filled filled) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageTemplates.class.getClassLoader(), "org.wardmote");

    /** A full page shows its data as text and never as markup. */
    public Stream<DynamicTest> full() {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(render(page.getKey(), filled.full(page.getValue())))
                                .contains("&lt;i data-x=")
                                .contains("</html>")
                                .doesNotContain("<i data-x")));
    }

    /** An empty page is whole, has a heading, and prints nothing that is not there. */
    public Stream<DynamicTest> empty() {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(render(page.getKey(), filled.empty(page.getValue())))
                                .contains("<h1 ")
                                .contains("</html>")
                                .doesNotContain("null")));
    }

    private String render(String name, Object page) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(folder + "/" + name + ".jte", Map.of("frame", Frame.bare(path), "page", page), output);
        return output.toString();
    }
}
