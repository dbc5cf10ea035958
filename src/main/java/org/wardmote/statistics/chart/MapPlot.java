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
    private static final double KEY_WIDTH = 210;

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
    private record Placed(MapArea area, List<List<double[]>> rings) {}

    Sheet.Plot paint() {
        Element all = Element.group("area-map").add(patterns());
        List<MapArea> drawn = map.drawn();
        if (drawn.isEmpty()) {
            return new Sheet.Plot(
                    all.add(sheet.quiet(0, sheet.leading(), "No boundary is held for these areas: see the table.")),
                    sheet.leading() * 2);
        }
        MapKey key = new MapKey(map, classes, fills, id, sheet);
        double mapWidth = sheet.narrow() ? sheet.width() : sheet.width() - KEY_WIDTH - 24;
        List<Boundary> boundaries = new ArrayList<>();
        drawn.forEach(area -> boundaries.add(Objects.requireNonNull(area.boundary())));
        Projection projection = new Projection(boundaries, mapWidth - 4, sheet.narrow() ? 420 : 520);
        Sheet.Plot keyPlot = key.paint(sheet.narrow() ? sheet.width() : KEY_WIDTH);
        double top = sheet.narrow() ? keyPlot.height() + 12 : 2;
        double left = sheet.narrow() ? (sheet.width() - projection.width()) / 2 : KEY_WIDTH + 24;
        List<Placed> placed = drawn.stream()
                .map(area -> new Placed(area, projection.rings(Objects.requireNonNull(area.boundary()))))
                .toList();
        Element body = Element.group("areas")
                .set("transform", "translate(" + Element.number(left) + " " + Element.number(top) + ")");
        placed.forEach(each -> body.add(area(each)));
        placed.stream().filter(each -> each.area().subject()).forEach(each -> body.add(outline(each)));
        if (placed.size() <= NAMED_UP_TO) {
            placed.forEach(each -> label(each, body));
        }
        all.add(keyPlot.content()).add(body);
        double height =
                sheet.narrow() ? top + projection.height() + 4 : Math.max(keyPlot.height(), projection.height() + 4);
        return new Sheet.Plot(all, height);
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

    private @Nullable String shade(MapArea area) {
        return area.amount() instanceof Amount.Known known ? fills.get(classes.of(known.value())) : null;
    }

    private Element area(Placed placed) {
        MapArea area = placed.area();
        Look look = AreaMap.look(area, classes);
        return Element.path(Projection.path(placed.rings()))
                .set("class", "area " + look.name().toLowerCase(java.util.Locale.ROOT))
                .set("fill", fill(look, shade(area), id))
                .set("fill-rule", "evenodd")
                .set("stroke", Ink.CONTEXT)
                .set("stroke-width", map.areas().size() > NAMED_UP_TO ? 0.4 : 0.8)
                .set("stroke-linejoin", "round")
                .titled(area.name() + ": " + area.amount().printed()
                        + (look == Look.UNCERTAIN ? " (" + map.onTheMap(area, classes) + ")" : ""));
    }

    private Element outline(Placed placed) {
        return Element.path(Projection.path(placed.rings()))
                .set("class", "outline")
                .set("fill", "none")
                .set("stroke", Ink.TEXT)
                .set("stroke-width", 2.5)
                .set("stroke-linejoin", "round");
    }

    /** The name, and the value below it, where they fit into the area; the name alone where only it does. */
    private void label(Placed placed, Element body) {
        LabelSpot spot = LabelSpot.of(placed.rings());
        if (spot == null) {
            return;
        }
        double size = sheet.small() - 1;
        List<List<String>> choices = List.of(
                List.of(placed.area().name(), placed.area().amount().printed()),
                List.of(placed.area().name()));
        for (List<String> lines : choices) {
            double width = lines.stream()
                    .mapToDouble(line -> Lettering.width(line, size))
                    .max()
                    .orElse(0);
            double height = size * (1.2 * lines.size() - 0.2);
            if (spot.holds(placed.rings(), width, height)) {
                body.add(words(placed.area(), spot, lines, size, height));
                return;
            }
        }
    }

    private Element words(MapArea area, LabelSpot spot, List<String> lines, double size, double height) {
        boolean shaded = AreaMap.look(area, classes) == Look.SHADED;
        Element group = Element.group("area-label").set("font-size", size).set("text-anchor", "middle");
        double y = spot.y() - height / 2 + size * 0.85;
        for (String line : lines) {
            if (!shaded) {
                group.add(Element.text(spot.x(), y, line)
                        .set("aria-hidden", "true")
                        .set("stroke", Ink.PAPER)
                        .set("stroke-width", 4)
                        .set("stroke-linejoin", "round"));
            }
            group.add(Element.text(spot.x(), y, line)
                    .set("fill", shaded ? Ink.on(Objects.requireNonNull(shade(area))) : Ink.TEXT));
            y += size * 1.2;
        }
        return group;
    }
}
