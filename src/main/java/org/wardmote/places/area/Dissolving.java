package org.wardmote.places.area;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one outline of several that share their edges: an edge that is walked both ways lies inside and goes, and the rest
 * is sewn into rings again. Outlines that do not fit together stay as they are.
 */
public final class Dissolving {

    private record Corner(long x, long y) {}

    private static final double MICRO = 1e6;

    private Dissolving() {}

    /** The polygons as one outline: rings of shells run anticlockwise, those of holes clockwise (RFC 7946). */
    public static List<List<List<double[]>>> together(List<List<List<double[]>>> polygons) {
        Map<Corner, Deque<Corner>> edges = outerEdges(polygons);
        List<List<double[]>> shells = new ArrayList<>();
        List<List<double[]>> holes = new ArrayList<>();
        for (Corner start : List.copyOf(edges.keySet())) {
            while (!edges.getOrDefault(start, new ArrayDeque<>()).isEmpty()) {
                List<double[]> ring = ring(edges, start);
                if (ring.isEmpty()) {
                    return polygons;
                }
                (area(ring) > 0 ? shells : holes).add(ring);
            }
        }
        return nest(shells, holes, polygons);
    }

    private static Map<Corner, Deque<Corner>> outerEdges(List<List<List<double[]>>> polygons) {
        Map<Corner, Deque<Corner>> edges = new LinkedHashMap<>();
        for (List<List<double[]>> polygon : polygons) {
            for (int r = 0; r < polygon.size(); r++) {
                List<double[]> ring = polygon.get(r);
                boolean forward = area(ring) > 0 == (r == 0);
                for (int i = 0; i + 1 < ring.size(); i++) {
                    Corner one = corner(ring.get(i));
                    Corner other = corner(ring.get(i + 1));
                    if (!one.equals(other)) {
                        edge(edges, forward ? one : other, forward ? other : one);
                    }
                }
            }
        }
        return edges;
    }

    private static void edge(Map<Corner, Deque<Corner>> edges, Corner from, Corner to) {
        Deque<Corner> back = edges.get(to);
        if (back == null || !back.remove(from)) {
            edges.computeIfAbsent(from, each -> new ArrayDeque<>(1)).add(to);
        }
    }

    /** Walks from a corner back to it, using up the edges; empty when the walk ends elsewhere. */
    private static List<double[]> ring(Map<Corner, Deque<Corner>> edges, Corner start) {
        List<double[]> ring = new ArrayList<>();
        Corner here = start;
        do {
            ring.add(new double[] {here.x() / MICRO, here.y() / MICRO});
            Deque<Corner> onward = edges.getOrDefault(here, new ArrayDeque<>());
            if (onward.isEmpty()) {
                return List.of();
            }
            here = onward.poll();
        } while (!here.equals(start));
        ring.add(new double[] {start.x() / MICRO, start.y() / MICRO});
        return ring;
    }

    private static List<List<List<double[]>>> nest(
            List<List<double[]>> shells, List<List<double[]>> holes, List<List<List<double[]>>> otherwise) {
        Map<Integer, List<List<double[]>>> nested = new HashMap<>();
        for (List<double[]> hole : holes) {
            int smallest = -1;
            for (int i = 0; i < shells.size(); i++) {
                if (inside(hole.get(0), shells.get(i))
                        && (smallest < 0 || area(shells.get(i)) < area(shells.get(smallest)))) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                return otherwise;
            }
            nested.computeIfAbsent(smallest, each -> new ArrayList<>()).add(hole);
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            List<List<double[]>> polygon = new ArrayList<>();
            polygon.add(shells.get(i));
            polygon.addAll(nested.getOrDefault(i, List.of()));
            polygons.add(polygon);
        }
        return polygons;
    }

    private static Corner corner(double[] position) {
        return new Corner(Math.round(position[0] * MICRO), Math.round(position[1] * MICRO));
    }

    /** Twice the area in square degrees, above zero for a ring that runs anticlockwise. */
    static double area(List<double[]> ring) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(i + 1);
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return twice;
    }

    /** Whether a position is in a ring or on its corners (even-odd rule; a corner counts as in). */
    static boolean inside(double[] position, List<double[]> ring) {
        boolean inside = false;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(j);
            if (a[0] == position[0] && a[1] == position[1]) {
                return true;
            }
            if (a[1] > position[1] != b[1] > position[1]
                    && position[0] < (b[0] - a[0]) * (position[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
