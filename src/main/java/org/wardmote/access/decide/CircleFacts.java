package org.wardmote.access.decide;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;
import org.wardmote.access.CircleId;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;

/** The facts that a decision is made from. It reads circles, places and agreements, and never what circles guard. */
@Repository
class CircleFacts {

    private final JdbcClient jdbc;

    CircleFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts of a circle as far as they concern a viewer, within a transaction; nothing when there is no such circle. */
    Optional<Facts> of(CircleId circle, Viewer viewer) {
        jdbc.sql("select set_config('wardmote.deciding', 'on', true)")
                .query(String.class)
                .single();
        try {
            return jdbc.sql("""
                            select c.agency, a.name, c.purpose, c.data_class, c.compartment
                            from access.circle c join access.agency a on a.id = c.agency where c.id = ?
                            """)
                    .param(circle.value())
                    .query((row, index) -> facts(circle, viewer, row))
                    .optional();
        } finally {
            jdbc.sql("select set_config('wardmote.deciding', '', true)")
                    .query(String.class)
                    .single();
        }
    }

    private Facts facts(CircleId circle, Viewer viewer, ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getString("agency"));
        boolean compartment = row.getBoolean("compartment");
        return new Facts(
                circle,
                agency,
                row.getString("name"),
                row.getString("purpose"),
                row.getString("data_class"),
                compartment,
                places(circle, viewer),
                agency.equals(viewer.agency()) ? List.of() : agreements(agency, viewer),
                compartment ? List.of() : emergencies(circle, viewer),
                compartment ? openings(circle, viewer) : List.of());
    }

    private List<Facts.Place> places(CircleId circle, Viewer viewer) {
        return jdbc.sql("""
                        select member, agency, ground, level, starts, least(until, ended_at) as over
                        from access.place where circle = ? and (member = ? or agency = ?)
                        """)
                .params(circle.value(), id(viewer), agency(viewer))
                .query((row, index) -> {
                    UUID member = row.getObject("member", UUID.class);
                    String agency = row.getString("agency");
                    return new Facts.Place(
                            member == null ? null : new MemberId(member),
                            agency == null ? null : new AgencyId(agency),
                            row.getString("ground"),
                            Level.of(row.getInt("level")),
                            span(row, "starts"));
                })
                .list();
    }

    private List<Facts.Agreement> agreements(AgencyId theirs, Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.title, a.purposes, a.data_classes, a.starts, least(a.ends, a.ended_at) as over
                        from access.agreement a
                        where exists (select 1 from access.agreement_party p where p.agreement = a.id and p.agency = ?)
                          and exists (select 1 from access.agreement_party p where p.agreement = a.id and p.agency = ?)
                        order by a.ends desc
                        """)
                .params(theirs.value(), agency(viewer))
                .query((row, index) -> new Facts.Agreement(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        texts(row, "purposes"),
                        texts(row, "data_classes"),
                        span(row, "starts")))
                .list();
    }

    private List<Facts.Span> emergencies(CircleId circle, Viewer viewer) {
        return jdbc.sql("select starts, until as over from access.emergency where circle = ? and member = ?")
                .params(circle.value(), id(viewer))
                .query((row, index) -> span(row, "starts"))
                .list();
    }

    private List<Facts.Span> openings(CircleId circle, Viewer viewer) {
        return jdbc.sql("""
                        select agreed_at, until as over from access.opening
                        where circle = ? and member = ? and agreed_at is not null
                        """)
                .params(circle.value(), id(viewer))
                .query((row, index) -> span(row, "agreed_at"))
                .list();
    }

    private static UUID id(Viewer viewer) {
        // No member has it: a visitor is nobody.
        return viewer.id() == null ? new UUID(0, 0) : viewer.id().value();
    }

    private static String agency(Viewer viewer) {
        return viewer.agency() == null ? "" : viewer.agency().value();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Set.of((String[]) array.getArray());
    }

    private static Facts.Span span(ResultSet row, String from) throws SQLException {
        return new Facts.Span(instant(row.getObject(from, OffsetDateTime.class)), over(row));
    }

    private static @Nullable Instant over(ResultSet row) throws SQLException {
        OffsetDateTime over = row.getObject("over", OffsetDateTime.class);
        return over == null ? null : over.toInstant();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
