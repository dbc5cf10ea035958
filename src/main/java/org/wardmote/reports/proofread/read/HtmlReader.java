package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page: its main part when it marks one, without what every page of a site carries. */
final class HtmlReader {

    private static final Set<String> ASIDE = Set.of(
            "script", "style", "nav", "noscript", "template", "svg", "head", "footer", "button", "form", "iframe");
    /** What is there for screen readers alone would stand in the midst of a number; a caption names its table all the same. */
    private static final String UNSEEN =
            ":is(.paper-unseen, .govuk-visually-hidden, .visually-hidden, .sr-only, [hidden]):not(caption)";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "figure",
            "figcaption",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "aside",
            "details",
            "summary",
            "pre",
            "address");

    /** How deep a page may nest. */
    private static final int DEEPEST = 200;

    private final Collector collector = new Collector();

    private HtmlReader() {}

    static Reading read(String name, String text) {
        Document page = Jsoup.parse(text);
        page.select(UNSEEN).remove();
        Element main = page.selectFirst("main, [role=main]");
        HtmlReader reader = new HtmlReader();
        reader.children(main == null ? page.body() : main, false, 0);
        Element read = main == null ? page.body() : main;
        boolean pictures = read.selectFirst("img, svg, canvas, figure, object") != null;
        return new Reading(name, reader.collector.passages(), pictures);
    }

    private void children(Element parent, boolean item, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableException(
                    "The page nests deeper than " + DEEPEST + " elements. Save it in a plainer form.");
        }
        StringBuilder inline = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && ASIDE.contains(element.normalName())) {
                continue;
            }
            if (node instanceof Element element && hasBlocks(element)) {
                collector.paragraph("", item, inline.toString());
                inline.setLength(0);
                block(element, depth + 1);
            } else if (node instanceof Element element) {
                inline.append(element.normalName().equals("br") ? " " : element.text())
                        .append(' ');
            } else if (node instanceof TextNode words) {
                inline.append(words.text());
            }
        }
        collector.paragraph("", item, inline.toString());
    }

    private static boolean hasBlocks(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.selectFirst("p, div, table, ul, ol, h1, h2, h3, h4, h5, h6") != null;
    }

    private void block(Element element, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                collector.heading(element.normalName().charAt(1) - '0', "", element.text());
            case "table" -> table(element);
            case "li" -> children(element, true, depth);
            case "p" -> collector.paragraph("", false, element.text());
            default -> children(element, false, depth);
        }
    }

    private void table(Element table) {
        List<List<String>> rows = new ArrayList<>();
        List<List<Integer>> held = new ArrayList<>();
        int headers = 0;
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            List<Integer> spans = new ArrayList<>();
            boolean heads =
                    !row.select("> th").isEmpty() && row.select("> td").isEmpty() || row.closest("thead") != null;
            for (Element cell : row.select("> th, > td")) {
                cells.add(cell.text());
                spans.add(span(cell, "colspan"));
            }
            if (cells.isEmpty()) {
                continue;
            }
            headers += heads && headers == rows.size() ? 1 : 0;
            rows.add(fromAbove(held, row, Spans.spread(cells, spans, heads)));
        }
        Element caption = table.selectFirst("> caption");
        collector.table(caption == null ? "" : caption.text(), headers, rows);
    }

    /** Cells that reach down from a row above push those of this row to the right. */
    private static List<String> fromAbove(List<List<Integer>> held, Element row, List<String> cells) {
        List<String> whole = new ArrayList<>(cells);
        List<Integer> here = held.isEmpty() ? List.of() : held.remove(0);
        here.stream().sorted().filter(column -> column <= whole.size()).forEach(column -> whole.add(column, ""));
        int column = 0;
        for (Element cell : row.select("> th, > td")) {
            while (here.contains(column)) {
                column++;
            }
            int down = span(cell, "rowspan");
            int over = span(cell, "colspan");
            for (int below = 0; below < down - 1; below++) {
                while (held.size() <= below) {
                    held.add(new ArrayList<>());
                }
                for (int i = 0; i < over; i++) {
                    held.get(below).add(column + i);
                }
                Limits.cells(column + held.stream().mapToInt(List::size).sum());
            }
            column += over;
        }
        return whole;
    }

    private static int span(Element cell, String name) {
        return Math.max(1, Math.min(Spans.MOST, DocxNumbering.number(cell.attr(name))));
    }
}
