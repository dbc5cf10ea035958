package org.wardmote.reports.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.wardmote.reports.compose.PaperFront;
import org.wardmote.statistics.Period;

/** The text with which a paper is begun from scratch: {@code reports/template.md} under the front matter that was asked for. */
final class Templates {

    private Templates() {}

    static Editing.Written begin(NewPaperForm form, Period period, String publisher) {
        String title = form.get("name") + ", " + period.label();
        String text = "---\n---\n\n" + resource("template.md").replace("{area}", form.get("area"));
        text = PaperFront.with(text, "title", title);
        text = PaperFront.with(text, "publisher", publisher);
        text = PaperFront.with(text, "report-to", "Name of the committee");
        text = PaperFront.with(
                text, "date", form.meeting() == null ? "" : form.meeting().toString());
        text = PaperFront.with(text, "reporting-officer", "Name and post");
        text = PaperFront.with(text, "subject", title);
        text = PaperFront.with(text, "area", form.get("area"));
        text = PaperFront.with(text, "period", period.toString());
        text = PaperFront.with(text, "against", period.yearsBefore(1).toString());
        return new Editing.Written(text, resource("template.implications.yml"));
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/reports/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no reports/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
