package org.wardmote.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the trail as the database keeps them; it numbers and chains them itself. */
@Repository
class Entries {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String COLUMNS =
            "number, at, kind, actor, actor_id, agency, deed, thing, detail, purpose, seen, recipient";

    private final DataSource source;
    private final JdbcClient jdbc;

    Entries(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** A line with its place in the chain. */
    record Link(Entry entry, byte[] previous, byte[] hash) {}

    /** A line and when it was written. */
    record Timed(Instant at, Line line) {}

    /** Adds lines in their order, all or none. */
    void add(List<Timed> lines) {
        jdbc.sql("""
                        insert into audit.trail
                            (at, kind, actor, actor_id, agency, deed, thing, detail, purpose, seen, recipient)
                        select at::timestamptz, kind, actor, actor_id, agency, deed, thing, detail, purpose, seen, recipient
                        from unnest(:at::text[], :kind::text[], :actor::text[], :actorId::text[], :agency::text[],
                                    :deed::text[], :thing::text[], :detail::text[], :purpose::text[], :seen::text[],
                                    :recipient::text[])
                             with ordinality
                             as line (at, kind, actor, actor_id, agency, deed, thing, detail, purpose, seen, recipient, place)
                        order by place
                        """)
                .param(
                        "at",
                        column(
                                lines,
                                one -> one.at().truncatedTo(ChronoUnit.MICROS).toString()),
                        Types.ARRAY)
                .param("kind", column(lines, one -> one.line().kind().name()), Types.ARRAY)
                .param("actor", column(lines, one -> one.line().actor()), Types.ARRAY)
                .param("actorId", column(lines, one -> one.line().actorId()), Types.ARRAY)
                .param("agency", column(lines, one -> one.line().agency()), Types.ARRAY)
                .param("deed", column(lines, one -> one.line().deed()), Types.ARRAY)
                .param("thing", column(lines, one -> one.line().thing()), Types.ARRAY)
                .param("detail", column(lines, one -> one.line().detail()), Types.ARRAY)
                .param("purpose", column(lines, one -> one.line().purpose()), Types.ARRAY)
                .param("seen", column(lines, one -> one.line().seen()), Types.ARRAY)
                .param("recipient", column(lines, one -> one.line().recipient()), Types.ARRAY)
                .update();
    }

    private static @Nullable String[] column(List<Timed> lines, Function<Timed, @Nullable String> field) {
        return lines.stream().map(field).toArray(String[]::new);
    }

    List<Entry> newest(Trail.Filter filter, int most) {
        StringBuilder where = new StringBuilder("number < :before");
        Map<String, Object> values = new HashMap<>(Map.of("before", filter.before(), "most", most));
        also(where, values, "deed", "deed = :deed", filter.deed().isEmpty() ? null : filter.deed());
        also(where, values, "actorId", "actor_id = :actorId", filter.actorId().isEmpty() ? null : filter.actorId());
        also(where, values, "thing", "thing = :thing", filter.thing().isEmpty() ? null : filter.thing());
        also(
                where,
                values,
                "kind",
                "kind = :kind",
                filter.kind() == null ? null : filter.kind().name());
        also(where, values, "from", "at >= :from", filter.from() == null ? null : at(filter.from()));
        also(where, values, "to", "at < :to", filter.to() == null ? null : at(filter.to()));
        return jdbc.sql("select " + COLUMNS + " from audit.trail where " + where + " order by number desc limit :most")
                .params(values)
                .query((row, index) -> entry(row))
                .list();
    }

    /** Only what is asked stands in the statement, so that the database can choose the index that fits it. */
    private static void also(
            StringBuilder where, Map<String, Object> values, String name, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    Trail.Head head() {
        return jdbc.sql("""
                        select h.number, h.hash, t.at from audit.head h left join audit.trail t on t.number = h.number
                        """)
                .query((row, index) -> new Trail.Head(
                        new ChainHead(row.getLong("number"), row.getBytes("hash")),
                        instant(row.getObject("at", OffsetDateTime.class))))
                .optional()
                .orElseGet(() -> new Trail.Head(ChainHead.NONE, null));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** From one to the next by the index: there are few deeds and very many lines. */
    List<String> deeds() {
        return jdbc.sql("""
                        with recursive step (deed) as (
                            (select deed from audit.trail order by deed limit 1)
                            union all
                            select (select t.deed from audit.trail t where t.deed > step.deed order by t.deed limit 1)
                            from step where step.deed is not null
                        )
                        select deed from step where deed is not null
                        """).query(String.class).list();
    }

    /**
     * Walks all lines by their numbers for as long as the visitor wants more, in one picture of the trail; answers with
     * the head that is kept beside it in that picture, which the visitor is made for.
     */
    ChainHead walk(Function<ChainHead, Predicate<Link>> visitor) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // A cursor, rather than all rows at once, needs a transaction.
            connection.setAutoCommit(false);
            try {
                ChainHead head = head(connection);
                walk(connection, visitor.apply(head));
                return head;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be read: " + e.getMessage(), e);
        }
    }

    private static void walk(Connection connection, Predicate<Link> visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select %s, previous, hash from audit.trail order by number
                """.formatted(COLUMNS))) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = visitor.test(new Link(entry(row), row.getBytes("previous"), row.getBytes("hash")));
                }
            }
        }
    }

    static ChainHead head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, hash from audit.head")) {
            return row.next() ? new ChainHead(row.getLong(1), row.getBytes(2)) : ChainHead.NONE;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Line(
                        Entry.Kind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        row.getString("actor_id"),
                        row.getString("agency"),
                        row.getString("deed"),
                        row.getString("thing"),
                        row.getString("detail"),
                        row.getString("purpose"),
                        row.getString("seen"),
                        row.getString("recipient")));
    }
}
