package org.wardmote.statistics.compare;

import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Comparison.Rank;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Phrases.Form;
import org.wardmote.statistics.Phrases.Phrase;

/** The words for one area beside others in a paper. */
public final class BesideWords {

    /** Two changes differ when chance alone would set them so far apart in fewer than one of twenty such pairs. */
    private static final double DIFFERS = 0.05;

    private final NumberWords numbers;

    public BesideWords(NumberWords numbers) {
        this.numbers = numbers;
    }

    public Phrase changes(Indicator of, Row area, Row other, boolean within, Form form) {
        String name = Wording.inSentence(of);
        Phrase untold = ChangeWords.untold("how " + name + " changed in " + area.name(), area);
        if (untold == null) {
            untold = ChangeWords.untold("how " + name + " changed in " + other.name(), other);
        }
        if (untold != null) {
            return untold;
        }
        long before = ChangeWords.before(area);
        long now = NumberWords.number(area.now()).orElseThrow();
        long otherBefore = ChangeWords.before(other) - (within ? before : 0);
        long otherNow = NumberWords.number(other.now()).orElseThrow() - (within ? now : 0);
        if (otherBefore < 0 || otherNow < 0) {
            return new Phrase(
                    "how " + name + " changed cannot be set side by side: the part is greater than its whole", false);
        }
        String rest = within ? "the rest of " + other.name() : other.name();
        String here = numbers.direction(before, now)
                + (area.evidence().verdict() == Verdict.WITHIN_CHANCE ? ", within chance" : "");
        String there = numbers.direction(otherBefore, otherNow);
        if (new TwoChanges(before, now, otherBefore, otherNow).pValue() > DIFFERS) {
            return new Phrase(
                    form == Form.SHORT
                            ? "not to be told apart from " + rest + " (" + there + ")"
                            : "the change in " + name + " in " + area.name() + " (" + here
                                    + ") cannot be told apart from that in " + rest + " (" + there + ")",
                    true);
        }
        String how = how(before, now, otherBefore, otherNow);
        String words = form == Form.SHORT || form == Form.VERB ? "" : name + " ";
        return new Phrase(
                words + how + " in " + area.name() + " (" + here + ") than in " + rest + " (" + there + ")", true);
    }

    private static String how(long before, long now, long otherBefore, long otherNow) {
        boolean higher = (double) now / Math.max(before, 0.5) > (double) otherNow / Math.max(otherBefore, 0.5);
        if (now >= before && otherNow >= otherBefore) {
            return higher ? "rose more" : "rose less";
        }
        if (now <= before && otherNow <= otherBefore) {
            return higher ? "fell less" : "fell more";
        }
        return higher ? "moved upwards more" : "moved downwards more";
    }

    public Phrase rank(Row row, AreaLevel level, String within, Form form) {
        Rank rank = row.rank();
        if (rank == null) {
            return new Phrase("a place that cannot be told among " + level.plural() + " of " + within, false);
        }
        String of = "of the " + rank.of() + " " + level.plural() + (within.isEmpty() ? "" : " of " + within);
        if (form == Form.SHORT) {
            return new Phrase(among(rank) + " " + of, true);
        }
        boolean high = rank.place() <= (rank.of() + 1) / 2;
        int place = high ? rank.place() : rank.of() + 1 - rank.place();
        String chance = rank.best() == rank.worst()
                ? "beyond chance"
                : "chance allows " + ordinal(high ? rank.best() : rank.of() + 1 - rank.worst()) + " to "
                        + ordinal(high ? rank.worst() : rank.of() + 1 - rank.best());
        Rate rate = row.rate();
        String value = rate == null ? "" : numbers.rate(rate, Form.SHORT).words() + "; ";
        return new Phrase(
                "the " + (place == 1 ? "" : ordinal(place) + " ") + (high ? "highest" : "lowest") + " rate " + of + " ("
                        + value + chance + ")",
                true);
    }

    /** Among the highest or lowest third, if every place that chance allows lies in it. */
    private static String among(Rank rank) {
        int third = rank.of() / 3;
        if (rank.worst() <= third) {
            return "among the highest";
        }
        return rank.best() > rank.of() - third ? "among the lowest" : "neither among the highest nor among the lowest";
    }

    static String ordinal(int n) {
        int last = n % 10;
        boolean teen = n % 100 / 10 == 1;
        return n + (teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }
}
