package org.wardmote.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document as a tagged PDF that meets PDF/UA-1 (ISO 14289-1), its typeface within it. Nothing is fetched while it is
 * made. The same document gives the same bytes where the same Java runs.
 */
public final class Pdf {

    /** For a document without a day of its own: a PDF must bear one, and the clock would make each copy another file. */
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    /** Between the marking and the number of the page: spaces that do not collapse. */
    private static final String BETWEEN = "\u00a0\u00a0|\u00a0\u00a0";

    private static final Set<FSFontUseCase> IN_TEXT = EnumSet.of(FSFontUseCase.DOCUMENT);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The bytes of the PDF.
     *
     * @throws DocumentRefused when not everyone could read it, or its typeface lacks a letter
     */
    public static byte[] write(Document document) {
        Fitness.require(document);
        String page = page(document);
        requireLetters(page);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Wardmote");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.useFont(Typeface.REGULAR::open, Typeface.FAMILY, 400, FontStyle.NORMAL, true, IN_TEXT);
        builder.useFont(Typeface.ITALIC::open, Typeface.FAMILY, 400, FontStyle.ITALIC, true, IN_TEXT);
        builder.useFont(Typeface.SEMIBOLD::open, Typeface.FAMILY, 700, FontStyle.NORMAL, true, IN_TEXT);
        builder.useFont(Typeface.SEMIBOLD_ITALIC::open, Typeface.FAMILY, 700, FontStyle.ITALIC, true, IN_TEXT);
        builder.useSVGDrawer(new SvgTypeface.Drawer());
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                date(pdf, document, page);
                pdf.save(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter that the typeface lacks would be left out in silence, so it is refused by name. */
    private static void requireLetters(String page) {
        String missing = page.codePoints()
                .filter(letter -> !Typeface.has(letter))
                .sorted()
                .distinct()
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!missing.isEmpty()) {
            throw new DocumentRefused(List.of(new Problem(
                    "letter-without-glyph",
                    "'" + missing + "'",
                    "The typeface of the PDF has no such letters, and would leave them out. Write them in others, or in"
                            + " words.")));
        }
    }

    /** The day and the identifier come from the document, never from the clock. */
    private static void date(PDDocument pdf, Document document, String page) {
        LocalDate day = document.date() == null ? NO_DAY : document.date();
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.UK);
        date.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(date);
        pdf.setDocumentId(ByteBuffer.wrap(Resources.sha256(page)).getLong());
    }

    private static String page(Document document) {
        Markup out = new Markup();
        out.open("html", "lang", "en-GB").open("head");
        out.element("title", document.title());
        String author = document.author().isEmpty() ? document.publisher() : document.author();
        if (!author.isEmpty()) {
            out.empty("meta", "name", "author", "content", author);
        }
        out.empty("meta", "name", "subject", "content", subject(document));
        out.open("style").raw(style(document)).close("style");
        out.open("bookmarks");
        for (Outline.Entry entry : Outline.of(document, true)) {
            String name = (entry.number() + " " + entry.words()).strip();
            out.empty("bookmark", "name", name, "href", "#" + entry.anchor());
        }
        out.close("bookmarks").close("head").open("body");
        out.element("h1", document.title());
        String date = document.date() == null ? "" : Html.day(document.date());
        String both = document.author().isEmpty() || date.isEmpty() ? "" : ", ";
        if (!document.author().isEmpty() || !date.isEmpty()) {
            out.element("p", document.author() + both + date, "class", "page-byline");
        }
        new HtmlBlocks(document, Medium.PAPER, out).write();
        return out.close("body").close("html").toString();
    }

    private static String subject(Document document) {
        String date = document.date() == null ? "" : Html.day(document.date());
        String subject = String.join(
                ", ",
                java.util.stream.Stream.of(document.title(), document.publisher(), date)
                        .filter(words -> !words.isEmpty())
                        .toList());
        return subject;
    }

    private static String style(Document document) {
        String marking = document.marking();
        return Resources.text("print.css")
                .replace("\"PUBLISHER\"", css(document.publisher()))
                .replace("\"MARKING-THEN\"", marking.isEmpty() ? "" : css(marking + BETWEEN))
                .replace("\"MARKING\"", css(marking))
                .replace("\"TITLE\"", css(document.title()));
    }

    /** A string of CSS within an element of XML: whatever is not a plain letter is written as its number. */
    private static String css(String words) {
        StringBuilder out = new StringBuilder("\"");
        words.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,;:()?!".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append('\\').append(String.format(Locale.ROOT, "%06x", c));
            }
        });
        return out.append('"').toString();
    }
}
