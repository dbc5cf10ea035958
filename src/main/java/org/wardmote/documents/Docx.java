package org.wardmote.documents;

import java.time.LocalDate;

/**
 * A document for Word: real styles, native charts, a text alternative on every picture. Its XML is written here by hand
 * (ECMA-376), which is quick from cold and the same each time: every part but an image of dots has the same bytes on
 * every machine.
 */
public final class Docx {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String DOCUMENT = "word/document.xml";

    /** For a document without a day of its own, so that the clock does not make each copy another file. */
    private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

    private final Document document;
    private final DocxPackage parts = new DocxPackage();

    private Docx(Document document) {
        this.document = document;
    }

    /**
     * The bytes of the DOCX file.
     *
     * @throws DocumentRefused when not everyone could read it
     */
    public static byte[] write(Document document) {
        Fitness.require(document);
        return new Docx(document).whole();
    }

    private byte[] whole() {
        String day = (document.date() == null ? NO_DAY : document.date()) + "T00:00:00Z";
        parts.relate("", DocxPackage.OFFICE + "officeDocument", DOCUMENT);
        parts.relate(
                "",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        parts.relate("", DocxPackage.OFFICE + "extended-properties", "docProps/app.xml");
        fixed("styles");
        fixed("settings");
        String header = linked("header", "header1", KIND + "header+xml", header());
        String footer = linked("footer", "footer1", KIND + "footer+xml", footer());
        DocxLists lists = new DocxLists();
        DocxComments comments = new DocxComments();
        String body = body(lists, comments, header, footer);
        linked("numbering", "numbering", KIND + "numbering+xml", lists.write());
        if (!comments.isEmpty()) {
            linked("comments", "comments", KIND + "comments+xml", comments.write(day));
        }
        parts.xml(DOCUMENT, KIND + "document.main+xml", body);
        parts.xml("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(day));
        parts.xml("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app());
        return parts.write();
    }

    private void fixed(String name) {
        linked(name, name, KIND + name + "+xml", Resources.text("docx/" + name + ".xml"));
    }

    private String linked(String relationship, String name, String kind, String content) {
        parts.xml("word/" + name + ".xml", kind, content);
        return parts.relate(DOCUMENT, DocxPackage.OFFICE + relationship, name + ".xml");
    }

    private String body(DocxLists lists, DocxComments comments, String header, String footer) {
        Markup out = new Markup();
        out.open(
                "w:document",
                "xmlns:w",
                WORD,
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        out.open("w:body");
        new DocxBlocks(document, out, parts, lists, comments).write();
        out.open("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", header);
        out.empty("w:footerReference", "w:type", "default", "r:id", footer);
        out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        out.empty(
                "w:pgMar",
                "w:top",
                "1361",
                "w:right",
                "1134",
                "w:bottom",
                "1247",
                "w:left",
                "1134",
                "w:header",
                "624",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        return out.close("w:sectPr").close("w:body").close("w:document").toString();
    }

    private String header() {
        Markup out = new Markup().open("w:hdr", "xmlns:w", WORD).open("w:p").open("w:pPr");
        out.empty("w:pStyle", "w:val", "Header").close("w:pPr");
        run(out, document.publisher(), false);
        out.open("w:r").empty("w:tab").close("w:r");
        run(out, document.marking(), true);
        return out.close("w:p").close("w:hdr").toString();
    }

    private String footer() {
        Markup out = new Markup().open("w:ftr", "xmlns:w", WORD).open("w:p").open("w:pPr");
        out.empty("w:pStyle", "w:val", "Footer").close("w:pPr");
        run(out, document.title(), false);
        out.open("w:r").empty("w:tab").close("w:r");
        run(out, document.marking().isEmpty() ? "" : document.marking() + "   ", true);
        run(out, "Page ", false);
        field(out, "PAGE");
        run(out, " of ", false);
        field(out, "NUMPAGES");
        return out.close("w:p").close("w:ftr").toString();
    }

    private static void run(Markup out, String words, boolean strong) {
        out.open("w:r");
        if (strong) {
            out.open("w:rPr").empty("w:b").close("w:rPr");
        }
        out.open("w:t", "xml:space", "preserve").text(words).close("w:t").close("w:r");
    }

    private static void field(Markup out, String what) {
        out.open("w:fldSimple", "w:instr", what)
                .open("w:r")
                .element("w:t", "1")
                .close("w:r")
                .close("w:fldSimple");
    }

    private String core(String day) {
        Markup out = new Markup();
        out.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        String author = document.author().isEmpty() ? document.publisher() : document.author();
        out.element("dc:title", document.title()).element("dc:creator", author).element("dc:language", "en-GB");
        out.element("cp:lastModifiedBy", author);
        out.element("dcterms:created", day, "xsi:type", "dcterms:W3CDTF");
        out.element("dcterms:modified", day, "xsi:type", "dcterms:W3CDTF");
        return out.close("cp:coreProperties").toString();
    }

    private String app() {
        return new Markup()
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .element("Application", "Wardmote")
                .element("Company", document.publisher())
                .close("Properties")
                .toString();
    }
}
