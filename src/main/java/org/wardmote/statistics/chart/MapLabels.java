package org.wardmote.statistics.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.chart.MapPlot.Placed;

/**
 * Names on a map: in the area where they fit, else beside the map with a line to the area, else not at all (the table
 * names every area).
 */
final class MapLabels {

    private static final int[] AWAY = {26, 40, 56, 74, 96, 120, 150, 185};
    private static final int DIRECTIONS = 24;

    /** Among more areas than these the lines would be a thicket. */
    private static final int CALLED_OUT_UP_TO = 25;

    private static final double CLEAR = 3;

    private final List<Placed> placed;
    private final List<Shape> shapes;
    private final Box sheetBox;
    private final MapPlot plot;
    private final double size;
    private final List<Box> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    MapLabels(List<Placed> placed, Box sheetBox, Sheet sheet, MapPlot plot) {
        this.placed = placed;
        this.shapes = placed.stream().map(each -> Shape.of(each.rings())).toList();
        this.sheetBox = sheetBox;
        this.plot = plot;
        this.size = sheet.small() - 1;
    }

    /** A rectangle on the map. */
    record Box(double left, double top, double right, double bottom) {
        static Box about(double x, double y, double width, double height) {
            return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean within(Box other) {
            return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
        }

        Box grown(double by) {
            return new Box(left - by, top - by, right + by, bottom + by);
        }
    }

    private record Shape(List<List<double[]>> rings, Box bounds) {
        static Shape of(List<List<double[]>> rings) {
            double[] box = LabelSpot.bounds(rings);
            return new Shape(rings, new Box(box[0], box[1], box[2], box[3]));
        }
    }

    private record Waiting(Placed placed, LabelSpot spot) {}

    List<Element> labels() {
        List<Element> labels = new ArrayList<>();
        List<Waiting> outside = new ArrayList<>();
        for (Placed each : placed) {
            LabelSpot spot = LabelSpot.of(each.rings());
            if (spot == null) {
                continue;
            }
            Element label = inside(each, spot);
            if (label == null) {
                outside.add(new Waiting(each, spot));
            } else {
                labels.add(label);
            }
        }
        if (placed.size() > CALLED_OUT_UP_TO) {
            return labels;
        }
        outside.sort(
                Comparator.comparing((Waiting each) -> !each.placed().area().subject()));
        for (Waiting each : outside) {
            Element label = outside(each);
            if (label != null) {
                labels.add(label);
            }
        }
        return labels;
    }

    /** The name with its value below it, whole or in two lines; or the name alone. */
    private @Nullable Element inside(Placed each, LabelSpot spot) {
        String name = each.area().name();
        String value = each.area().amount().printed();
        List<String> broken = Lettering.wrap(name, size, Lettering.width(name, size) * 0.62);
        List<List<String>> choices = new ArrayList<>(List.of(List.of(name, value)));
        if (broken.size() > 1 && broken.stream().noneMatch(line -> line.endsWith("…"))) {
            List<String> three = new ArrayList<>(broken);
            three.add(value);
            choices.add(three);
        }
        choices.add(List.of(name));
        for (List<String> lines : choices) {
            Box box = box(lines, spot.x(), spot.y());
            if (spot.holds(each.rings(), box.right() - box.left(), box.bottom() - box.top())) {
                taken.add(box);
                return words(lines, spot.x(), box.top(), "middle", plot.ground(each.area()));
            }
        }
        return null;
    }

    /** How far down the words reach. */
    double lowest() {
        return taken.stream().mapToDouble(Box::bottom).max().orElse(0);
    }

    private Box box(List<String> lines, double x, double y) {
        double width = lines.stream()
                .mapToDouble(line -> Lettering.width(line, size))
                .max()
                .orElse(0);
        return Box.about(x, y, width, size * (1.2 * lines.size() - 0.2));
    }

    /** The nearest place off every area and clear of other words, with a line to the area. */
    private @Nullable Element outside(Waiting waiting) {
        List<String> words = List.of(
                waiting.placed().area().name(), waiting.placed().area().amount().printed());
        LabelSpot spot = waiting.spot();
        double furthest = 0.3 * (sheetBox.right() - sheetBox.left());
        for (int away : AWAY) {
            if (away > furthest) {
                break;
            }
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS - Math.PI / 2;
                Box at = box(words, 0, 0);
                double x = spot.x() + Math.cos(angle) * (away + at.right());
                double y = spot.y() + Math.sin(angle) * (away + at.bottom());
                Box box = box(words, x, y);
                if (free(box) && clear(line(spot, box))) {
                    taken.add(box);
                    lines.add(line(spot, box));
                    return callout(line(spot, box), box, words);
                }
            }
        }
        return null;
    }

    private boolean free(Box box) {
        Box clear = box.grown(CLEAR);
        if (!box.within(sheetBox)
                || taken.stream().anyMatch(clear::meets)
                || lines.stream().anyMatch(line -> crosses(line, clear))) {
            return false;
        }
        return shapes.stream().noneMatch(shape -> clear.meets(shape.bounds()) && touches(shape, clear));
    }

    /** Whether a box lies on an area, looked at on a grid of points. */
    private static boolean touches(Shape shape, Box box) {
        for (int i = 0; i <= 6; i++) {
            for (int j = 0; j <= 3; j++) {
                double x = box.left() + (box.right() - box.left()) * i / 6;
                double y = box.top() + (box.bottom() - box.top()) * j / 3;
                if (LabelSpot.inside(shape.rings(), x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From a spot to the nearest point of a box. */
    private static Line2D line(LabelSpot spot, Box box) {
        return new Line2D.Double(
                spot.x(),
                spot.y(),
                Math.min(Math.max(spot.x(), box.left()), box.right()),
                Math.min(Math.max(spot.y(), box.top()), box.bottom()));
    }

    /** Whether a line runs clear of words and of other lines. */
    private boolean clear(Line2D line) {
        return taken.stream().noneMatch(box -> crosses(line, box.grown(CLEAR)))
                && lines.stream().noneMatch(line::intersectsLine);
    }

    private static boolean crosses(Line2D line, Box box) {
        return line.intersects(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top());
    }

    private Element callout(Line2D line, Box box, List<String> words) {
        Element group = Element.group("callout");
        group.add(stroke(line).set("stroke", Ink.PAPER).set("stroke-width", 3));
        group.add(Element.circle(line.getX1(), line.getY1(), 3)
                .set("fill", Ink.TEXT)
                .set("stroke", Ink.PAPER));
        group.add(stroke(line).set("stroke", Ink.TEXT));
        return group.add(words(words, (box.left() + box.right()) / 2, box.top(), "middle", Ink.PAPER));
    }

    private static Element stroke(Line2D line) {
        return Element.line(line.getX1(), line.getY1(), line.getX2(), line.getY2());
    }

    private Element words(List<String> lines, double x, double top, String anchor, String ground) {
        Element group = Element.group("area-label").set("font-size", size).set("text-anchor", anchor);
        double y = top + size * 0.85;
        for (String line : lines) {
            if (ground.equals(Ink.PAPER)) {
                group.add(Element.text(x, y, line)
                        .set("fill", Ink.PAPER)
                        .set("stroke", Ink.PAPER)
                        .set("stroke-width", 4)
                        .set("stroke-linejoin", "round"));
            }
            group.add(Element.text(x, y, line).set("fill", Ink.on(ground)));
            y += size * 1.2;
        }
        return group;
    }
}
