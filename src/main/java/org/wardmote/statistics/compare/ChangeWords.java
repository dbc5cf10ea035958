package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Phrases.Form;
import org.wardmote.statistics.Phrases.Phrase;

/** The words for changes in a paper; verbs that stand after a singular and a plural alike. */
public final class ChangeWords {

    private static final int FEWEST_FOR_A_TREND = 3;

    private final NumberWords numbers;

    public ChangeWords(NumberWords numbers) {
        this.numbers = numbers;
    }

    public Phrase change(Indicator of, Row row, Form form) {
        String name = Wording.inSentence(of);
        Phrase untold = untold("the change in " + name, row);
        if (untold != null) {
            return untold;
        }
        long before = before(row);
        long now = NumberWords.number(row.now()).orElseThrow();
        if (form == Form.SHORT) {
            return new Phrase(noun(before, now, row.evidence().verdict()), true);
        }
        String verb = verb(before, now, row.evidence().verdict());
        String from = now == before
                ? ""
                : ", from " + dated(earlier(row), before, form) + " to " + dated(row.now(), now, form);
        String tooFew = tooFew(before, now) ? ", too few to judge" : "";
        String words = tooFew.isEmpty() || now == before
                ? verb + from + tooFew
                : "went from " + dated(earlier(row), before, form) + " to " + dated(row.now(), now, form) + tooFew;
        return new Phrase(form == Form.VERB ? words : name + " " + words, true);
    }

    private String dated(Figure figure, long count, Form form) {
        return Wording.number(count) + (form == Form.DATED ? " in " + numbers.period(figure.period()) : "");
    }

    private boolean tooFew(long before, long now) {
        return before < numbers.style().tooFewBelow() && now < numbers.style().tooFewBelow();
    }

    private String verb(long before, long now, Verdict verdict) {
        if (before == now) {
            return "stayed the same (" + Wording.number(now) + ")";
        }
        if (verdict == Verdict.SIGNAL) {
            return (now < before ? "fell" : "rose")
                    + (before == 0 ? "" : " by " + numbers.size(before, now)) + " ("
                    + NumberWords.difference(before, now) + ")";
        }
        return (little(before, now) ? "stayed much the same (" : "showed no clear change (")
                + NumberWords.difference(before, now) + ", within chance)";
    }

    private String noun(long before, long now, Verdict verdict) {
        if (before == now) {
            return "no change";
        }
        if (tooFew(before, now)) {
            return "too few to judge (" + Wording.number(before) + " and then " + Wording.number(now) + ")";
        }
        if (verdict == Verdict.SIGNAL) {
            return (now < before ? "a fall of " : "a rise of ")
                    + (before == 0 ? Wording.number(now) : numbers.size(before, now));
        }
        return (little(before, now) ? "much the same number (" : "no clear change (")
                + NumberWords.difference(before, now) + ", within chance)";
    }

    private boolean little(long before, long now) {
        BigDecimal percent = Rounding.percentChange(before, now);
        return percent != null && percent.abs().compareTo(numbers.style().muchTheSameWithin()) <= 0;
    }

    public Phrase driver(Indicator whole, Row of, Indicator part, Row driver) {
        String name = Wording.inSentence(whole);
        Phrase untold = untold("what drove " + name, of);
        if (untold == null) {
            untold = untold("what drove " + name, driver);
        }
        if (untold != null) {
            return untold;
        }
        if (of.evidence().verdict() != Verdict.SIGNAL) {
            return new Phrase(
                    "the change in " + name + " is within chance, so that nothing can be said to drive it", true);
        }
        long before = before(of);
        long now = NumberWords.number(of.now()).orElseThrow();
        long partBefore = before(driver);
        long partNow = NumberWords.number(driver.now()).orElseThrow();
        String words =
                Wording.number(Math.abs(partNow - partBefore)) + " of the net " + (now < before ? "fall" : "rise")
                        + " of " + Wording.number(Math.abs(now - before)) + " is " + part.noun();
        long restBefore = before - partBefore;
        long restNow = now - partNow;
        if (restBefore <= 0) {
            return new Phrase(words, true);
        }
        String without = restNow == restBefore
                ? "; without it there is no change"
                : "; without it the rest is " + numbers.direction(restBefore, restNow);
        return new Phrase(words + without, true);
    }

    public Phrase trend(Indicator of, List<Figure> figures, Optional<Row> ends) {
        String name = Wording.inSentence(of);
        List<Figure> told = figures.stream()
                .filter(figure -> NumberWords.number(figure).isPresent())
                .toList();
        if (told.size() < FEWEST_FOR_A_TREND || ends.isEmpty()) {
            return new Phrase(
                    "no trend in " + name + " over " + figures.size()
                            + " years can be told, because counts are held for "
                            + (told.isEmpty() ? "none" : told.size() + "") + " of them",
                    true);
        }
        Phrase change = change(of, ends.get(), Form.DATED);
        int steps = told.size() - 1;
        int downs = 0;
        int ups = 0;
        for (int i = 1; i < told.size(); i++) {
            long step = count(told.get(i)) - count(told.get(i - 1));
            downs += step < 0 ? 1 : 0;
            ups += step > 0 ? 1 : 0;
        }
        boolean signal = ends.get().evidence().verdict() == Verdict.SIGNAL;
        String way = !signal || (downs < steps && ups < steps) ? "" : ", year upon year";
        String gaps = told.size() == figures.size()
                ? ""
                : " (counts are held for " + told.size() + " of the " + figures.size() + " years)";
        return new Phrase(change.words() + way + gaps, change.told());
    }

    private static long count(Figure figure) {
        return NumberWords.number(figure).orElseThrow();
    }

    /** The earlier figure of a row whose change can be told. */
    private static Figure earlier(Row row) {
        return Objects.requireNonNull(row.before());
    }

    static long before(Row row) {
        return NumberWords.number(earlier(row)).orElseThrow();
    }

    /** Why the change of a row cannot be told; null when it can. */
    static @Nullable Phrase untold(String what, Row row) {
        Figure before = row.before();
        if (before == null) {
            return new Phrase(what + " cannot be told: there is no earlier period to compare with", false);
        }
        OptionalLong now = NumberWords.number(row.now());
        if (now.isEmpty()) {
            return NumberWords.untold(what, row.now());
        }
        if (NumberWords.number(before).isEmpty()) {
            return NumberWords.untold(what, before);
        }
        String sentence = row.finding().sentence();
        if (row.change() == null) {
            int reason = sentence.indexOf(": ");
            return new Phrase(
                    what + " cannot be told"
                            + (reason < 0 ? "" : ": " + NumberWords.lower(sentence.substring(reason + 2))),
                    false);
        }
        return null;
    }
}
