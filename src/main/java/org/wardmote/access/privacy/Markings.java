package org.wardmote.access.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Marking;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What a thing is marked with: as its class is, unless one member gave a reason to lower it and another agreed. */
@Repository
class Markings {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Markings(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The last proposal to lower a thing's marking; {@code agreedBy} is null until somebody else agrees. */
    record Lowering(
            UUID id,
            Marking to,
            String reason,
            MemberId proposedBy,
            String proposer,
            @Nullable String agreedBy) {}

    Optional<Lowering> last(String thing) {
        return jdbc.sql("""
                        select l.id, l.lowered_to, l.reason, l.proposed_by, m.name as proposer, k.name as agreer
                        from access.marking_lowering l
                        join access.member m on m.id = l.proposed_by
                        left join access.marking_agreement a on a.lowering = l.id
                        left join access.member k on k.id = a.agreed_by
                        where l.thing = ? order by l.proposed_at desc, l.id limit 1
                        """)
                .param(thing)
                .query((row, index) -> new Lowering(
                        row.getObject("id", UUID.class),
                        Marking.parse(row.getString("lowered_to")),
                        row.getString("reason"),
                        new MemberId(row.getObject("proposed_by", UUID.class)),
                        row.getString("proposer"),
                        row.getString("agreer")))
                .optional();
    }

    /** A thing's marking: its own, or what two members lowered it to. */
    Marking of(String thing, Marking own) {
        return last(thing)
                .filter(lowering -> lowering.agreedBy() != null)
                .map(Lowering::to)
                .filter(lowered -> lowered.compareTo(own) < 0)
                .orElse(own);
    }

    @Transactional
    public void propose(Viewer viewer, String thing, Marking to, String reason) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into access.marking_lowering (id, thing, lowered_to, reason, proposed_at, proposed_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        thing,
                        to.printed(),
                        reason,
                        Holds.at(now),
                        Objects.requireNonNull(viewer.id()).value())
                .update();
        trail.write(viewer.line(Kind.ALTERATION, "marking-lowering-asked", thing)
                .detail("To " + to.printed() + ": " + reason));
    }

    @Transactional
    public void agree(Viewer viewer, String thing, Lowering lowering) {
        int agreed = jdbc.sql("""
                        insert into access.marking_agreement (lowering, proposed_by, agreed_at, agreed_by)
                        values (?, ?, ?, ?) on conflict (lowering) do nothing
                        """)
                .params(
                        lowering.id(),
                        lowering.proposedBy().value(),
                        Holds.at(clock.instant()),
                        Objects.requireNonNull(viewer.id()).value())
                .update();
        if (agreed == 1) {
            trail.write(viewer.line(Kind.ALTERATION, "marking-lowered", thing)
                    .detail("To " + lowering.to().printed() + ", as " + lowering.proposer() + " asked: "
                            + lowering.reason()));
        }
    }
}
