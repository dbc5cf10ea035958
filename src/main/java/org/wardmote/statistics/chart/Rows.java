package org.wardmote.statistics.chart;

import java.util.List;

/** Rows of a chart down a sheet, with names beside the marks where there is room, and above them where there is not. */
final class Rows {

    private static final double WIDEST_NAMES = 270;
    private static final double STEP = 30;
    private static final double BAR = 22;
    private static final double NARROW_BAR = 14;

    private final List<Name> names;
    private final Sheet sheet;
    private final double column;

    /** A row's name. */
    record Name(String words, boolean bold) {}

    Rows(List<Name> names, Sheet sheet) {
        this.names = names;
        this.sheet = sheet;
        double widest = names.stream()
                .mapToDouble(name -> Lettering.boldWidth(name.words(), sheet.type()))
                .max()
                .orElse(0);
        this.column = sheet.narrow() ? 0 : Math.min(WIDEST_NAMES, Math.ceil(widest) + 12);
    }

    /** Where the names end and the marks may begin. */
    double column() {
        return column;
    }

    double step() {
        return sheet.narrow() ? sheet.leading() + 24 : STEP;
    }

    /** How thick a bar is. */
    double thickness() {
        return sheet.narrow() ? NARROW_BAR : BAR;
    }

    /** How far down all rows together reach from their top. */
    double height() {
        return names.size() * step() + 4;
    }

    /** The middle of a row's marks, below the top of the rows. */
    double middle(int row) {
        double top = row * step() + 4;
        return (sheet.narrow() ? top + sheet.leading() - 2 : top) + thickness() / 2;
    }

    Element name(int row, double top) {
        Name name = names.get(row);
        double room = sheet.narrow() ? sheet.width() : column - 12;
        double size = sheet.type();
        double baseline = sheet.narrow() ? top + row * step() + 4 + size - 3 : top + middle(row) + size * 0.35;
        String words = Lettering.fit(name.words(), name.bold() ? size * 1.07 : size, room);
        Element text = sheet.narrow()
                ? sheet.haloed(4, baseline, words, "start", Ink.TEXT).set("font-size", size)
                : Element.text(column - 8, baseline, words).set("text-anchor", "end");
        text.set("class", "row-name");
        return name.bold() ? text.set("font-weight", "bold") : text;
    }
}
