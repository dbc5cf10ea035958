package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;

/**
 * Chooses the words for a comparison, and never stronger ones than its evidence: "rose" and "fell" only for a signal, no
 * percentage on small counts.
 */
final class Wording {

    private final HouseStyle style;

    Wording(HouseStyle style) {
        this.style = style;
    }

    /**
     * What a finding is about.
     *
     * @param subject with which the sentence begins: "Total crime in Gravesham"
     * @param noun what is counted, in the plural
     */
    record Subject(
            String subject,
            String noun,
            Period period,
            @Nullable Period against) {}

    /** A change between two counts that are both told. */
    Finding change(Subject of, long before, long now, Verdict verdict) {
        String phrase = phrase(before, now, verdict);
        Period against = of.against() == null ? of.period() : of.against();
        String counts = phrase.startsWith("went from") || before == 0 && now == 0
                ? ", " + against.label() + " to " + of.period().label()
                : ", from " + number(before) + " in " + against.label() + " to " + number(now) + " in "
                        + of.period().label();
        return new Finding(of.subject() + " " + phrase + counts + ".", phrase, verdict == Verdict.SIGNAL);
    }

    /** One period looked at alone. */
    Finding count(Subject of, long now) {
        String phrase = number(now) + " " + of.noun();
        return new Finding(of.subject() + ": " + phrase + " in " + of.period().label() + ".", phrase, false);
    }

    /** Counts that must not be compared. */
    Finding cannot(Subject of, String reason) {
        return new Finding(
                of.subject() + (of.against() == null ? " cannot be told: " : " cannot be compared: ") + reason,
                of.against() == null ? "cannot be told" : "cannot be compared",
                false);
    }

    Finding hidden(Subject of) {
        return new Finding(
                of.subject() + " is not shown, because the numbers are small or would give small ones away.",
                "is not shown",
                false);
    }

    private String phrase(long before, long now, Verdict verdict) {
        long change = now - before;
        if (before == 0 && now == 0) {
            return "was 0 in both periods";
        }
        if (before < style.tooFewBelow() && now < style.tooFewBelow()) {
            return change == 0
                    ? "was the same (" + number(now) + ", too few to judge)"
                    : "went from " + number(before) + " to " + number(now) + " (too few to judge)";
        }
        String difference = number(Math.abs(change)) + (change < 0 ? " fewer" : " more");
        if (verdict == Verdict.SIGNAL) {
            return (change < 0 ? "fell" : "rose") + by(before, now) + " (" + difference + ")";
        }
        if (change == 0) {
            return "was the same (" + number(now) + ")";
        }
        BigDecimal percent = Rounding.percentChange(before, now);
        boolean little = percent != null && percent.abs().compareTo(style.muchTheSameWithin()) <= 0;
        return (little ? "was much the same (" : "showed no clear change (") + difference + ", within chance)";
    }

    private String by(long before, long now) {
        BigDecimal percent = Rounding.percentChange(before, now);
        if (percent == null) {
            return " from none";
        }
        return percent.signum() == 0
                ? " by less than 0.1%"
                : " by " + percent.abs().toPlainString() + "%";
    }

    /** "Of the net fall of 545, 295 is public order offences; without it the fall is 4.8%." */
    String driver(long before, long now, String noun, long driverBefore, long driverNow) {
        long change = now - before;
        long driven = driverNow - driverBefore;
        long restBefore = before - driverBefore;
        long restNow = now - driverNow;
        BigDecimal rest = Rounding.percentChange(restBefore, restNow);
        String start = "Of the net " + (change < 0 ? "fall" : "rise") + " of " + number(Math.abs(change)) + ", "
                + number(Math.abs(driven)) + " is " + noun;
        if (rest == null) {
            return start + ".";
        }
        if (rest.signum() == 0) {
            return start + "; without it there is no change.";
        }
        boolean same = Long.signum(restNow - restBefore) == Long.signum(change);
        String word = restNow < restBefore ? "fall" : "rise";
        return start + "; without it " + (same ? "the " + word + " is " : "there is a " + word + " of ")
                + rest.abs().toPlainString() + "%.";
    }

    /** An indicator's name within a sentence: "public order offences", but "ASB incidents". */
    static String inSentence(Indicator indicator) {
        String name = indicator.name();
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }

    /** With commas between thousands; written out by hand, as a table has thousands of them. */
    static String number(long n) {
        StringBuilder text = new StringBuilder(Long.toString(n));
        int first = n < 0 ? 1 : 0;
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
