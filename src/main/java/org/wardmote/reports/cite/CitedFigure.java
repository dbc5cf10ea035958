package org.wardmote.reports.cite;

import org.wardmote.statistics.Figure;

/**
 * One figure as it was when a paper told it.
 *
 * @param indicator its id
 * @param name of the indicator
 * @param area its code
 * @param areaName its name then
 * @param period as in {@code 2019-04..2019-08}
 * @param value the count, {@code hidden}, or {@code withheld: } and why
 * @param source the dataset
 */
public record CitedFigure(
        String indicator, String name, String area, String areaName, String period, String value, String source) {

    /** A figure as it stands. */
    public static CitedFigure of(Figure figure, String name, String areaName) {
        return new CitedFigure(
                figure.indicator().value(),
                name,
                figure.area().value(),
                areaName,
                figure.period().toString(),
                value(figure.value()),
                figure.source());
    }

    private static String value(Figure.Value value) {
        if (value instanceof Figure.Count count) {
            return Long.toString(count.number());
        }
        return value instanceof Figure.Withheld withheld ? "withheld: " + withheld.reason() : "hidden";
    }
}
