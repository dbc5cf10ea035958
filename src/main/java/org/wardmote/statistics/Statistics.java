package org.wardmote.statistics;

import java.util.List;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Places;
import org.wardmote.statistics.compare.Comparer;
import org.wardmote.statistics.compare.MonthsWritten;
import org.wardmote.statistics.compare.Writers;
import org.wardmote.statistics.indicator.Indicators;

/** The front door of statistics: what is counted, and how it compares. Needs a lake and no server. */
public final class Statistics {

    private final Indicators indicators;
    private final Comparer comparer;
    private final Writers writers;

    private Statistics(Indicators indicators, Comparer comparer, Writers writers) {
        this.indicators = indicators;
        this.comparer = comparer;
        this.writers = writers;
    }

    /** Statistics over a lake, and over what other rooms count. */
    public static Statistics of(Lake lake, Places places, List<FigureSource> sources) {
        Indicators indicators = Indicators.shipped();
        return new Statistics(
                indicators, new Comparer(lake, places, indicators, sources), new Writers(lake, places, indicators));
    }

    /** Every indicator that the definitions name, in the order of the tree. */
    public List<Indicator> indicators() {
        return indicators.all();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        return indicators.find(id);
    }

    /** Answers a question; throws {@link Refusal} when it cannot be asked. What cannot be compared is withheld in its row, with the reason. */
    public Comparison compare(Question question) {
        return comparer.compare(question);
    }

    /**
     * What the answer to a question rests on, so that it can be kept and worked out again ({@link Workings}); throws
     * {@link Refusal} as {@link #compare} does.
     */
    public Grounds grounds(Question question) {
        return comparer.grounds(question);
    }

    /** The single months of an indicator in an area, oldest first, gaps included as withheld figures. */
    public List<Figure> series(IndicatorId indicator, AreaCode area, Period period, boolean smallNumbers) {
        return comparer.series(indicator, area, period, null, smallNumbers);
    }

    /** The single months of an indicator in an area, each beside the same month of the years before; throws {@link Refusal}. */
    public SameMonths sameMonths(IndicatorId indicator, AreaCode area, Period period, boolean smallNumbers) {
        return comparer.sameMonths(indicator, area, period, smallNumbers);
    }

    /** Those months written out; a page of its own they have not. */
    public String write(SameMonths months, Format format) {
        return MonthsWritten.of(months, format);
    }

    /**
     * The indicator that a label in a table means: a name or another word for one, in any case.
     *
     * @param level the row's level in its table, 1 the outermost; 0 when it is not known
     */
    public Optional<Indicator> named(String label, int level) {
        return indicators.match(label, level).flatMap(indicators::find);
    }

    /** Every indicator that a text speaks of by one of its names. */
    public List<Indicator> spokenOf(String text) {
        return indicators.spokenOf(text).stream()
                .flatMap(id -> indicators.find(id).stream())
                .toList();
    }

    /** The datasets from which an indicator can be counted, the best first, whether or not the lake holds them. */
    public List<String> sources(IndicatorId id) {
        return indicators.sources(id);
    }

    /** Indicators whose names are near to a word that names none, the nearest first. */
    public List<Indicator> near(String text) {
        return indicators.near(text);
    }

    /** A comparison written out; the JSON is the same on the command line and over the API. */
    public String write(Comparison comparison, Format format) {
        return writers.write(comparison, format);
    }
}
