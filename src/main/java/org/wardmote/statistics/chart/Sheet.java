package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a chart is drawn on: so many units across, with type of a size. A unit is a CSS pixel when the drawing is shown at
 * its own width; a narrow sheet has its own layout rather than smaller type.
 *
 * @param narrow whether labels go above their marks rather than beside them
 * @param type size of the words, in units
 */
record Sheet(int width, boolean narrow, double type) {

    static final int WIDE = 760;
    static final int NARROW = 358;

    private static final Sheet DESKTOP = new Sheet(WIDE, false, 15);
    private static final Sheet TELEPHONE = new Sheet(NARROW, true, 14);

    private static final double TITLE = 20;
    private static final double SMALL = 13;

    /** What has been drawn on a sheet, and how tall it came out. */
    record Plot(Element content, double height) {}

    /** Draws on every sheet and puts the words with it. */
    static Drawing draw(
            Caption caption,
            String altText,
            ChartTable table,
            List<String> notes,
            String attribution,
            Function<Sheet, Plot> painter) {
        Plot wide = painter.apply(DESKTOP);
        Plot narrow = painter.apply(TELEPHONE);
        return new Drawing(
                caption.id(),
                caption.title(),
                caption.subtitle(),
                caption.finding(),
                altText,
                frame(caption.id() + "-wide", "wm-drawing__wide", caption.title(), altText, DESKTOP, wide)
                        .write(),
                frame(caption.id() + "-narrow", "wm-drawing__narrow", caption.title(), altText, TELEPHONE, narrow)
                        .write(),
                alone(caption, altText, notes, attribution, wide).write(),
                table,
                notes,
                attribution);
    }

    private static Element frame(String id, String cssClass, String title, String altText, Sheet sheet, Plot plot) {
        return new Element("svg")
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("class", cssClass)
                .set("viewBox", "0 0 " + sheet.width() + " " + Element.number(Math.ceil(plot.height())))
                .set("width", sheet.width())
                .set("height", Math.ceil(plot.height()))
                .set("role", "img")
                .set("aria-labelledby", id + "-title " + id + "-desc")
                .set("font-family", Lettering.FAMILY)
                .set("font-size", sheet.type())
                .set("fill", Ink.TEXT)
                .add(new Element("title").set("id", id + "-title").words(title))
                .add(new Element("desc").set("id", id + "-desc").words(altText))
                .add(plot.content());
    }

    /** Title above, notes and attribution below, white behind: what is downloaded. */
    private static Element alone(Caption caption, String altText, List<String> notes, String attribution, Plot plot) {
        Element whole = Element.group("sheet");
        double y = 8;
        for (String line : Lettering.wrap(caption.title(), TITLE * 1.07, WIDE)) {
            y += TITLE * 1.2;
            whole.add(Element.text(0, y, line).set("font-size", TITLE).set("font-weight", "bold"));
        }
        if (!caption.subtitle().isEmpty()) {
            for (String line : Lettering.wrap(caption.subtitle(), DESKTOP.type(), WIDE)) {
                y += DESKTOP.type() * 1.4;
                whole.add(Element.text(0, y, line).set("fill", Ink.QUIET_TEXT));
            }
        }
        if (!caption.finding().isEmpty()) {
            for (String line : Lettering.wrap(caption.finding(), DESKTOP.type(), WIDE)) {
                y += DESKTOP.type() * 1.4;
                whole.add(Element.text(0, y, line));
            }
        }
        y += 18;
        whole.add(Element.group("plot")
                .set("transform", "translate(0 " + Element.number(y) + ")")
                .add(plot.content()));
        y += plot.height() + 6;
        for (String paragraph : below(notes, attribution)) {
            for (String line : Lettering.wrap(paragraph, SMALL, WIDE)) {
                y += SMALL * 1.4;
                whole.add(Element.text(0, y, line).set("font-size", SMALL).set("fill", Ink.QUIET_TEXT));
            }
            y += 4;
        }
        Element page = Element.group("page")
                .add(Element.rect(-20, -12, WIDE + 40, y + 36).set("fill", Ink.PAPER))
                .add(whole);
        Element svg = frame(
                caption.id() + "-alone",
                "wm-drawing__alone",
                caption.title(),
                altText,
                DESKTOP,
                new Plot(page, y + 36));
        return svg.set("viewBox", "-20 -12 " + (WIDE + 40) + " " + Element.number(Math.ceil(y + 36)))
                .set("width", WIDE + 40);
    }

    private static List<String> below(List<String> notes, String attribution) {
        List<String> all = new ArrayList<>(notes);
        if (!attribution.isEmpty()) {
            all.add(attribution);
        }
        return all;
    }

    /** Words in a quiet voice: axis labels and the like. */
    Element quiet(double x, double y, String words) {
        return Element.text(x, y, words).set("font-size", small()).set("fill", Ink.QUIET_TEXT);
    }

    /** Words on a rim of paper, so that they stay legible where they cross a mark. */
    Element haloed(double x, double y, String words, String anchor, String ink) {
        Element rim = quiet(x, y, words)
                .set("fill", Ink.PAPER)
                .set("stroke", Ink.PAPER)
                .set("stroke-width", 4)
                .set("stroke-linejoin", "round")
                .set("text-anchor", anchor);
        return Element.group("haloed")
                .add(rim)
                .add(quiet(x, y, words).set("fill", ink).set("text-anchor", anchor));
    }

    /** The middle nearest to a place at which words are wholly on the sheet. */
    double within(String words, double centre) {
        double half = Lettering.width(words, small()) / 2;
        return Math.min(Math.max(centre, half), width - half);
    }

    /** What the values are, above the plot; returns where the plot may begin. */
    double heading(Element plot, String words, double space) {
        double y = 0;
        for (String line : Lettering.wrap(words, small(), width, 3)) {
            y += small() * 1.25;
            plot.add(quiet(0, y, line));
        }
        return y + space;
    }

    double headingHeight(String words) {
        return Lettering.wrap(words, small(), width, 3).size() * small() * 1.25;
    }

    /** Gridlines down the plot, with their values below it. */
    List<Element> axisBelow(Scale x, double top, double bottom) {
        List<Element> axis = new ArrayList<>();
        for (double tick : x.ticks()) {
            double at = x.at(tick);
            if (tick != 0) {
                axis.add(Element.line(at, top, at, bottom).set("stroke", Ink.GRID));
            }
            String label = x.label(tick);
            axis.add(quiet(within(label, at), bottom + leading(), label)
                    .set("class", "tick-x")
                    .set("text-anchor", "middle"));
        }
        return axis;
    }

    double small() {
        return narrow ? 13 : 14;
    }

    /** The distance between lines of words. */
    double leading() {
        return type * 1.3;
    }
}
