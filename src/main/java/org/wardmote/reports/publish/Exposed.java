package org.wardmote.reports.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Every word that a file gives away to a reader or to a machine: text, alternatives, captions, properties, names of
 * files, the data behind its charts. Shapes, colours, sizes and typefaces are left out, since their numbers tell nothing.
 */
final class Exposed {

    private static final int DEEPEST = 3;

    /** Attributes that hold words, whatever the markup. */
    private static final Set<String> WORDS = Set.of(
            "alt",
            "title",
            "aria-label",
            "content",
            "href",
            "id",
            "name",
            "descr",
            "summary",
            "value",
            "download",
            "cite");

    /** Pictures and typefaces. What else a file may be is read as text, so that a new kind is not passed over. */
    private static final List<String> WITHOUT_WORDS =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".emf", ".ttf", ".otf", ".odttf", ".woff", ".woff2");

    private Exposed() {}

    static String words(String name, byte[] bytes) {
        StringBuilder words = new StringBuilder(name).append('\n');
        collect(name.toLowerCase(Locale.ROOT), bytes, words, 0);
        return words.toString();
    }

    private static void collect(String name, byte[] bytes, StringBuilder words, int depth) {
        if (name.endsWith(".zip") || name.endsWith(".docx") || name.endsWith(".xlsx")) {
            unzip(bytes, words, depth);
        } else if (name.endsWith(".pdf")) {
            pdf(bytes, words);
        } else if (name.endsWith(".html") || name.endsWith(".svg")) {
            markup(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)), words);
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            markup(Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser()), words);
        } else if (WITHOUT_WORDS.stream().noneMatch(name::endsWith)) {
            words.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }

    private static void unzip(byte[] bytes, StringBuilder words, int depth) {
        if (depth >= DEEPEST) {
            throw new IllegalStateException("A file of ours is nested more deeply than we write.");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                words.append(entry.getName()).append('\n');
                collect(entry.getName().toLowerCase(Locale.ROOT), zip.readAllBytes(), words, depth + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs of one paragraph are set together, since a word may be cut between them. */
    private static void markup(Document document, StringBuilder words) {
        document.traverse((node, level) -> told(node, words));
        for (Element paragraph : document.getElementsByTag("w:p")) {
            paragraph.getElementsByTag("w:t").forEach(run -> words.append(run.wholeText()));
            words.append('\n');
        }
    }

    private static void told(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText()).append('\n');
        } else if (node instanceof Comment comment) {
            words.append(comment.getData()).append('\n');
        } else if (node instanceof DataNode data && !within(data, "style")) {
            words.append(data.getWholeData()).append('\n');
        } else if (node instanceof Element element) {
            for (Attribute attribute : element.attributes()) {
                if (WORDS.contains(attribute.getKey().toLowerCase(Locale.ROOT))
                        && !attribute.getValue().startsWith("data:")) {
                    words.append(attribute.getValue()).append('\n');
                }
            }
        }
    }

    private static boolean within(Node node, String tag) {
        return node.parent() instanceof Element parent && parent.normalName().equals(tag);
    }

    private static void pdf(byte[] bytes, StringBuilder words) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper text = new PDFTextStripper();
            words.append(text.getText(document)).append('\n');
            COSDictionary info = document.getDocumentInformation().getCOSObject();
            strings(info, words);
            if (document.getDocumentCatalog().getMetadata() != null) {
                words.append(new String(
                                document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                        .append('\n');
            }
            // alternatives, expansions and titles stand in the dictionaries of the structure and of the outline
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object != null && object.getObject() instanceof COSDictionary dictionary) {
                    strings(dictionary, words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void strings(COSDictionary dictionary, StringBuilder words) {
        for (COSBase value : dictionary.getValues()) {
            if (value instanceof COSString string) {
                words.append(string.getString()).append('\n');
            } else if (value instanceof COSArray array) {
                for (COSBase each : array) {
                    if (each instanceof COSString string) {
                        words.append(string.getString()).append('\n');
                    }
                }
            } else if (value instanceof COSDictionary within && !(value instanceof org.apache.pdfbox.cos.COSStream)) {
                direct(within, words);
            }
        }
    }

    /** A dictionary that stands in another, one level down: deeper ones are objects of their own. */
    private static void direct(COSDictionary dictionary, StringBuilder words) {
        for (COSBase value : dictionary.getValues()) {
            if (value instanceof COSString string) {
                words.append(string.getString()).append('\n');
            }
        }
    }
}
