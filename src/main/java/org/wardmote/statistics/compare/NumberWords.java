package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Manner;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Phrases.Form;
import org.wardmote.statistics.Phrases.Phrase;

/** The words for single numbers in a paper: counts, rates, shares, and why one is not told. */
public final class NumberWords {

    static final String SMALL = "the numbers are small or would give small ones away";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private final Manner manner;
    private final HouseStyle style = HouseStyle.shipped();

    public NumberWords(Manner manner) {
        this.manner = manner;
    }

    HouseStyle style() {
        return style;
    }

    public Phrase count(Figure figure, String noun, String each) {
        OptionalLong count = number(figure);
        if (count.isEmpty()) {
            return untold("this number", figure);
        }
        String words = each.isEmpty()
                ? Wording.number(count.getAsLong())
                : "about " + average(count.getAsLong(), figure.period(), each);
        return new Phrase(words + (noun.isEmpty() ? "" : " " + noun) + (each.isEmpty() ? "" : " a " + each), true);
    }

    /** Whole from 10 upwards, to one place below: 417 in five months are about 83 a month. */
    private static String average(long count, Period period, String each) {
        BigDecimal exposures = switch (each) {
            case "month" -> BigDecimal.valueOf(period.months());
            case "week" -> BigDecimal.valueOf(period.days()).divide(BigDecimal.valueOf(7), 6, RoundingMode.HALF_UP);
            case "day" -> BigDecimal.valueOf(period.days());
            default -> throw new IllegalArgumentException("Not a length of time: " + each);
        };
        BigDecimal mean = BigDecimal.valueOf(count).divide(exposures, 6, RoundingMode.HALF_UP);
        return mean.compareTo(TEN) >= 0
                ? Wording.number(mean.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : mean.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    public Phrase rate(Rate rate, Form form) {
        BigDecimal value = rate.value();
        if (value == null) {
            return new Phrase("a rate that cannot be calculated (" + rate.label() + ")", false);
        }
        // "per 1,000 residents, mid-2018, 5 months"
        int comma = rate.label().indexOf(", ");
        String per = comma < 0 ? rate.label() : rate.label().substring(0, comma);
        String words = value.toPlainString() + " " + per;
        if (form == Form.SHORT || rate.lower() == null || rate.upper() == null) {
            return new Phrase(words, true);
        }
        return new Phrase(
                words + " over " + rate.months() + (rate.months() == 1 ? " month" : " months") + " (95% interval "
                        + one(rate.lower()) + " to " + one(rate.upper()) + ")",
                true);
    }

    public Phrase share(Figure part, Indicator whole, Figure of, Form form) {
        OptionalLong some = number(part);
        OptionalLong all = number(of);
        if (some.isEmpty()) {
            return untold("this share", part);
        }
        if (all.isEmpty()) {
            return untold("this share", of);
        }
        if (!part.source().equals(of.source()) || some.getAsLong() > all.getAsLong()) {
            return new Phrase("this share cannot be told: the two counts are not part and whole of one source", false);
        }
        if (all.getAsLong() == 0) {
            return new Phrase("this share cannot be told: there were no " + whole.noun(), false);
        }
        String share = percent(BigDecimal.valueOf(some.getAsLong()), all.getAsLong());
        return new Phrase(
                form == Form.SHORT
                        ? share
                        : share + " of " + Wording.inSentence(whole) + " (" + Wording.number(some.getAsLong()) + " of "
                                + Wording.number(all.getAsLong()) + ")",
                true);
    }

    /** A part in per cent of a whole, as printed. */
    String percent(BigDecimal part, long whole) {
        return part.multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), manner.decimals(), RoundingMode.HALF_UP)
                        .toPlainString()
                + manner.percent();
    }

    /** The size of a change in per cent, as printed, without a sign; "less than 0.1%" where it would be 0. */
    String size(long before, long now) {
        BigDecimal change =
                BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)).abs();
        BigDecimal value =
                change.multiply(HUNDRED).divide(BigDecimal.valueOf(before), manner.decimals(), RoundingMode.HALF_UP);
        return value.signum() == 0 && change.signum() != 0
                ? "less than " + BigDecimal.ONE.movePointLeft(manner.decimals()).toPlainString() + manner.percent()
                : value.toPlainString() + manner.percent();
    }

    /** "up 13.7%", "down 9.2%", "unchanged", "up from none". */
    String direction(long before, long now) {
        if (before == now) {
            return "unchanged";
        }
        return (now > before ? "up " : "down ") + (before == 0 ? "from none" : size(before, now));
    }

    /** "545 fewer". */
    static String difference(long before, long now) {
        return Wording.number(Math.abs(now - before)) + (now < before ? " fewer" : " more");
    }

    String period(Period period) {
        return manner.period(period);
    }

    static OptionalLong number(Figure figure) {
        return figure.value() instanceof Figure.Count count ? OptionalLong.of(count.number()) : OptionalLong.empty();
    }

    static Phrase untold(String what, Figure figure) {
        if (figure.value() instanceof Figure.Withheld withheld) {
            return new Phrase(what + " cannot be told: " + lower(withheld.reason()), false);
        }
        return new Phrase(what + " is not shown, because " + SMALL, false);
    }

    /** A sentence as a clause within another. */
    static String lower(String sentence) {
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        boolean word = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
        return word && bare.startsWith("The ") || bare.startsWith("Nothing ")
                ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1)
                : bare;
    }

    private static String one(BigDecimal value) {
        return value.setScale(Rounding.PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
