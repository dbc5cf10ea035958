package org.wardmote.access.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardmote.access.member.Member;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Problem;

/** Stands before each code that somebody types: slows who guesses, and writes down that they did. */
@Component
public class CodeGuard {

    private final Proofs proofs;
    private final Throttle throttle;
    private final Trail trail;

    CodeGuard(Proofs proofs, Throttle throttle, Trail trail) {
        this.proofs = proofs;
        this.throttle = throttle;
        this.trail = trail;
    }

    /** Uses up a code of a member who has signed in; answers with what is wrong with it, if anything is. */
    @Nullable
    Problem wrong(String field, Member member, String typed, String address) {
        Guess guess = guess(member, typed, address, member.id().toString());
        return switch (guess) {
            case RIGHT -> null;
            case WRONG -> Problem.of(field, "second-step.code-wrong");
            case TOO_MANY -> Problem.of(field, "sign-in.too-many");
        };
    }

    /** How a guess ended. */
    public enum Guess {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /**
     * Uses up a code, if there were not too many wrong ones.
     *
     * @param knownBrowser names a browser that this member has signed in with before; null for any other
     */
    public Guess guess(Member member, String typed, String address, @Nullable String knownBrowser) {
        Throttle.Attempt attempt =
                throttle.begin(Throttle.What.CODE, member.id().toString(), address, knownBrowser);
        if (attempt == null) {
            if (throttle.tells(address)) {
                write(member, "sign-in-slowed", "Too many wrong codes, from " + address + ".");
            }
            return Guess.TOO_MANY;
        }
        if (proofs.use(member.id(), member.name(), typed) == Proofs.Code.WRONG) {
            write(member, "second-step-failed", "From " + address + ".");
            return Guess.WRONG;
        }
        attempt.succeeded();
        return Guess.RIGHT;
    }

    private void write(Member member, String deed, String detail) {
        trail.write(Kind.ACCESS, "Visitor", null, deed, "member:" + member.id(), detail);
    }
}
