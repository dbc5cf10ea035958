package org.wardmote.access.member;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;

/** The members of the partnership, their agencies, roles and passwords. */
@Repository
public class Members {

    private static final String MEMBER = """
            select m.id, m.name, m.email, m.agency, a.name as agency_name, m.joined, d.at as left_at,
                   exists (select 1 from access.password p where p.member = m.id) as has_password,
                   array(select r.role from access.role_holding r
                         where r.member = m.id and r.ended_at is null order by r.role) as roles
            from access.member m
            join access.agency a on a.id = m.agency
            left join access.departure d on d.member = m.id
            """;

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an e-mail address is kept and compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Member> find(MemberId id) {
        return jdbc.sql(MEMBER + " where m.id = ?")
                .param(id.value())
                .query((row, index) -> member(row))
                .optional();
    }

    /** The member whose session of this id stands: asked at each page, so that whatever ends a session ends it at once. */
    Optional<Member> findBySession(MemberId id, String session) {
        return jdbc.sql(MEMBER
                        + " where m.id = ? and exists (select 1 from access.web_session s"
                        + " where s.session_id = cast(? as char(36)) and s.principal_name = ?)")
                .params(id.value(), session, id.toString())
                .query((row, index) -> member(row))
                .optional();
    }

    public Optional<Member> findByEmail(String email) {
        return jdbc.sql(MEMBER + " where m.email = ?")
                .param(normal(email))
                .query((row, index) -> member(row))
                .optional();
    }

    /** Everyone, those who left last. */
    public List<Member> all() {
        return jdbc.sql(MEMBER + " order by d.at is not null, m.name, m.id")
                .query((row, index) -> member(row))
                .list();
    }

    public boolean none() {
        return jdbc.sql("select not exists (select 1 from access.member)")
                .query(Boolean.class)
                .single();
    }

    public Optional<String> passwordHash(MemberId id) {
        return jdbc.sql("select hash from access.password where member = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void add(MemberId id, String name, String email, AgencyId agency, Instant now) {
        jdbc.sql("insert into access.member (id, agency, name, email, joined) values (?, ?, ?, ?, ?)")
                .params(id.value(), agency.value(), name.strip(), normal(email), at(now))
                .update();
    }

    void move(MemberId id, AgencyId from, AgencyId to, Instant now, String by) {
        jdbc.sql("""
                        insert into access.move (id, member, from_agency, to_agency, at, by) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), id.value(), from.value(), to.value(), at(now), by)
                .update();
        jdbc.sql("update access.member set agency = ? where id = ?")
                .params(to.value(), id.value())
                .update();
    }

    /** The member's row is kept for what they did; a second departure changes nothing. */
    void leave(MemberId id, Instant now, String by) {
        jdbc.sql("insert into access.departure (member, at, by) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), at(now), by)
                .update();
        jdbc.sql("delete from access.password where member = ?")
                .param(id.value())
                .update();
    }

    void grant(MemberId id, String role, Instant now, String by) {
        jdbc.sql("""
                        insert into access.role_holding (id, member, role, granted_at, granted_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """).params(UUID.randomUUID(), id.value(), role, at(now), by).update();
    }

    void endRole(MemberId id, String role, Instant now, String by) {
        jdbc.sql("""
                        update access.role_holding set ended_at = ?, ended_by = ?
                        where member = ? and role = ? and ended_at is null
                        """).params(at(now), by, id.value(), role).update();
    }

    void setPassword(MemberId id, String hash, Instant now) {
        jdbc.sql("""
                        insert into access.password (member, hash, set_at) values (?, ?, ?)
                        on conflict (member) do update set hash = excluded.hash, set_at = excluded.set_at
                        """).params(id.value(), hash, at(now)).update();
    }

    /** Makes whoever changes roles wait for one another, until the transaction ends. */
    void lockRoles() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.role_holding'))")
                .query((row, index) -> "")
                .list();
    }

    /** How many could still sign in and do what a role allows: the last administrator must stay. */
    int holders(String role) {
        return jdbc.sql("""
                        select count(*) from access.role_holding r
                        where r.role = ? and r.ended_at is null
                          and not exists (select 1 from access.departure d where d.member = r.member)
                        """).param(role).query(Integer.class).single();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Member member(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Member(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                new AgencyId(row.getString("agency")),
                row.getString("agency_name"),
                List.of((String[]) roles.getArray()),
                row.getObject("joined", OffsetDateTime.class).toInstant(),
                instant(row, "left_at"),
                row.getBoolean("has_password"));
    }
}
