package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.statistics.chart.AreaMap.Look;

/** The key of a map: what it measures, each class with its range and its number of areas, and the patterns in use. */
final class MapKey {

    private static final double SWATCH = 26;

    private final AreaMap map;
    private final Classes classes;
    private final List<String> fills;
    private final String id;
    private final Sheet sheet;

    MapKey(AreaMap map, Classes classes, List<String> fills, String id, Sheet sheet) {
        this.map = map;
        this.classes = classes;
        this.fills = fills;
        this.id = id;
        this.sheet = sheet;
    }

    private record Item(String fill, String words) {}

    Sheet.Plot paint(double width) {
        Element group = Element.group("key");
        double y = 0;
        for (String line : Lettering.wrap(map.measure(), sheet.small(), width)) {
            y += sheet.small() * 1.25;
            group.add(sheet.quiet(0, y, line));
        }
        y += 10;
        for (Item item : items()) {
            List<String> lines = Lettering.wrap(item.words(), sheet.small(), width - SWATCH - 10);
            group.add(Element.rect(0.5, y, SWATCH, 18)
                    .set("class", "swatch")
                    .set("fill", item.fill())
                    .set("stroke", Ink.CONTEXT)
                    .set("stroke-width", 0.8));
            double baseline = y + 14;
            for (String line : lines) {
                group.add(sheet.quiet(SWATCH + 10, baseline, line).set("fill", Ink.TEXT));
                baseline += sheet.small() * 1.25;
            }
            y = Math.max(y + 18, baseline - sheet.small() * 0.9) + 6;
        }
        return new Sheet.Plot(group, y);
    }

    /** The darkest class first, as one reads from the highest. */
    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = classes.bands().size() - 1; i >= 0; i--) {
            int band = i;
            long areas = map.drawn().stream()
                    .filter(area ->
                            AreaMap.look(area, classes) == Look.SHADED && classes.of(AreaMap.value(area)) == band)
                    .count();
            items.add(new Item(fills.get(i), classes.bands().get(i).label() + counted(areas)));
        }
        String doubt = map.doubt().isEmpty() || map.areas().stream().noneMatch(AreaMap.MapArea::uncertain)
                ? "uncertain: may lie in another class"
                : map.doubt();
        pattern(items, Look.UNCERTAIN, doubt);
        pattern(items, Look.HIDDEN, "hidden small number");
        pattern(items, Look.WITHHELD, "no figure");
        return items;
    }

    private void pattern(List<Item> items, Look look, String words) {
        long areas = map.drawn().stream()
                .filter(area -> AreaMap.look(area, classes) == look)
                .count();
        if (areas > 0) {
            items.add(new Item(MapPlot.fill(look, "", id), words + counted(areas)));
        }
    }

    private static String counted(long areas) {
        return ": " + Numbers.many(areas, "area", "areas");
    }

    /** As wide as its words need, within bounds. */
    double width(double least, double most) {
        double widest = items().stream()
                .mapToDouble(item -> Lettering.width(item.words(), sheet.small()) + SWATCH + 12)
                .max()
                .orElse(least);
        return Math.min(most, Math.max(least, widest));
    }
}
