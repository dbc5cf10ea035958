package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG read back as XML, so that tests look at marks and not at text. */
record DrawnSvg(Element root) {

    static DrawnSvg read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DrawnSvg(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }

    List<Element> all(Predicate<Element> test) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element each = (Element) nodes.item(i);
            if (test.test(each)) {
                found.add(each);
            }
        }
        return found;
    }

    /** Elements with a class among their classes. */
    List<Element> marked(String cssClass) {
        return all(each -> List.of(each.getAttribute("class").split(" ")).contains(cssClass));
    }

    List<Element> tagged(String tag) {
        return all(each -> each.getTagName().equals(tag));
    }

    List<Double> numbers(String cssClass, String attribute) {
        return marked(cssClass).stream()
                .map(each -> Double.valueOf(each.getAttribute(attribute)))
                .toList();
    }

    /** Words that reach beyond the sheet, with where they begin and end; a hair's breadth is allowed for bold type. */
    List<String> wordsOffTheSheet() {
        String[] box = root.getAttribute("viewBox").split(" ");
        double left = Double.parseDouble(box[0]);
        double top = Double.parseDouble(box[1]);
        double right = left + Double.parseDouble(box[2]);
        double bottom = top + Double.parseDouble(box[3]);
        List<String> off = new ArrayList<>();
        for (Element text : tagged("text")) {
            double size = Double.parseDouble(inherited(text, "font-size"));
            double width = Lettering.width(text.getTextContent(), size);
            String anchor = inherited(text, "text-anchor");
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            for (Node at = text; at instanceof Element each; at = at.getParentNode()) {
                if (each.getAttribute("transform").startsWith("translate(")) {
                    String[] by = each.getAttribute("transform")
                            .replaceAll("translate\\(|\\)", "")
                            .split(" ");
                    x += Double.parseDouble(by[0]);
                    y += Double.parseDouble(by[1]);
                }
            }
            double start = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
            if (start < left - 2 || start + width > right + 2 || y - size < top - 4 || y > bottom + 1) {
                off.add("%s: %.0f..%.0f at %.0f of %.0f x %.0f"
                        .formatted(text.getTextContent(), start, start + width, y, right, bottom));
            }
        }
        return off;
    }

    private static String inherited(Element element, String attribute) {
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
        }
        return "";
    }

    String words() {
        return root.getTextContent();
    }

    /** What holds of every drawing, whatever it shows. */
    static void isSafeAndNamed(Drawing drawing) {
        Set<String> ids = new HashSet<>();
        for (String svg : List.of(drawing.wide(), drawing.narrow())) {
            DrawnSvg read = read(svg);
            read.isSafe();
            for (Element each : read.all(e -> e.hasAttribute("id"))) {
                assertThat(ids.add(each.getAttribute("id")))
                        .as("one id %s on the page", each.getAttribute("id"))
                        .isTrue();
            }
        }
        for (String svg : List.of(drawing.wide(), drawing.narrow(), drawing.alone())) {
            DrawnSvg read = read(svg);
            read.isSafe();
            assertThat(read.wordsOffTheSheet()).isEmpty();
            assertThat(read.root().getAttribute("role")).isEqualTo("img");
            String[] labelled = read.root().getAttribute("aria-labelledby").split(" ");
            List<String> named = read.all(e -> List.of(labelled).contains(e.getAttribute("id"))).stream()
                    .map(Element::getTextContent)
                    .toList();
            assertThat(named).hasSize(2);
            assertThat(named.get(1)).isNotBlank();
        }
        assertThat(drawing.altText()).isNotBlank();
    }

    private void isSafe() {
        List<Element> everything = all(e -> true);
        everything.add(root);
        for (Element each : everything) {
            assertThat(each.getTagName()).isNotIn("script", "style", "foreignObject", "a", "image", "use");
            NamedNodeMap attributes = each.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                assertThat(attribute.getNodeName())
                        .isNotEqualTo("style")
                        .doesNotStartWith("on")
                        .doesNotContain("href");
                assertThat(attribute.getNodeValue()).doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
    }
}
