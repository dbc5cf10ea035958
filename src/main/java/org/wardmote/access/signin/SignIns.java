package org.wardmote.access.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardmote.access.MemberId;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Passwords;
import org.wardmote.access.proof.Throttle;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Passwords tried, and what the trail says of signing in. Whoever fails is not told whether it was the name or the password. */
@Component
class SignIns {

    private final Members members;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Trail trail;

    SignIns(Members members, Passwords passwords, Throttle throttle, Trail trail) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
        this.trail = trail;
    }

    /** How an attempt ended. */
    enum End {
        PASSED,
        WRONG,
        TOO_MANY
    }

    /** @param id whose password it was; null unless it was somebody's */
    record Outcome(End end, @Nullable MemberId id) {}

    Outcome attempt(String typed, String password, String address, @Nullable String knownBrowser) {
        String email = Members.normal(typed);
        Throttle.Attempt attempt = throttle.begin(Throttle.What.PASSWORD, email, address, knownBrowser);
        if (attempt == null) {
            if (throttle.tells(address)) {
                slowed(current(email), address);
            }
            return new Outcome(End.TOO_MANY, null);
        }
        Optional<Member> member = current(email);
        String hash = member.flatMap(found -> members.passwordHash(found.id())).orElse(null);
        if (!passwords.fits(password, hash)) {
            // Of whoever has left too: that somebody tries to be them is worth an alert.
            fail(members.findByEmail(email), address);
            return new Outcome(End.WRONG, null);
        }
        attempt.succeeded();
        return new Outcome(End.PASSED, member.orElseThrow().id());
    }

    /** The line of a first step that was right where a second step is still to come. */
    void passedFirstStep(Member member, String how, String address) {
        write(member, "sign-in-first-step", "With " + how + ", from " + address + "; the second step is to come.");
    }

    /** @param how what they proved themselves with: a password and a code */
    void signedIn(Member member, String how, String address) {
        write(member, "sign-in", "With " + how + ", from " + address + ".");
    }

    private void write(Member member, String deed, String detail) {
        trail.write(Kind.ACCESS, member.name(), member.id().toString(), deed, "member:" + member.id(), detail);
    }

    private Optional<Member> current(String email) {
        return members.findByEmail(email).filter(found -> found.left() == null);
    }

    private void slowed(Optional<Member> member, String address) {
        trail.write(
                Kind.ACCESS,
                "Visitor",
                null,
                "sign-in-slowed",
                member.map(found -> "member:" + found.id()).orElse("nobody"),
                "Too many failed attempts, from " + address + ". Further ones of this minute are not listed.");
    }

    /** A name that nobody has is not written down: people type their password there by mistake. */
    private void fail(Optional<Member> member, String address) {
        trail.write(
                Kind.ACCESS,
                "Visitor",
                null,
                "sign-in-failed",
                member.map(found -> "member:" + found.id()).orElse("nobody"),
                "From " + address + ".");
    }

    /** Whose it was to be is not known, and not asked. */
    void passkeyFailed(String address) {
        trail.write(Kind.ACCESS, "Visitor", null, "sign-in-failed", "nobody", "With a passkey, from " + address + ".");
    }

    void otherServiceFailed(String name, String why, String address) {
        trail.write(
                Kind.ACCESS,
                "Visitor",
                null,
                "sign-in-failed",
                "nobody",
                "With " + name + ", from " + address + ". " + why + ".");
    }

    void signedOut(MemberId id, String name) {
        trail.write(Kind.ACCESS, name, id.toString(), "sign-out", "member:" + id, "");
    }
}
