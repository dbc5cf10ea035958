package org.wardmote.access.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Actions;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/**
 * Takes away what a member has lost. One administrator could otherwise make themselves anybody: with a new password link
 * and a second step of their own. So one asks and another confirms, where there is another.
 */
@Component
class Resets {

    private final ResetRequests requests;
    private final Proofs proofs;
    private final Members members;
    private final Roles roles;
    private final Trail trail;
    private final Clock clock;

    Resets(ResetRequests requests, Proofs proofs, Members members, Roles roles, Trail trail, Clock clock) {
        this.requests = requests;
        this.proofs = proofs;
        this.members = members;
        this.roles = roles;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of asking. */
    enum End {
        DONE,
        ASKED,
        /** Whoever asked cannot confirm. */
        NEEDS_ANOTHER,
        /** Nobody resets their own. */
        OWN
    }

    Optional<ResetRequests.Request> open(Member member) {
        return requests.open(member.id(), clock.instant());
    }

    /** Whether there is an administrator besides this one and the member. */
    boolean another(Member member, MemberId by) {
        return members.all().stream()
                .filter(one -> one.left() == null && one.hasPassword())
                .filter(one -> !one.id().equals(by) && !one.id().equals(member.id()))
                .anyMatch(one -> roles.all().stream()
                        .anyMatch(role -> role.allows().contains(Actions.MANAGE_MEMBERS)
                                && one.roles().contains(role.id())));
    }

    @Transactional
    End ask(Viewer by, MemberId who, Member member) {
        if (who.equals(member.id())) {
            return End.OWN;
        }
        Instant now = clock.instant();
        Optional<ResetRequests.Request> open = requests.open(member.id(), now);
        if (open.isPresent()) {
            if (open.get().by().equals(who) && another(member, who)) {
                return End.NEEDS_ANOTHER;
            }
            if (requests.close(member.id(), now)) {
                proofs.reset(by, member, "Asked for by " + open.get().name() + ", confirmed by " + by.name() + ".");
            }
            return End.DONE;
        }
        if (!another(member, who)) {
            proofs.reset(by, member, "By one administrator alone, because there is no other.");
            return End.DONE;
        }
        requests.ask(member.id(), who, now);
        trail.write(
                Kind.ALTERATION,
                by.name(),
                who.toString(),
                "second-step-reset-asked",
                "member:" + member.id(),
                "Another administrator is to confirm it.");
        return End.ASKED;
    }
}
