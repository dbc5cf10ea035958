package org.wardmote.documents;

import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;

/**
 * A document as a web page. The same document gives the same bytes, on every machine.
 *
 * <p>The whole page asks nothing of any server: its stylesheet and typeface are within it, and its own content security
 * policy forbids everything else.
 */
public final class Html {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Html() {}

    /**
     * A whole page that stands by itself.
     *
     * @throws DocumentRefused when not everyone could read it
     */
    public static String write(Document document) {
        Fitness.require(document);
        String style = Resources.text("paper.css") + Resources.text("page.css").replace("FONT", font());
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").open("head").line();
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style));
        out.element("title", document.title()).line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        if (!document.author().isEmpty()) {
            out.empty("meta", "name", "author", "content", document.author());
        }
        if (document.date() != null) {
            out.empty("meta", "name", "date", "content", document.date().toString());
        }
        out.line().raw("<style>").raw(style).raw("</style>").close("head").line();
        out.open("body")
                .element("a", "Skip to the paper", "class", "page-skip", "href", "#the-paper")
                .line();
        band(out, document);
        out.open("main", "id", "the-paper", "class", "page-main", "tabindex", "-1")
                .line();
        out.element("h1", document.title()).line();
        byline(out, document);
        new HtmlBlocks(document, Medium.SCREEN, out).write();
        out.close("main").line();
        foot(out, document);
        return out.close("body").close("html").line().toString();
    }

    /**
     * The blocks alone, without the title, for a page of the application, whose stylesheet has the classes. There is
     * neither a style attribute nor a script in it.
     *
     * @throws DocumentRefused when not everyone could read it
     */
    public static String body(Document document) {
        Fitness.require(document);
        return draft(document);
    }

    /** As {@link #body}, for an author at work: shows also what could not be published yet. */
    public static String draft(Document document) {
        return draft(document, block -> "");
    }

    /**
     * As {@link #draft(Document)}, with something of the application's own after each block of the document.
     *
     * @param margin markup for what stands after a block, escaped by whoever makes it; empty for nothing
     */
    public static String draft(Document document, Function<Block, String> margin) {
        Markup out = new Markup();
        new HtmlBlocks(document, Medium.SCREEN, out, margin).write();
        return out.toString();
    }

    static String day(java.time.LocalDate date) {
        return DAY.format(date);
    }

    private static void band(Markup out, Document document) {
        out.open("header", "class", "page-band").open("div", "class", "page-width");
        out.element("p", document.publisher(), "class", "page-publisher");
        if (!document.marking().isEmpty()) {
            out.element("p", document.marking(), "class", "page-marking");
        }
        out.close("div").close("header").line();
    }

    private static void byline(Markup out, Document document) {
        String date = document.date() == null ? "" : day(document.date());
        String both = document.author().isEmpty() || date.isEmpty() ? "" : ", ";
        if (!document.author().isEmpty() || !date.isEmpty()) {
            out.element("p", document.author() + both + date, "class", "page-byline")
                    .line();
        }
    }

    private static void foot(Markup out, Document document) {
        out.open("footer", "class", "page-foot").open("div", "class", "page-width");
        out.element("p", document.publisher().isEmpty() ? document.title() : document.publisher());
        if (!document.marking().isEmpty()) {
            out.element("p", document.marking(), "class", "page-marking");
        }
        out.close("div").close("footer").line();
    }

    private static String font() {
        return Base64.getEncoder().encodeToString(Resources.bytes("fonts/source-sans-3-latin.woff2"));
    }

    private static String policy(String style) {
        String hash = Base64.getEncoder().encodeToString(Resources.sha256(style));
        return "default-src 'none'; style-src 'sha256-" + hash
                + "'; font-src data:; base-uri 'none'; form-action 'none'";
    }
}
