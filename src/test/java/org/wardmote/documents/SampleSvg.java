package org.wardmote.documents;

/** Small drawings in the manner of the statistics room's, for a wide and a narrow place. */
final class SampleSvg {

    private static final double[] GRAVESHAM = {1874, 1702, 1544, 1321, 1502};
    private static final int[] CHANGES = {-295, -178, -43, 55};
    private static final String[] KINDS = {"Public order", "Violence", "Theft", "Vehicle crime"};

    private SampleSvg() {}

    static String lines(int width) {
        StringBuilder svg = open(width, 260, "lines");
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < GRAVESHAM.length; i++) {
            double x = 50 + i * (width - 150) / 4.0;
            double y = 230 - GRAVESHAM[i] / 2000 * 200;
            points.append(x).append(',').append(y).append(' ');
            svg.append("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" fill=\"#0d4f5f\"/>");
            svg.append(text(x, 250, "middle", 2015 + i + ""));
        }
        svg.append("<line x1=\"40\" y1=\"230\" x2=\"" + (width - 60) + "\" y2=\"230\" stroke=\"#6b7276\"/>");
        svg.append("<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#0d4f5f\" stroke-width=\"3\"/>");
        svg.append(text(width - 92, 84, "start", "Gravesham"));
        svg.append(text(0, 14, "start", "Incidents"));
        return svg.append("</svg>").toString();
    }

    static String bars(int width) {
        StringBuilder svg = open(width, 170, "bars");
        double zero = width * 0.8;
        for (int i = 0; i < CHANGES.length; i++) {
            double length = Math.abs(CHANGES[i]) * width / 700.0;
            double x = CHANGES[i] < 0 ? zero - length : zero;
            double y = 10 + i * 40;
            svg.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + length + "\" height=\"26\" fill=\""
                    + (CHANGES[i] < 0 ? "#0d4f5f" : "#b5421a") + "\"/>");
            svg.append(text(0, y + 18, "start", KINDS[i]));
            boolean below = CHANGES[i] < 0;
            svg.append(text(below ? x - 6 : x + length + 6, y + 18, below ? "end" : "start", CHANGES[i] + ""));
        }
        return svg.append("</svg>").toString();
    }

    static String map(int width) {
        StringBuilder svg = open(width, 240, "map");
        String[] fills = {"#a9ccd4", "#dcecef", "#3f7c8b"};
        String[] names = {"Dartford 51.8", "Gravesham 50.5", "Medway 52.4"};
        for (int i = 0; i < 3; i++) {
            double x = i * width / 3.0;
            svg.append("<path d=\"M" + (x + 4) + " 40 L" + (x + width / 3.0 - 4) + " 10 L" + (x + width / 3.0 - 10)
                    + " 220 L" + (x + 12) + " 190 Z\" fill=\"" + fills[i] + "\" stroke=\"#ffffff\"/>");
            svg.append("<text x=\"" + (x + width / 6.0) + "\" y=\"130\" text-anchor=\"middle\" fill=\""
                    + (i == 2 ? "#ffffff" : "#0b0c0c") + "\" font-weight=\"bold\">" + names[i] + "</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(int width, int height, String id) {
        String own = id + "-" + width;
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"" + own
                + "-title\""
                + " font-family=\"'Source Sans 3 Variable', 'Source Sans 3', Arial, sans-serif\" font-size=\"14\""
                + " fill=\"#0b0c0c\"><title id=\"" + own + "-title\">A drawing</title>");
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + words + "</text>";
    }
}
