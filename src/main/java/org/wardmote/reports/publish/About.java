package org.wardmote.reports.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wardmote.documents.Document;

/**
 * What a sealed paper says of itself.
 *
 * @param paper the name of its file
 * @param date that it bears; empty when it bears none
 * @param wardmote the version that sealed it
 * @param java the version of Java that made its PDF
 * @param earlier the papers before it that it was set beside, when it was tried whether they give small numbers away
 */
public record About(
        String paper,
        String title,
        String publisher,
        String date,
        String wardmote,
        String java,
        List<Earlier> earlier) {

    public About {
        earlier = List.copyOf(earlier);
    }

    /** An earlier sealed paper, by its title and root hash. */
    public record Earlier(String title, String root) {}

    static About here(String paper, Document document, List<Earlier> earlier) {
        String version = About.class.getPackage().getImplementationVersion();
        return new About(
                paper,
                document.title(),
                document.publisher(),
                document.date() == null ? "" : document.date().toString(),
                version == null ? "unreleased" : version,
                Runtime.version().toString(),
                earlier);
    }

    /** The same, as this paper says it, sealed where the other was. */
    About sealedAs(About sealed) {
        return new About(paper, title, publisher, date, sealed.wardmote, sealed.java, sealed.earlier);
    }

    byte[] write() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("paper", paper);
        tree.put("title", title);
        tree.put("publisher", publisher);
        tree.put("date", date);
        tree.put("wardmote", wardmote);
        tree.put("java", java);
        tree.put(
                "earlier",
                earlier.stream()
                        .map(each -> new TreeMap<>(Map.of("root", each.root(), "title", each.title())))
                        .toList());
        return JsonTree.write(tree);
    }

    static About read(byte[] json) {
        JsonTree.Node node = JsonTree.read(json);
        return new About(
                node.text("paper"),
                node.text("title"),
                node.text("publisher"),
                node.text("date"),
                node.text("wardmote"),
                node.text("java"),
                node.nodes("earlier").stream()
                        .map(each -> new Earlier(each.text("title"), each.text("root")))
                        .toList());
    }
}
