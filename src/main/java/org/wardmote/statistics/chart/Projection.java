package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.places.Boundary;

/**
 * From degrees to a sheet, north up: equirectangular about the middle latitude of what is shown, which at the size of a
 * county is off by less than a pixel.
 */
final class Projection {

    private static final double LONGEST_DEGREES = 30;

    /** In tenths of a unit. */
    private static final double CLOSE = 5;

    private final double west;
    private final double north;
    private final double squeeze;
    private final double scale;
    private final double width;
    private final double height;

    /** Fits boundaries into a box, as large as it allows, from its top left corner. */
    Projection(List<Boundary> boundaries, double mostWidth, double mostHeight) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Boundary boundary : boundaries) {
            boundary.polygons()
                    .forEach(rings -> rings.forEach(ring -> ring.forEach(point -> {
                        box[0] = Math.min(box[0], point[0]);
                        box[1] = Math.min(box[1], point[1]);
                        box[2] = Math.max(box[2], point[0]);
                        box[3] = Math.max(box[3], point[1]);
                    })));
        }
        if (!(box[2] - box[0] <= LONGEST_DEGREES && box[3] - box[1] <= LONGEST_DEGREES)) {
            throw new IllegalArgumentException("Not boundaries of a country: they span more than 30 degrees.");
        }
        west = box[0];
        north = box[3];
        squeeze = Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        double across = Math.max(1e-6, (box[2] - box[0]) * squeeze);
        double down = Math.max(1e-6, box[3] - box[1]);
        scale = Math.min(mostWidth / across, mostHeight / down);
        width = across * scale;
        height = down * scale;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double[] at(double[] degrees) {
        return new double[] {(degrees[0] - west) * squeeze * scale, (north - degrees[1]) * scale};
    }

    /** The rings of a boundary on the sheet, shells and holes alike. */
    List<List<double[]>> rings(Boundary boundary) {
        List<List<double[]>> all = new ArrayList<>();
        boundary.polygons()
                .forEach(rings -> rings.forEach(
                        ring -> all.add(ring.stream().map(this::at).toList())));
        return all;
    }

    /** A path of rings, to a tenth of a unit; points closer than half a unit to the one before are left out. */
    static String path(List<List<double[]>> rings) {
        StringBuilder d = new StringBuilder();
        for (List<double[]> ring : rings) {
            long lastX = 0;
            long lastY = 0;
            boolean first = true;
            for (double[] point : ring) {
                long x = Math.round(point[0] * 10);
                long y = Math.round(point[1] * 10);
                if (first) {
                    d.append('M').append(Element.number(x / 10.0)).append(' ').append(Element.number(y / 10.0));
                    first = false;
                } else if (Math.hypot(x - lastX, y - lastY) >= CLOSE) {
                    d.append('l').append(Element.number((x - lastX) / 10.0));
                    d.append(y < lastY ? "" : " ").append(Element.number((y - lastY) / 10.0));
                } else {
                    continue;
                }
                lastX = x;
                lastY = y;
            }
            d.append(first ? "" : "z");
        }
        return d.toString();
    }
}
