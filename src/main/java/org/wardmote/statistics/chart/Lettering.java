package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide words will be, before anything has drawn them. The widths are Helvetica's, which Arial shares; the page's
 * typeface is a little narrower, so what fits here fits there.
 */
final class Lettering {

    static final String FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', Arial, Helvetica, sans-serif";

    /** Thousandths of the type size, for the characters from space to tilde (Adobe's metrics of Helvetica). */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int OTHER = 667;
    private static final double BOLD = 1.07;

    private Lettering() {}

    static double width(String words, double size) {
        long thousandths = words.chars()
                .map(c -> c >= 32 && c < 127 ? WIDTHS[c - 32] : OTHER)
                .asLongStream()
                .sum();
        return thousandths * size / 1000;
    }

    static double boldWidth(String words, double size) {
        return width(words, size) * BOLD;
    }

    /** Words in as few lines as fit a width, broken at spaces; a word that is too long by itself is cut short. */
    static List<String> wrap(String words, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines.stream().map(each -> fit(each, size, width)).toList();
    }

    /** The words, or as many of their letters as fit, with an ellipsis. */
    static String fit(String words, double size, double width) {
        if (width(words, size) <= width) {
            return words;
        }
        int[] points = words.codePoints().toArray();
        int keep = points.length;
        while (keep > 1 && width(new String(points, 0, keep) + "…", size) > width) {
            keep--;
        }
        return new String(points, 0, keep).stripTrailing() + "…";
    }

    /** Wrapped, and cut to a number of lines. */
    static List<String> wrap(String words, double size, double width, int atMost) {
        List<String> lines = wrap(words, size, width);
        if (lines.size() <= atMost) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, atMost - 1));
        kept.add(fit(String.join(" ", lines.subList(atMost - 1, lines.size())), size, width));
        return kept;
    }
}
