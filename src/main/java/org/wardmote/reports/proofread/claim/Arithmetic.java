package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks what the numbers of one claim say of each other, without any table. */
final class Arithmetic {

    private Arithmetic() {}

    static Optional<Slip> check(Draft claim) {
        return switch (claim.kind) {
            case CHANGE, RATE -> change(claim);
            case SHARE -> share(claim);
            case LOOSE -> loose(claim);
            default -> Optional.empty();
        };
    }

    /** Whether its numbers say enough of each other to be checked by themselves. */
    static boolean possible(Draft claim) {
        return switch (claim.kind) {
            case CHANGE -> {
                boolean change = claim.has("diff") || claim.has("percent") || claim.has("points");
                boolean pair = claim.has("before") && claim.has("after");
                yield pair && change
                        || claim.has("diff") && claim.has("percent") && (claim.has("before") || claim.has("after"));
            }
            case SHARE -> claim.has("part") && claim.has("whole") && claim.has("share");
            case LOOSE -> true;
            default -> false;
        };
    }

    /** Whether it tells two counts and their difference, and they fit: no one number of it can be a slip of a table's. */
    static boolean settled(Draft claim) {
        return claim.kind == Draft.Kind.CHANGE
                && claim.has("before")
                && claim.has("after")
                && claim.has("diff")
                && check(claim).isEmpty();
    }

    private static Optional<Slip> change(Draft claim) {
        Quantity before = claim.get("before");
        Quantity after = claim.get("after");
        if (before != null && after != null) {
            return before.unit() == after.unit() ? pair(claim, before, after) : Optional.empty();
        }
        Quantity diff = claim.get("diff");
        Quantity percent = claim.get("percent");
        if (diff == null || percent == null || claim.direction == 0) {
            return Optional.empty();
        }
        if (after != null && after.unit() == diff.unit()) {
            double low = base(after.lowest(), diff.highest(), claim.direction);
            double high = base(after.highest(), diff.lowest(), claim.direction);
            return low > 0 ? percent(claim, percent, diff, low, high) : Optional.empty();
        }
        return before != null && before.unit() == diff.unit() && before.size() > 0
                ? percent(claim, percent, diff, before.lowest(), before.highest())
                : Optional.empty();
    }

    private static double base(double after, double diff, int direction) {
        return direction > 0 ? after - diff : after + diff;
    }

    private static Optional<Slip> percent(Draft claim, Quantity percent, Quantity diff, double low, double high) {
        double a = 100 * diff.lowest() / Math.max(low, high);
        double b = 100 * diff.highest() / Math.min(low, high);
        if (percent.allows(a, b)) {
            return Optional.empty();
        }
        double exact = 100 * diff.size() / ((low + high) / 2);
        return Optional.of(wrong(
                claim,
                "claim.percent",
                "The change in number and the change in per cent do not fit each other.",
                Numbers.words(diff.value().abs()) + " on " + Numbers.words((low + high) / 2, 0) + " is "
                        + percent.like(exact) + "%, and the paper says " + claim.quote("percent") + ".",
                percent.like(exact) + "%"));
    }

    private static Optional<Slip> pair(Draft claim, Quantity before, Quantity after) {
        int way = Double.compare(after.size(), before.size());
        String counts = "From " + claim.quote("before") + " to " + claim.quote("after");
        if (claim.direction != 0 && way != 0 && way != claim.direction) {
            return Optional.of(wrong(
                    claim,
                    "claim.direction",
                    "It says that the number went " + (claim.direction > 0 ? "up" : "down")
                            + ", and it went the other way.",
                    counts + " is " + (way > 0 ? "a rise." : "a fall."),
                    way > 0 ? "a rise" : "a fall"));
        }
        Quantity diff = claim.get("diff");
        double low = Math.min(Math.abs(after.lowest() - before.highest()), Math.abs(after.highest() - before.lowest()));
        double high =
                Math.max(Math.abs(after.lowest() - before.highest()), Math.abs(after.highest() - before.lowest()));
        if (diff != null && diff.unit() == after.unit() && !diff.allows(low, high)) {
            String right = diff.like(Math.abs(after.size() - before.size()));
            return Optional.of(wrong(
                    claim,
                    "claim.difference",
                    "The difference is not that of its two numbers.",
                    counts + " is a difference of " + right + ", and the paper says " + claim.quote("diff") + ".",
                    right));
        }
        Quantity points = claim.get("points");
        if (points != null && !points.allows(low, high)) {
            String right = points.like(Math.abs(after.size() - before.size()));
            return Optional.of(wrong(
                    claim,
                    "claim.points",
                    "The percentage points are not the difference of its two percentages.",
                    counts + " is " + right + " percentage points, and the paper says " + claim.quote("points") + ".",
                    right + " percentage points"));
        }
        Quantity percent = claim.get("percent");
        if (before.lowest() <= 0) {
            return Optional.empty();
        }
        if (percent == null) {
            return times(claim, before, after);
        }
        double one = 100 * (after.lowest() - before.highest()) / before.highest();
        double other = 100 * (after.highest() - before.lowest()) / before.lowest();
        double exact = 100 * (after.size() - before.size()) / before.size();
        if (percent.allows(Math.abs(one), Math.abs(other)) && (one <= 0) == (other <= 0) || percent.allows(exact)) {
            return Optional.empty();
        }
        if (before.unit() == Quantity.Unit.PERCENT && percent.allows(low, high)) {
            return Optional.of(new Slip(
                    "claim.points",
                    Severity.DOUBTFUL,
                    claim.clause.sentence().prose().place(),
                    claim.quote(),
                    "A difference of two percentages is in percentage points.",
                    counts + " is a change of " + percent.like(exact) + "%, or of "
                            + percent.like(after.size() - before.size()) + " percentage points.",
                    claim.quote("percent").replace("%", "") + " percentage points"));
        }
        return Optional.of(wrong(
                claim,
                "claim.percent",
                "The percentage is not that of its two numbers.",
                counts + " is " + signed(percent, exact) + "%, and the paper says " + claim.quote("percent") + ".",
                percent.like(Math.abs(exact)) + "%"));
    }

