package org.wardmote.reports.proofread;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The same paper as other offices would send it: Word, OpenDocument and PDF, made without our own writers. */
final class OfficeCopies {

    private final Element body;

    private OfficeCopies(Element body) {
        this.body = body;
    }

    static OfficeCopies of(String name, String text) {
        return new OfficeCopies(
                Jsoup.parse(name.endsWith(".md") ? html(text) : text).body());
    }

    private static String html(String markdown) {
        var tables = List.of(TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown));
    }

    byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Element block : blocks()) {
                if (block.normalName().equals("table")) {
                    table(word, block);
                } else {
                    XWPFParagraph paragraph = word.createParagraph();
                    if (block.normalName().matches("h[1-6]")) {
                        paragraph.setStyle("Heading" + block.normalName().charAt(1));
                    }
                    paragraph.createRun().setText(block.text());
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void table(XWPFDocument word, Element block) {
        caption(block).forEach(caption -> word.createParagraph().createRun().setText(caption.text()));
        List<Element> rows = block.select("tr");
        XWPFTable table = word.createTable(rows.size(), rows.get(0).childrenSize());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).childrenSize(); c++) {
                table.getRow(r).getCell(c).setText(rows.get(r).child(c).text());
            }
        }
    }

    byte[] odt() throws IOException {
        StringBuilder content = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>");
        for (Element block : blocks()) {
            String name = block.normalName();
            if (name.equals("table")) {
                caption(block).forEach(caption -> content.append(paragraph(caption)));
                content.append("<table:table>");
                for (Element row : block.select("tr")) {
                    content.append("<table:table-row>");
                    row.children()
                            .forEach(cell -> content.append("<table:table-cell>")
                                    .append(paragraph(cell))
                                    .append("</table:table-cell>"));
                    content.append("</table:table-row>");
                }
                content.append("</table:table>");
            } else if (name.matches("h[1-6]")) {
                content.append("<text:h text:outline-level='%s'>%s</text:h>"
                        .formatted(name.substring(1), Entities.escape(block.text())));
            } else {
                content.append(paragraph(block));
            }
        }
        content.append("</office:text></office:body></office:document-content>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", content.toString());
        }
        return out.toByteArray();
    }

    byte[] pdf() throws IOException {
        Document page = Jsoup.parse("<html><head><style>body{font-family:serif;font-size:11pt} td,th{padding:2pt 8pt;"
                + "text-align:right} @page{size:A4;@bottom-center{content:counter(page)}}</style></head><body>"
                + body.html() + "</body></html>");
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent(page.html(), null)
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private List<Element> blocks() {
        return body.select("h1,h2,h3,h4,h5,h6,p,li,table").stream()
                .filter(block -> block.parents().stream()
                        .noneMatch(parent -> parent.normalName().matches("table|li")))
                .toList();
    }

    private static List<Element> caption(Element table) {
        return table.select("caption");
    }

    private static String paragraph(Element words) {
        return "<text:p>" + Entities.escape(words.text()) + "</text:p>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
