package org.wardmote.statistics.chart;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;

/** What is drawn at one place of a chart: a value, or why there is none. What is hidden carries no number at all. */
public sealed interface Amount {

    /** The words of the amount as they stand in a table. */
    String printed();

    /**
     * A value that can be drawn.
     *
     * @param printed the value as it is printed everywhere
     * @param lower the lower 95% limit; null when there is no interval
     * @param upper the upper 95% limit; null when there is no interval
     */
    record Known(
            double value,
            String printed,
            @Nullable Double lower,
            @Nullable Double upper) implements Amount {
        public Known {
            if (!(Math.abs(value) <= Scale.LARGEST)) {
                throw new IllegalArgumentException("Not a value that can be drawn: " + value);
            }
            if ((lower == null) != (upper == null)) {
                throw new IllegalArgumentException("An interval has both limits or none.");
            }
        }

        /** The interval as printed: {@code 38.2 to 41.0}; empty without one. */
        String interval(int decimals) {
            return lower == null || upper == null
                    ? ""
                    : Numbers.print(lower, decimals) + " to " + Numbers.print(upper, decimals);
        }
    }

    /** A small number, or one that would give a small one away. */
    record Hidden() implements Amount {
        @Override
        public String printed() {
            return "hidden";
        }
    }

    /** No value can be told; the reason is a sentence for the reader. */
    record Withheld(String reason) implements Amount {
        @Override
        public String printed() {
            return "no figure";
        }
    }

    static Amount count(long number) {
        return new Known(number, Numbers.print(number), null, null);
    }

    /** A change, printed with its sign. */
    static Amount change(long change) {
        return new Known(change, Numbers.signed(change), null, null);
    }

    /** A value with the decimals that it is printed with. */
    static Amount of(BigDecimal value) {
        return new Known(value.doubleValue(), Numbers.print(value), null, null);
    }

    static Amount of(BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return new Known(
                value.doubleValue(),
                Numbers.print(value),
                lower == null ? null : lower.doubleValue(),
                upper == null ? null : upper.doubleValue());
    }

    static Amount of(Figure.Value value) {
        if (value instanceof Figure.Count count) {
            return count(count.number());
        }
        if (value instanceof Figure.Withheld withheld) {
            return new Withheld(withheld.reason());
        }
        return new Hidden();
    }

    /** A rate; without a value it is withheld with the rate's own label ("not calculable…") for a reason. */
    static Amount of(Comparison.@Nullable Rate rate) {
        if (rate == null) {
            return new Withheld("No rate is given.");
        }
        return rate.value() == null
                ? new Withheld(rate.label())
                : of(Objects.requireNonNull(rate.value()), rate.lower(), rate.upper());
    }
}
