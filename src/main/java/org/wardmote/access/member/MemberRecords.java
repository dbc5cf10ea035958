package org.wardmote.access.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PrintedTime;

/** What is held about members; of those who left long ago only that there was one, in which roles, is kept. */
@Repository
class MemberRecords implements PersonalRecords {

    private static final String ERASED = "@erased.invalid";

    private final JdbcClient jdbc;
    private final Members members;

    MemberRecords(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @Override
    public String recordClass() {
        return "member";
    }

    @Override
    public List<Held> about(Person person) {
        Optional<Member> found =
                person.member() == null ? members.findByEmail(person.email()) : members.find(person.member());
        return found.map(member -> List.of(new Held("member:" + member.id(), "Membership", said(member))))
                .orElse(List.of());
    }

    private List<Said> said(Member member) {
        List<Said> said = new ArrayList<>(List.of(
                new Said("Name", member.name()),
                new Said("E-mail address", member.email()),
                new Said("Agency", member.agencyName()),
                new Said("Joined", PrintedTime.second(member.joined())),
                new Said("Password", member.hasPassword() ? "A hash of it is kept" : "None is kept")));
        if (member.left() != null) {
            said.add(new Said("Access ended", PrintedTime.second(member.left())));
        }
        UUID id = member.id().value();
        jdbc.sql("""
                        select 'Role' as label, role || ', given ' || to_char(granted_at, 'FMDD FMMonth YYYY') || ' by ' || granted_by
                               || coalesce(', ended ' || to_char(ended_at, 'FMDD FMMonth YYYY') || ' by ' || ended_by, '') as said,
                               granted_at as at
                        from access.role_holding where member = :id
                        union all
                        select 'Invitation', 'made ' || to_char(made_at, 'FMDD FMMonth YYYY') || ' by ' || made_by
                               || coalesce(', used ' || to_char(used_at, 'FMDD FMMonth YYYY'), ''), made_at
                        from access.invitation where member = :id
                        union all
                        select 'Key for programs', label || ', made ' || to_char(made_at, 'FMDD FMMonth YYYY')
                               || coalesce(', revoked ' || to_char(revoked_at, 'FMDD FMMonth YYYY'), ''), made_at
                        from access.api_key where member = :id
                        union all
                        select 'Session', 'begun ' || to_char(to_timestamp(creation_time / 1000), 'FMDD FMMonth YYYY'),
                               to_timestamp(creation_time / 1000)
                        from access.web_session where principal_name = :id::text
                        order by label, at
                        """)
                .param("id", id)
                .query((row, index) -> new Said(row.getString("label"), row.getString("said")))
                .list()
                .forEach(said::add);
        return said;
    }

    @Override
    public List<Ended> ended(Instant before, int most) {
        return jdbc.sql("""
                        select m.id, m.name, d.at from access.member m join access.departure d on d.member = m.id
                        where d.at < ? and m.email not like ? order by d.at, m.id limit ?
                        """)
                .params(Members.at(before), "%" + ERASED, most)
                .query((row, index) -> new Ended(
                        "member:" + row.getString("id"),
                        "The membership of " + row.getString("name"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The row stays, and the roles with it: how many there were, in which agency and roles, can still be told. */
    @Override
    public Map<String, Long> erase(String thing) {
        UUID id = MemberId.parse(thing.substring("member:".length()))
                .orElseThrow()
                .value();
        Map<String, Long> erased = new LinkedHashMap<>();
        erased.put("name and e-mail address", (long)
                jdbc.sql("update access.member set name = 'A former member', email = ? where id = ?")
                        .params(id + ERASED, id)
                        .update());
        erased.put("invitations", deleted("access.invitation", id));
        erased.put("keys", deleted("access.api_key", id));
        erased.put("passwords", deleted("access.password", id));
        return erased;
    }

    private long deleted(String table, UUID member) {
        return jdbc.sql("delete from " + table + " where member = ?")
                .param(member)
                .update();
    }
}
