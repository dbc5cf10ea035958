package org.wardmote.statistics.chart;

import java.util.List;

/**
 * The colours of charts and maps: one brand colour, one accent, greys, and a sequence of lightness for maps.
 *
 * <p>Marks that carry meaning stand at least 3:1 against white (WCAG 2.2, 1.4.11) and text at least 4.5:1 (1.4.3); nothing
 * is told by hue alone, so that all of it prints in grey. A test computes these ratios.
 */
final class Ink {

    static final String PAPER = "#ffffff";
    static final String TEXT = "#0b0c0c";
    static final String QUIET_TEXT = "#484949";
    static final String BRAND = "#0d4f5f";
    /** The same kind of mark, when another is the subject. */
    static final String QUIET_BRAND = "#5c93a1";
    /** What stands out against the brand colour: a signal, a rule that is broken, the later of two periods. */
    static final String ACCENT = "#b5421a";
    /** Marks that are context, not the subject. */
    static final String CONTEXT = "#6b7276";

    static final String AXIS = "#6b7276";
    /** Decoration only: gridlines may be faint. */
    static final String GRID = "#dcdfe1";

    static final String GAP = "#eceeef";

    /** Light to dark in even steps of lightness (CIE L* about 93, 77, 60, 43, 24): told apart in grey. */
    private static final List<String> SEQUENCE = List.of("#dcecef", "#a9ccd4", "#73a6b2", "#3f7c8b", "#0b4453");

    private static final List<List<Integer>> PICKS =
            List.of(List.of(2), List.of(1, 3), List.of(0, 2, 4), List.of(0, 1, 3, 4), List.of(0, 1, 2, 3, 4));

    private Ink() {}

    /** As many colours as there are classes, 1 to 5, light to dark. */
    static List<String> sequence(int classes) {
        return PICKS.get(classes - 1).stream().map(SEQUENCE::get).toList();
    }

    /** The text colour that reads on a fill. */
    static String on(String fill) {
        return contrast(fill, TEXT) >= contrast(fill, PAPER) ? TEXT : PAPER;
    }

    /** The contrast ratio of WCAG 2.2: 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, 0 black to 1 white. */
    static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
