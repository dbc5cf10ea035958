package org.wardmote.backup.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the record.
 *
 * @param columns those that are kept, not those that are worked out
 * @param key the columns of its primary key, by which its rows are put in order
 * @param refers the names of other tables that its rows refer to
 * @param forced whether its policies bind its owner too
 * @param meaning what the schema says that it holds, empty when nothing
 */
public record Table(
        String schema,
        String name,
        List<Column> columns,
        List<String> key,
        List<String> refers,
        boolean forced,
        String meaning) {

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        refers = List.copyOf(refers);
    }

    /**
     * One column.
     *
     * @param type as PostgreSQL writes it: {@code timestamp with time zone}
     */
    public record Column(String name, String type, boolean required) {}

    /** {@code access.member}. */
    public String fullName() {
        return schema + "." + name;
    }

    /** The same as SQL needs it. */
    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return names.stream().map(Table::quote).collect(Collectors.joining(", "));
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
