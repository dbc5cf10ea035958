package org.wardmote.govuk;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;

/** Parts of a page that one room makes and another shows: a template and the one record that it prints. */
public final class Fragments {

    private final TemplateEngine templates;

    Fragments(TemplateEngine templates) {
        this.templates = templates;
    }

    /** @param template a template with one parameter, {@code panel}, without {@code .jte} */
    public Content fragment(String template, Object panel) {
        return output -> templates.render(template + ".jte", Map.of("panel", panel), output);
    }
}
