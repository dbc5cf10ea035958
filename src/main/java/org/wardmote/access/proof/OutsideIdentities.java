package org.wardmote.access.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.MemberId;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.WhatEnds;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Which member somebody is whom another service vouches for. It never makes a member. */
@Repository
public class OutsideIdentities implements WhatEnds {

    private final JdbcClient jdbc;
    private final Members members;
    private final Trail trail;
    private final Clock clock;

    OutsideIdentities(JdbcClient jdbc, Members members, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of asking. */
    public enum End {
        FOUND,
        /** The service does not say that it has verified the address. */
        UNVERIFIED,
        /** Nobody has this address here. */
        UNKNOWN,
        /** The member with this address is tied to another account of that service. */
        TIED_TO_ANOTHER
    }

    /** @param member who it is; null unless somebody was found */
    public record Answer(End end, @Nullable Member member) {}

    /**
     * Who it is: by the service's name for them, or the first time by the address that the service has verified.
     *
     * @param subject the service's own name for somebody, which it never gives to another
     */
    @Transactional
    public Answer who(String issuer, String subject, @Nullable String email, boolean verified) {
        Optional<MemberId> tied = tied(issuer, subject);
        if (tied.isPresent()) {
            return tied.flatMap(members::find)
                    .filter(member -> member.left() == null)
                    .map(member -> new Answer(End.FOUND, member))
                    .orElse(new Answer(End.UNKNOWN, null));
        }
        if (!verified || email == null) {
            return new Answer(End.UNVERIFIED, null);
        }
        Optional<Member> member = members.findByEmail(email).filter(found -> found.left() == null);
        if (member.isEmpty()) {
            return new Answer(End.UNKNOWN, null);
        }
        return tie(issuer, subject, member.get())
                ? new Answer(End.FOUND, member.get())
                : new Answer(End.TIED_TO_ANOTHER, null);
    }

    private boolean tie(String issuer, String subject, Member member) {
        int tied = jdbc.sql("""
                        insert into access.outside_identity (issuer, subject, member, tied_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(issuer, subject, member.id().value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (tied == 1) {
            trail.write(
                    Kind.ALTERATION,
                    member.name(),
                    member.id().toString(),
                    "outside-account-tied",
                    "member:" + member.id(),
                    "By the address that " + issuer + " has verified.");
        }
        return tied == 1;
    }

    private Optional<MemberId> tied(String issuer, String subject) {
        return jdbc.sql("select member from access.outside_identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** Lets a member go, in the caller's transaction: the next verified address ties them anew. */
    void untie(MemberId member) {
        jdbc.sql("delete from access.outside_identity where member = ?")
                .param(member.value())
                .update();
    }

    @Override
    public void ended(MemberId member, Instant now) {
        untie(member);
    }
}
