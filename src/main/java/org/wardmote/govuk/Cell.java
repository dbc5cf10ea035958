package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table, in its head or its body.
 *
 * @param format {@code numeric} for figures of one width, set to the right
 * @param sortValue what the column is sorted by where scripts run; in the head: {@code none}, {@code ascending} or
 *     {@code descending}, for a column that may be sorted
 */
public record Cell(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String format,
        @Nullable String classes,
        @Nullable Integer colspan,
        @Nullable Integer rowspan,
        @Nullable String sortValue) {

    public static Cell of(String text) {
        return new Cell(text, null, null, null, null, null, null);
    }

    public static Cell html(Content html) {
        return new Cell(null, html, null, null, null, null, null);
    }

    /** A number as it is printed, thousands commas and all. */
    public static Cell number(String printed) {
        return new Cell(printed, null, "numeric", null, null, null, null);
    }

    public Cell withClasses(String names) {
        return new Cell(text, html, format, names, colspan, rowspan, sortValue);
    }

    public Cell withSortValue(String value) {
        return new Cell(text, html, format, classes, colspan, rowspan, value);
    }

    public Cell spanning(int columns) {
        return new Cell(text, html, format, classes, columns, rowspan, sortValue);
    }
}
