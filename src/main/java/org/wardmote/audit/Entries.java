package org.wardmote.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the trail as the database keeps them; it numbers and chains them itself. */
@Repository
class Entries {

    private static final int ROWS_AT_ONCE = 5_000;

    private final DataSource source;
    private final JdbcClient jdbc;

    Entries(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /** A line with its place in the chain. */
    record Link(Entry entry, byte[] previous, byte[] hash) {}

    void add(
            Instant at,
            Entry.Kind kind,
            String actor,
            @Nullable String actorId,
            String deed,
            String thing,
            String detail) {
        jdbc.sql("""
                        insert into audit.trail (at, kind, actor, actor_id, deed, thing, detail)
                        values (:at, :kind, :actor, :actorId, :deed, :thing, :detail)
                        """)
                .param("at", OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("actor", actor)
                .param("actorId", actorId)
                .param("deed", deed)
                .param("thing", thing)
                .param("detail", detail)
                .update();
    }

    List<Entry> newest(Trail.Filter filter, int most) {
        return jdbc.sql("""
                        select number, at, kind, actor, actor_id, deed, thing, detail from audit.trail
                        where number < :before
                          and (:deed = '' or deed = :deed)
                          and (:actorId = '' or actor_id = :actorId)
                          and (:thing = '' or thing = :thing)
                        order by number desc limit :most
                        """)
                .param("before", filter.before())
                .param("deed", filter.deed())
                .param("actorId", filter.actorId())
                .param("thing", filter.thing())
                .param("most", most)
                .query((row, index) -> entry(row))
                .list();
    }

    List<String> deeds() {
        return jdbc.sql("select distinct deed from audit.trail order by deed")
                .query(String.class)
                .list();
    }

    /**
     * Walks all lines by their numbers for as long as the visitor wants more, in one picture of the trail; answers with
     * the head that is kept beside it in that picture.
     */
    ChainHead walk(Predicate<Link> visitor) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // A cursor, rather than all rows at once, needs a transaction.
            connection.setAutoCommit(false);
            try {
                walk(connection, visitor);
                return head(connection);
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
                select number, at, kind, actor, actor_id, deed, thing, detail, previous, hash
                from audit.trail order by number
                """)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = visitor.test(new Link(entry(row), row.getBytes("previous"), row.getBytes("hash")));
                }
            }
        }
    }

    private static ChainHead head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, hash from audit.head")) {
            return row.next() ? new ChainHead(row.getLong(1), row.getBytes(2)) : ChainHead.NONE;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("actor_id"),
                row.getString("deed"),
                row.getString("thing"),
                row.getString("detail"));
    }
}
