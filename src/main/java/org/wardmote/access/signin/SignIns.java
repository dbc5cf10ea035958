package org.wardmote.access.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardmote.access.MemberId;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Passwords;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Signing in with a password. Whoever fails is not told whether it was the name or the password. */
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
        SIGNED_IN,
        WRONG,
        TOO_MANY
    }

    /** @param id who signed in; null unless somebody did */
    record Outcome(End end, @Nullable MemberId id) {}

    Outcome attempt(String typed, String password, String address, @Nullable String knownBrowser) {
        String email = Members.normal(typed);
        Throttle.Attempt attempt = throttle.begin(email, address, knownBrowser);
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
        Member found = member.orElseThrow();
        trail.write(
                Kind.ACCESS,
                found.name(),
                found.id().toString(),
                "sign-in",
                "member:" + found.id(),
                "With a password, from " + address + ".");
        return new Outcome(End.SIGNED_IN, found.id());
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

    void signedOut(MemberId id, String name) {
        trail.write(Kind.ACCESS, name, id.toString(), "sign-out", "member:" + id, "");
    }
}
