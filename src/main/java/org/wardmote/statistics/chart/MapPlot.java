package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Boundary;
import org.wardmote.statistics.chart.AreaMap.Look;
import org.wardmote.statistics.chart.AreaMap.MapArea;

/** Draws a map on one sheet: beside its key where there is room, below it where there is not. */
final class MapPlot {

    private static final int NAMED_UP_TO = 60;
    private static final double MOST_KEY_WIDTH = 240;

    private final AreaMap map;
    private final Classes classes;
    private final List<String> fills;
    private final Sheet sheet;
    private final String id;

    MapPlot(AreaMap map, Classes classes, Sheet sheet) {
        this.map = map;
        this.classes = classes;
        this.fills = classes.bands().isEmpty()
                ? List.of()
                : Ink.sequence(classes.bands().size());
        this.sheet = sheet;
        this.id = map.caption().id() + (sheet.narrow() ? "-narrow" : "-wide");
    }

    /** An area with its rings on the sheet. */
    record Placed(MapArea area, List<List<double[]>> rings) {}

    Sheet.Plot paint() {
        Element all = Element.group("area-map").add(patterns());
        List<MapArea> drawn = map.drawn();
        if (drawn.isEmpty()) {
            return new Sheet.Plot(
                    all.add(sheet.quiet(0, sheet.leading(), "No boundary is held for these areas: see the table.")),
                    sheet.leading() * 2);
        }
        MapKey key = new MapKey(map, classes, fills, id, sheet);
        double keyWidth = sheet.narrow() ? sheet.width() : key.width(120, MOST_KEY_WIDTH);
        Sheet.Plot keyPlot = key.paint(keyWidth);
        double start = sheet.narrow() ? 0 : keyWidth + 24;
        boolean named = drawn.size() <= NAMED_UP_TO;
        double margin = named ? sheet.leading() * 1.5 : 2;
        double room = sheet.width() - start;
        List<Boundary> boundaries = new ArrayList<>();
        drawn.forEach(area -> boundaries.add(Objects.requireNonNull(area.boundary())));
        Projection projection = new Projection(boundaries, room - 4, sheet.narrow() ? 420 : 520);
        double top = margin + (sheet.narrow() ? keyPlot.height() : 0);
        double left = start + (room - projection.width()) / 2;
        List<Placed> placed = drawn.stream()
                .map(area -> new Placed(area, projection.rings(Objects.requireNonNull(area.boundary()))))
                .toList();
        Element body = Element.group("areas")
                .set("transform", "translate(" + Element.number(left) + " " + Element.number(top) + ")");
        Element shapes = Element.group("shapes")
                .set("fill-rule", "evenodd")
                .set("stroke", Ink.CONTEXT)
                .set("stroke-width", drawn.size() > NAMED_UP_TO ? 0.4 : 0.8)
                .set("stroke-linejoin", "round");
        body.add(shapes);
        placed.forEach(each -> shapes.add(area(each)));
        placed.stream().filter(each -> each.area().subject()).forEach(each -> body.add(outline(each)));
        double lowest = projection.height();
        if (named) {
            MapLabels.Box sea =
                    new MapLabels.Box(start - left, -margin, sheet.width() - left, projection.height() + margin);
            MapLabels labels = new MapLabels(placed, sea, sheet, this);
            body.addAll(labels.labels());
            lowest = Math.max(lowest, labels.lowest());
        }
        all.add(keyPlot.content()).add(body);
        double height = top + lowest + 6;
        return new Sheet.Plot(all, Math.max(keyPlot.height(), height));
    }

    private Element patterns() {
        Element defs = new Element("defs");
        defs.add(pattern("hatch", 6)
                .set("patternTransform", "rotate(45)")
                .add(Element.rect(0, 0, 6, 6).set("fill", Ink.PAPER))
                .add(Element.rect(0, 0, 1.6, 6).set("fill", Ink.CONTEXT)));
        defs.add(pattern("dots", 6)
                .add(Element.rect(0, 0, 6, 6).set("fill", Ink.PAPER))
                .add(Element.circle(3, 3, 1.2).set("fill", Ink.CONTEXT)));
        return defs;
    }

    private Element pattern(String name, double size) {
        return new Element("pattern")
                .set("id", id + "-" + name)
                .set("width", size)
                .set("height", size)
                .set("patternUnits", "userSpaceOnUse");
    }

    /** The fill of a look: shades, hatching, dots, or nothing at all. */
    static String fill(Look look, @Nullable String shade, String id) {
        return switch (look) {
            case SHADED -> Objects.requireNonNull(shade);
            case UNCERTAIN -> "url(#" + id + "-hatch)";
            case HIDDEN -> "url(#" + id + "-dots)";
            case WITHHELD -> Ink.PAPER;
        };
    }

    /** The colour behind the words of an area; paper where a pattern is drawn. */
    String ground(MapArea area) {
        return AreaMap.look(area, classes) == Look.SHADED ? Objects.requireNonNull(shade(area)) : Ink.PAPER;
    }

    private @Nullable String shade(MapArea area) {
        return area.amount() instanceof Amount.Known known ? fills.get(classes.of(known.value())) : null;
    }

    private Element area(Placed placed) {
        MapArea area = placed.area();
        Look look = AreaMap.look(area, classes);
        return Element.path(Projection.path(placed.rings()))
                .set("class", "area " + look.name().toLowerCase(java.util.Locale.ROOT))
                .set("fill", fill(look, shade(area), id))
                .titled(area.name() + ": " + area.amount().printed()
                        + (look == Look.UNCERTAIN ? " (" + map.onTheMap(area, classes) + ")" : ""));
    }

    private Element outline(Placed placed) {
        Element group = Element.group("outline").set("fill", "none").set("stroke-linejoin", "round");
        String path = Projection.path(placed.rings());
        group.add(Element.path(path).set("stroke", Ink.PAPER).set("stroke-width", 5));
        return group.add(Element.path(path).set("stroke", Ink.TEXT).set("stroke-width", 2.5));
    }
}
