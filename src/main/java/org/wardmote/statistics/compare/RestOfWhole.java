package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison.Beside;
import org.wardmote.statistics.Comparison.Verdict;

/**
 * The change of each row beside that of the rest of the whole that it is a part of.
 *
 * <p>It says "fell" or "rose against the rest" only where Fisher's exact p-value, adjusted over all rows that are set beside
 * it at once (Benjamini and Hochberg), is at most 0.05. It tells the same two counts as the row and the whole do, and is left
 * out where one of them is not told.
 */
final class RestOfWhole {

    static final String METHOD = "change beside the rest of the whole: ratio of the two ratios, Fisher's exact test"
            + " adjusted over the rows by Benjamini and Hochberg, Woolf's interval (1955)";

    private RestOfWhole() {}

    /**
     * For each row in its order; null where there is nothing to set beside, or no base to divide by.
     *
     * @param rest what the rest is called: "the rest of Kent"
     * @param tooFewBelow counts below this in both periods are not judged
     */
    static List<@Nullable Beside> of(
            List<@Nullable TwoCounts> rows, List<String> names, TwoCounts whole, String rest, int tooFewBelow) {
        List<@Nullable TwoChanges> changes = new ArrayList<>();
        for (TwoCounts row : rows) {
            changes.add(row == null ? null : changes(row, whole, tooFewBelow));
        }
        double[] p =
                new double[(int) changes.stream().filter(each -> each != null).count()];
        int next = 0;
        for (TwoChanges each : changes) {
            if (each != null) {
                p[next++] = each.pValue();
            }
        }
        double[] adjusted = BenjaminiHochberg.adjust(p);
        List<@Nullable Beside> besides = new ArrayList<>();
        next = 0;
        for (int i = 0; i < changes.size(); i++) {
            TwoChanges each = changes.get(i);
            besides.add(each == null ? null : beside(each, names.get(i), rest, p[next], adjusted[next]));
            next += each == null ? 0 : 1;
        }
        return besides;
    }

    private static @Nullable TwoChanges changes(TwoCounts row, TwoCounts whole, int tooFewBelow) {
        // a place may be counted in a row and not in the whole; then the row is no part of it
        if (whole.before() < row.before()
                || whole.now() < row.now()
                || whole.before() + whole.now() > Integer.MAX_VALUE) {
            return null;
        }
        if (Math.max(row.before(), row.now()) < tooFewBelow) {
            return null;
        }
        TwoChanges changes = TwoChanges.besideRestOf(row.before(), row.now(), whole.before(), whole.now());
        return changes.ratio() == null ? null : changes;
    }

    private static Beside beside(TwoChanges changes, String name, String rest, double p, double adjusted) {
        double ratio = changes.ratio() == null ? 1 : changes.ratio();
        Interval interval = changes.ratioInterval(Intervals.CONFIDENCE);
        boolean signal = adjusted <= Signals.FALSE_SHARE;
        String numbers = " (ratio " + three(ratio)
                + (interval == null ? "" : ", " + three(interval.lower()) + " to " + three(interval.upper())) + ")";
        String own = signed(changes.before(), changes.now());
        String others = signed(changes.othersBefore(), changes.othersNow());
        String phrase = signal
                ? (ratio < 1 ? "fell" : "rose") + " against " + rest + numbers
                : "cannot be told apart from " + rest + numbers;
        String sentence = signal
                ? name + "'s " + own + " is " + (ratio < 1 ? "below" : "above") + " the " + others + " of " + rest
                        + numbers
                : name + "'s " + own + " cannot be told apart from the " + others + " of " + rest + numbers;
        return new Beside(
                rest,
                signal ? Verdict.SIGNAL : Verdict.WITHIN_CHANCE,
                Rounding.places(ratio, 3),
                interval == null ? null : Rounding.places(interval.lower(), 3),
                interval == null ? null : Rounding.places(interval.upper(), 3),
                p,
                phrase,
                sentence + ".");
    }

    private static String signed(long before, long now) {
        BigDecimal percent = Rounding.percentChange(before, now);
        String text = Rounding.percentText(percent);
        return percent == null ? text : (percent.signum() > 0 ? "+" : "") + text.replace('-', '−') + "%";
    }

    private static String three(double ratio) {
        return String.format(Locale.UK, "%.3f", ratio);
    }
}
