package org.wardmote.reports.proofread.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;

/** Holds "the target is 75%, which was met" against the per cent that stands before it. */
final class Targets {

    private static final Set<String> MET = Set.of("met", "achieved", "exceeded", "reached", "surpassed");
    private static final Set<String> MISSED = Set.of("missed", "unmet");
    /** Below this a target is as likely one to stay under. */
    private static final double HALF = 50;

    private Targets() {}

    static Optional<Slip> check(Sentence sentence, Scope scope) {
        List<Token> tokens = sentence.tokens();
        int target = -1;
        int aim = -1;
        int verdict = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            target = target < 0 && token.is("target") ? i : target;
            boolean percent = token.number()
                    && token.quantity() != null
                    && token.quantity().unit() == Quantity.Unit.PERCENT;
            aim = target >= 0 && aim < 0 && percent && i - target <= 4 ? i : aim;
            if (aim >= 0 && verdict == 0) {
                verdict = MISSED.contains(token.text())
                        ? -1
                        : MET.contains(token.text()) ? (denied(tokens, i) ? -1 : 1) : 0;
            }
        }
        Quantity wanted = aim < 0 ? null : tokens.get(aim).quantity();
        Quantity had = target < 0 || scope.before().isEmpty()
                ? null
                : last(scope.before().get(0));
        boolean first = target >= 0 && target <= 2;
        if (wanted == null || had == null || verdict == 0 || !first || wanted.size() < HALF) {
            return Optional.empty();
        }
        boolean met = had.size() >= wanted.size();
        if (met == verdict > 0) {
            return Optional.empty();
        }
        return Optional.of(new Slip(
                "claim.target",
                Slip.Severity.DOUBTFUL,
                sentence.prose().place(),
                sentence.quote(target, aim),
                "By the number before it, the target was " + (met ? "met." : "not met."),
                had.like(had.size()) + "% beside a target of " + wanted.like(wanted.size()) + "%.",
                met ? "met" : "not met"));
    }

    private static boolean denied(List<Token> tokens, int at) {
        return at > 0
                && (tokens.get(at - 1).is("not") || at > 1 && tokens.get(at - 2).is("not"));
    }

    private static @Nullable Quantity last(Sentence sentence) {
        Quantity last = null;
        for (Token token : sentence.tokens()) {
            boolean percent = token.number()
                    && token.quantity() != null
                    && token.quantity().unit() == Quantity.Unit.PERCENT;
            last = percent ? token.quantity() : last;
        }
        return last;
    }
}
