package org.wardmote.statistics;

import java.util.List;
import java.util.Optional;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.compare.BesideWords;
import org.wardmote.statistics.compare.ChangeWords;
import org.wardmote.statistics.compare.ListWords;
import org.wardmote.statistics.compare.NumberWords;

/**
 * The words of a paper about its figures, in a partnership's manner. Here, as in every {@link Finding}, "rose" and "fell"
 * are said of a signal alone, and no per cent is told on small counts.
 */
public final class Phrases {

    private final ChangeWords changes;
    private final BesideWords beside;
    private final ListWords lists;
    private final NumberWords numbers;

    private Phrases(NumberWords numbers) {
        this.numbers = numbers;
        this.changes = new ChangeWords(numbers);
        this.beside = new BesideWords(numbers);
        this.lists = new ListWords(numbers);
    }

    public static Phrases in(Manner manner) {
        return new Phrases(new NumberWords(manner));
    }

    /** How much of it is said. */
    public enum Form {
        /** With its subject: "total crime fell by 9.2% (545 fewer), from 5,915 to 5,370". */
        CLAUSE,
        /** Without its subject: "fell by 9.2% (545 fewer), from 5,915 to 5,370". */
        VERB,
        /** A noun: "a fall of 9.2%". */
        SHORT,
        /** A clause that says when: "…, from 5,915 in April-August 2018 to 5,370 in April-August 2019". */
        DATED
    }

    /**
     * What a paper may say.
     *
     * @param words without a full stop
     * @param told whether it could be told at all; else the words say why not
     */
    public record Phrase(String words, boolean told) {}

    /** How a count changed. */
    public Phrase change(Indicator of, Row row, Form form) {
        return changes.change(of, row, form);
    }

    /** The part of the whole's change that one category makes, and what the change is without it. */
    public Phrase driver(Indicator whole, Row of, Indicator part, Row driver) {
        return changes.driver(whole, of, part, driver);
    }

    /** How a count went over some periods of the same months, oldest first; {@code ends} is the last against the first told. */
    public Phrase trend(Indicator of, List<Figure> figures, Optional<Row> ends) {
        return changes.trend(of, figures, ends);
    }

    /**
     * One area's change beside another's.
     *
     * @param within whether the area lies in the other, so that it is set beside the rest of it
     */
    public Phrase beside(Indicator of, Row area, Row other, boolean within, Form form) {
        return beside.changes(of, area, other, within, form);
    }

    /** A place among areas by rate, with the places that chance allows. */
    public Phrase rank(Row row, AreaLevel level, String within, Form form) {
        return beside.rank(row, level, within, form);
    }

    /** A part of a whole, both in one area and period. */
    public Phrase share(Figure part, Indicator whole, Figure of, Form form) {
        return numbers.share(part, whole, of, form);
    }

    /** A rate: long with its months and its interval. */
    public Phrase rate(Rate rate, Form form) {
        return numbers.rate(rate, form);
    }

    /** A count; with {@code each} ("month", "week", "day") about how many in each, and with a noun what they are. */
    public Phrase count(Figure figure, String noun, String each) {
        return numbers.count(figure, noun, each);
    }

    /** Those rows whose change is a signal upwards ("rose") or downwards ("fell"), or neither ("unclear"). */
    public Phrase list(List<Row> rows, Direction direction, String kind, String kinds, Form form) {
        return lists.of(rows, direction, kind, kinds, form);
    }

    /** Which rows a list names. */
    public enum Direction {
        ROSE,
        FELL,
        UNCLEAR
    }
}
