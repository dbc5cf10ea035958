package org.wardmote.access.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Sessions;
import org.wardmote.access.member.WhatEnds;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What members prove themselves with besides a password, each deed with its line in the trail. */
@Component
public class Proofs implements WhatEnds {

    private final SecondSteps steps;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final OutsideIdentities outside;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    Proofs(
            SecondSteps steps,
            RecoveryCodes recovery,
            Passkeys passkeys,
            OutsideIdentities outside,
            Sessions sessions,
            Trail trail,
            Clock clock) {
        this.steps = steps;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.outside = outside;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a typed code turned out to be. */
    public enum Code {
        OF_THE_APP,
        FOR_RECOVERY,
        WRONG
    }

    /** Whether a member's app makes codes for Wardmote. */
    public boolean hasApp(MemberId member) {
        return steps.of(member).isPresent();
    }

    /** Keeps an app's secret once a code shows that the app has it; answers with new recovery codes. */
    @Transactional
    public Optional<List<String>> setUp(MemberId member, String name, byte[] secret, String typed) {
        Instant now = clock.instant();
        OptionalLong halfMinute = AppCode.halfMinute(secret, typed, now);
        if (halfMinute.isEmpty()) {
            return Optional.empty();
        }
        steps.put(member, secret, halfMinute.getAsLong(), now);
        List<String> codes = recovery.make(member, now);
        write(name, member, "second-step-set-up", "An authenticator app, with new recovery codes.");
        return Optional.of(codes);
    }

    /** Uses up a code that a member typed. */
    @Transactional
    public Code use(MemberId member, String name, String typed) {
        Instant now = clock.instant();
        OptionalLong halfMinute = steps.of(member)
                .map(step -> AppCode.halfMinute(step.secret(), typed, now))
                .orElse(OptionalLong.empty());
        if (halfMinute.isPresent()) {
            return steps.use(member, halfMinute.getAsLong()) ? Code.OF_THE_APP : Code.WRONG;
        }
        if (!recovery.use(member, typed, now)) {
            return Code.WRONG;
        }
        write(name, member, "recovery-code-used", recovery.left(member) + " are left.");
        return Code.FOR_RECOVERY;
    }

    /** New recovery codes, which end those before them. */
    @Transactional
    List<String> makeRecoveryCodes(MemberId member, String name) {
        List<String> codes = recovery.make(member, clock.instant());
        write(name, member, "recovery-codes-made", "Those before them are good for nothing.");
        return codes;
    }

    int recoveryCodesLeft(MemberId member) {
        return recovery.left(member);
    }

    Optional<SecondSteps.SecondStep> step(MemberId member) {
        return steps.of(member);
    }

    @Transactional
    void remove(MemberId member, String name) {
        if (steps.remove(member)) {
            recovery.removeAll(member);
            write(name, member, "second-step-removed", "By themselves.");
        }
    }

    /** Takes away what a member has lost, so that they set it up anew; whoever found it is out. */
    @Transactional
    void reset(Viewer by, Member member, String how) {
        forget(member.id());
        passkeys.removeAll(member.id());
        outside.untie(member.id());
        sessions.endAll(member.id());
        trail.write(
                Kind.ALTERATION,
                by.name(),
                String.valueOf(by.id()),
                "second-step-reset",
                "member:" + member.id(),
                how + " App, recovery codes and passkeys taken away; sessions ended.");
    }

    @Override
    public void ended(MemberId member, Instant now) {
        forget(member);
    }

    private void forget(MemberId member) {
        steps.remove(member);
        recovery.removeAll(member);
    }

    private void write(String name, MemberId member, String deed, String detail) {
        trail.write(Kind.ALTERATION, name, member.toString(), deed, "member:" + member, detail);
    }
}