    private static String signed(Quantity percent, double exact) {
        int places = Math.max(1, percent.ulp().stripTrailingZeros().scale());
        return Series.sign(exact, places);
    }

    private static Optional<Slip> share(Draft claim) {
        Quantity part = claim.get("part");
        Quantity whole = claim.get("whole");
        Quantity share = claim.get("share");
        if (part == null || whole == null || whole.size() == 0) {
            return Optional.empty();
        }
        if (part.lowest() > whole.highest()) {
            return Optional.of(wrong(
                    claim,
                    "claim.part",
                    "A part is greater than its whole.",
                    claim.quote("part") + " is more than " + claim.quote("whole") + ".",
                    ""));
        }
        if (share == null
                || share.allows(100 * part.lowest() / whole.highest(), 100 * part.highest() / whole.lowest())) {
            return Optional.empty();
        }
        String right = share.like(100 * part.size() / whole.size());
        return Optional.of(wrong(
                claim,
                "claim.share",
                "The percentage is not that of the part in the whole.",
                claim.quote("part") + " of " + claim.quote("whole") + " is " + right + "%, and the paper says "
                        + claim.quote("share") + ".",
                right + "%"));
    }

    private static Optional<Slip> loose(Draft claim) {
        Quantity loose = claim.get("loose");
        Quantity exact = claim.get("exact");
        if (loose == null || exact == null || loose.allows(exact.size())) {
            return Optional.empty();
        }
        return Optional.of(wrong(
                claim,
                "claim.fraction",
                "The words and the number in brackets do not say the same.",
                claim.quote("exact") + " is not what the words before it say.",
                claim.quote("exact")));
    }

    /** "Doubled", "more than halved": what the word says of the two numbers. */
    private static Optional<Slip> times(Draft claim, Quantity before, Quantity after) {
        List<Token> tokens = claim.clause.tokens();
        for (int i = claim.clause.from(); i < claim.clause.to(); i++) {
            BigDecimal amount = tokens.get(i).word()
                    ? Lexicon.shipped().amounts.get(tokens.get(i).text())
                    : null;
            if (amount != null) {
                Roundness roundness = Lexer.roundnessBefore(tokens, i);
                Quantity said = new Quantity(
                        amount,
                        BigDecimal.ONE,
                        Quantity.Unit.PERCENT,
                        roundness == Roundness.NONE ? Roundness.ABOUT : roundness,
                        false,
                        true);
                double exact = 100 * (after.size() - before.size()) / before.size();
                if (!said.allows(exact) || Math.signum(exact) != amount.signum()) {
                    return Optional.of(wrong(
                            claim,
                            "claim.times",
                            "The word for the change is not that of its two numbers.",
                            "From " + claim.quote("before") + " to " + claim.quote("after") + " is "
                                    + Series.sign(exact, 1) + "%.",
                            Series.sign(exact, 1) + "%"));
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static Slip wrong(Draft claim, String kind, String words, String evidence, String mend) {
        return new Slip(
                kind, Severity.WRONG, claim.clause.sentence().prose().place(), claim.quote(), words, evidence, mend);
    }
}
