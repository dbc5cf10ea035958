package org.wardmote.statistics.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where words go in an area of a map: the middle of the largest circle that fits into it. */
record LabelSpot(double x, double y, double radius) {

    private static final int CELLS = 16;
    private static final int ROUNDS = 3;

    /** The spot of rings that lie on a sheet; null when they enclose nothing. */
    static @Nullable LabelSpot of(List<List<double[]>> rings) {
        double[] box = bounds(rings);
        LabelSpot best = null;
        double stepX = (box[2] - box[0]) / CELLS;
        double stepY = (box[3] - box[1]) / CELLS;
        double fromX = box[0];
        double fromY = box[1];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i <= CELLS; i++) {
                for (int j = 0; j <= CELLS; j++) {
                    double x = fromX + i * stepX;
                    double y = fromY + j * stepY;
                    if (inside(rings, x, y)) {
                        double distance = distanceInside(rings, x, y);
                        if (best == null || distance > best.radius()) {
                            best = new LabelSpot(x, y, distance);
                        }
                    }
                }
            }
            if (best == null) {
                return null;
            }
            fromX = best.x() - stepX;
            fromY = best.y() - stepY;
            stepX *= 2.0 / CELLS;
            stepY *= 2.0 / CELLS;
        }
        return best;
    }

    /** Left, top, right and bottom of rings. */
    static double[] bounds(List<List<double[]>> rings) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        rings.forEach(ring -> ring.forEach(point -> {
            box[0] = Math.min(box[0], point[0]);
            box[1] = Math.min(box[1], point[1]);
            box[2] = Math.max(box[2], point[0]);
            box[3] = Math.max(box[3], point[1]);
        }));
        return box;
    }

    /** Distance to the nearest edge; negative outside. */
    static double distanceInside(List<List<double[]>> rings, double x, double y) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        for (List<double[]> ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                double[] a = ring.get(i);
                double[] b = ring.get(j);
                inside ^= crosses(a, b, x, y);
                nearest = Math.min(nearest, toSegment(x, y, a, b));
            }
        }
        return inside ? nearest : -nearest;
    }

    private static double toSegment(double x, double y, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
        return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
    }

    /** Whether a place lies within the rings: an odd number of edges to its right. */
    static boolean inside(List<List<double[]>> rings, double x, double y) {
        boolean inside = false;
        for (List<double[]> ring : rings) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                inside ^= crosses(ring.get(i), ring.get(j), x, y);
            }
        }
        return inside;
    }

    private static boolean crosses(double[] a, double[] b, double x, double y) {
        return a[1] > y != b[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0];
    }

    /** Whether a box about this spot lies within the rings, looked at along its edges. */
    boolean holds(List<List<double[]>> rings, double width, double height) {
        for (int i = 0; i <= 8; i++) {
            for (int j = -1; j <= 1; j++) {
                if (!inside(rings, x + width * (i / 8.0 - 0.5), y + height * j / 2)) {
                    return false;
                }
            }
        }
        return true;
    }
}
