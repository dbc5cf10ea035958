package org.wardmote.access.circle;

import static org.wardmote.access.circle.Matters.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;
import org.wardmote.access.CircleId;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;

/** Circles, the places in them and the openings of compartments, as the viewpoint of the transaction sees them. */
@Repository
class Circles {

    private static final String PLACE = """
            select p.id, p.member, p.ground, p.level, p.starts, least(p.until, p.ended_at) as over, p.made_by,
                   coalesce(m.name, 'Everyone of ' || a.name) as holder, a.id as agency, a.name as agency_name,
                   exists (select 1 from access.departure d where d.member = p.member) as left
            from access.place p
            left join access.member m on m.id = p.member
            join access.agency a on a.id = coalesce(p.agency, m.agency)
            """;

    private final JdbcClient jdbc;

    Circles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who leads a circle. */
    record Leader(String name, String agency) {}

    void begin(
            CircleId circle,
            String reference,
            AgencyId agency,
            MemberId by,
            String purpose,
            String dataClass,
            boolean compartment,
            Instant now) {
        jdbc.sql("""
                        insert into access.circle (id, reference, agency, purpose, data_class, compartment, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(circle.value(), reference, agency.value(), purpose, dataClass, compartment, at(now), by.value())
                .update();
    }

    /**
     * Gives somebody a place; what they held before in this circle ends.
     *
     * @param member null for a place of everyone of the agency
     * @param agency null for a place of one member
     */
    void add(
            CircleId circle,
            @Nullable UUID member,
            @Nullable String agency,
            String ground,
            Level level,
            @Nullable Instant until,
            Instant now,
            String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into access.place (id, circle, member, agency, ground, level, starts, until, made_by)
                        values (:id, :circle, :member::uuid, :agency::text, :ground, :level, :now, :until, :by)
                        """)
                .param("id", id)
                .param("circle", circle.value())
                .param("member", member)
                .param("agency", agency)
                .param("ground", ground)
                .param("level", level.number())
                .param("now", at(now))
                .param("until", until == null ? null : at(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .update();
        // Afterwards, since whoever leads may be changing their own place.
        jdbc.sql("""
                        update access.place set ended_at = :now, ended_by = :by
                        where circle = :circle and id <> :id and ended_at is null and (until is null or until > :now)
                          and (member = :member::uuid or agency = :agency::text)
                        """)
                .param("now", at(now))
                .param("by", by)
                .param("circle", circle.value())
                .param("id", id)
                .param("member", member)
                .param("agency", agency)
                .update();
    }

    void end(UUID place, Instant now, String by) {
        jdbc.sql("update access.place set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(at(now), by, place)
                .update();
    }

    /** Those that the viewer may see: all for whoever leads, otherwise their own and their agency's. */
    List<Place> places(CircleId circle) {
        return jdbc.sql(PLACE + " where p.circle = ? order by p.level desc, holder, p.starts")
                .param(circle.value())
                .query((row, index) -> place(row))
                .list();
    }

    List<Leader> leaders(CircleId circle) {
        return jdbc.sql("select name, agency from access.leaders(?)")
                .param(circle.value())
                .query((row, index) -> new Leader(row.getString("name"), row.getString("agency")))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        OffsetDateTime over = row.getObject("over", OffsetDateTime.class);
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("holder"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("ground"),
                Level.of(row.getInt("level")),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                over == null ? null : over.toInstant(),
                row.getString("made_by"),
                row.getBoolean("left"));
    }
}
