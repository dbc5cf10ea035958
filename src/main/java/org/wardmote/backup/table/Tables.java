package org.wardmote.backup.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Every table of every room's schema, rooms to come too: what there is, its catalogue says. */
public final class Tables {

    /**
     * What is not part of the record: Flyway's own notes, which a migration writes anew, and who is signed in just now,
     * since whoever restores must not find somebody signed in who has signed out meanwhile.
     */
    private static final Pattern NOT_KEPT = Pattern.compile("flyway_schema_history|web_session.*");

    private static final String CSV = " (format csv, header true, encoding 'UTF8'";

    private Tables() {}

    /** Work on one connection and in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    /** Reads in one picture of the whole record, however long it takes and whoever writes meanwhile. */
    public static <T> T snapshot(DataSource reader, Work<T> work) throws SQLException, IOException {
        try (Connection connection = reader.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            run(connection, "set datestyle = 'ISO, YMD'", "set timezone = 'UTC'", "set intervalstyle = 'iso_8601'");
            // A policy that would hide a row from us stops us, where it would otherwise leave the row out.
            run(connection, "set row_security = off");
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Writes into an empty record, all or nothing. */
    public static <T> T writing(DataSource owner, Work<T> work) throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "set datestyle = 'ISO, YMD'", "set timezone = 'UTC'", "set intervalstyle = 'iso_8601'");
            try {
                T answer = work.on(connection);
                connection.commit();
                return answer;
            } finally {
                connection.rollback();
            }
        }
    }

    /** All tables that are kept, those that are referred to before those that refer to them. */
    public static List<Table> all(Connection connection) throws SQLException {
        List<Table> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                select n.nspname, c.relname, c.relforcerowsecurity, coalesce(obj_description(c.oid, 'pg_class'), ''),
                  array(select a.attname from pg_index i join pg_attribute a
                        on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = c.oid and i.indisprimary
                        order by array_position(i.indkey::int2[], a.attnum)) as key,
                  array(select distinct fn.nspname || '.' || f.relname from pg_constraint k
                        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
                  and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                order by 1, 2
                """)) {
            Map<String, List<Table.Column>> columns = columns(connection);
            while (row.next()) {
                String schema = row.getString(1);
                String name = row.getString(2);
                if (!NOT_KEPT.matcher(name).matches()) {
                    found.add(new Table(
                            schema,
                            name,
                            columns.getOrDefault(schema + "." + name, List.of()),
                            texts(row.getArray("key")),
                            texts(row.getArray("refers")),
                            row.getBoolean(3),
                            row.getString(4)));
                }
            }
        }
        return inOrder(found);
    }

    private static Map<String, List<Table.Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Table.Column>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                select n.nspname || '.' || c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relkind in ('r', 'p')
                  and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                order by 1, a.attnum
                """)) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Table.Column(row.getString(2), row.getString(3), row.getBoolean(4)));
            }
        }
        return columns;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /** A ring of tables that refer to one another has no order, and is refused by name. */
    static List<Table> inOrder(List<Table> tables) {
        List<Table> ordered = new ArrayList<>();
        List<Table> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            Set<String> waiting = left.stream().map(Table::fullName).collect(Collectors.toSet());
            Predicate<Table> ready = table -> table.refers().stream().noneMatch(waiting::contains);
            List<Table> next = left.stream().filter(ready).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException(
                        "These tables refer to one another in a ring, so none can be put back" + " first: " + waiting);
            }
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    /** Writes a table as CSV with a header: nothing between two commas is null, and all else is quoted. */
    public static long copyOut(Connection connection, Table table, OutputStream out) throws SQLException, IOException {
        String order = table.key().isEmpty() ? "" : " order by " + Table.quoted(table.key());
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + Table.quoted(table.names()) + " from " + table.quoted() + order
                                + ") to stdout" + CSV + ", force_quote *)",
                        out);
    }

    /**
     * Empties tables of what migrations put into them, and takes triggers and forced policies out of the way. What a
     * line of the trail says of itself is put back as it was: the trigger that chains new lines would chain these anew,
     * and so hide it if one of them had been tampered with.
     *
     * @return what puts triggers and policies back into force, for {@link #closeAgain}
     */
    public static List<String> clearTheWay(Connection connection, List<Table> tables) throws SQLException {
        List<String> back = new ArrayList<>();
        for (Table table : tables) {
            String alter = "alter table " + table.quoted();
            for (Map.Entry<String, String> trigger : triggers(connection, table).entrySet()) {
                String name = " trigger " + Table.quote(trigger.getKey());
                run(connection, alter + " disable" + name);
                back.add(alter + " enable" + (trigger.getValue().equals("A") ? " always" : "") + name);
            }
            if (table.forced()) {
                run(connection, alter + " no force row level security");
                back.add(alter + " force row level security");
            }
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            run(connection, "delete from " + tables.get(i).quoted());
        }
        return back;
    }

    private static Map<String, String> triggers(Connection connection, Table table) throws SQLException {
        Map<String, String> triggers = new LinkedHashMap<>();
        try (var statement = connection.prepareStatement("""
                select tgname, tgenabled from pg_trigger
                where tgrelid = to_regclass(?) and not tgisinternal and tgenabled in ('O', 'A')
                """)) {
            statement.setString(1, table.quoted());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    triggers.put(row.getString(1), row.getString(2));
                }
            }
        }
        return triggers;
    }

    /** Puts back what {@link #copyOut} wrote. */
    public static long copyIn(Connection connection, Table table, List<String> columns, InputStream in)
            throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.quoted() + " (" + Table.quoted(columns) + ") from stdin" + CSV + ")", in);
    }

    /** Triggers and policies are in force again, and every reference has been followed. */
    public static void closeAgain(Connection connection, List<String> back) throws SQLException {
        run(connection, "set constraints all immediate");
        run(connection, back.toArray(String[]::new));
    }

    /** The last number that each sequence gave; sequences that gave none yet are left out. */
    public static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences
                where last_value is not null and schemaname not like 'pg\\_%'
                """)) {
            while (row.next()) {
                last.put(row.getString(1), row.getLong(2));
            }
        }
        return last;
    }

    /** Lets each sequence go on from where it was. */
    public static void goOn(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(to_regclass(?), ?)")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
    }

    /** The newest migration of each schema that Flyway has made: {@code access} to {@code 031}. */
    public static Map<String, String> versions(Connection connection) throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select schemaname from pg_tables where tablename = 'flyway_schema_history'")) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        for (String schema : schemas) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select version from " + Table.quote(schema)
                            + ".flyway_schema_history where success and version is not null"
                            + " order by string_to_array(version, '.')::int[] desc limit 1")) {
                if (row.next()) {
                    versions.put(schema, row.getString(1));
                }
            }
        }
        return versions;
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
