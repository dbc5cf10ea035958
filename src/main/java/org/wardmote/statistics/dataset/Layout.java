package org.wardmote.statistics.dataset;

import java.util.List;

/**
 * How a file of single records is laid out, one line each.
 *
 * @param named how its published files' names end: {@code 2024-01-kent-<named>.csv}
 * @param force the column of the force's name, or {@code (file)} where only the file's name says it
 * @param month the column of the month
 * @param area the column of the LSOA; empty when there is none
 * @param category the column of the category
 * @param key the column that names one record, to find those that stand twice; empty when there is none
 * @param categories every category that is known
 */
record Layout(
        String named,
        String force,
        String month,
        String area,
        String category,
        String key,
        List<Column> columns,
        List<String> categories) {

    static final String FROM_FILE_NAME = "(file)";

    Layout {
        columns = List.copyOf(columns);
        categories = List.copyOf(categories);
    }

    Column column(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The layout has no column " + name));
    }

    /** A column under its published header, and its plain name in Parquet. */
    record Column(String header, String name, Type type, boolean optional) {}

    /** How a column's text is kept. */
    enum Type {
        TEXT,
        NUMBER,
        /** {@code 2024-01}, kept as its first day. */
        MONTH,
        /** 64 hexadecimal digits, kept as their 32 bytes; as text when a file has anything else there. */
        HEX
    }
}
