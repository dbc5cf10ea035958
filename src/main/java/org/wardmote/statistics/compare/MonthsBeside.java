package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison.Evidence;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.SameMonths;
import org.wardmote.statistics.compare.Dispersion.MonthPair;
import org.wardmote.statistics.compare.Signals.Candidate;
import org.wardmote.statistics.compare.Signals.Signal;

/**
 * Sets each month of a series beside the same month of the years before. It works on what the reader may see: a hidden or an
 * incomplete month is in no test, no usual and no season.
 */
final class MonthsBeside {

    /** Years before the months asked for that the usual and the season may rest on; older ones are another time. */
    static final int YEARS_BACK = 5;

    private final Map<YearMonth, Figure> figures = new HashMap<>();
    private final Map<YearMonth, Long> counts = new TreeMap<>();

    /** Over a series that begins up to {@link #YEARS_BACK} years before the months that are asked for. */
    MonthsBeside(List<Figure> series) {
        for (Figure figure : series) {
            YearMonth month = figure.period().from();
            figures.put(month, figure);
            boolean whole =
                    figure.caveats().stream().noneMatch(caveat -> caveat.id().equals(Holding.INCOMPLETE));
            if (whole && figure.value() instanceof Figure.Count count) {
                counts.put(month, count.number());
            }
        }
    }

    SameMonths of(Figure first, String title, Period period) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = period.from(); !month.isAfter(period.to()); month = month.plusMonths(1)) {
            months.add(month);
        }
        Optional<Dispersion> dispersion = dispersion(period);
        List<Signal> changes = Signals.judgeDispersed(months.stream()
                .map(month -> new Candidate(pair(month), dispersion))
                .toList());
        List<Signal> usuals = Signals.judgeDispersed(months.stream()
                .map(month ->
                        new Candidate(Seasonal.besideSameMonths(counts, month).orElse(null), dispersion))
                .toList());
        Optional<Seasonal> season = Seasonal.of(counts);
        List<SameMonths.Month> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            rows.add(row(months.get(i), changes.get(i), usuals.get(i), season, dispersion));
        }
        Set<Caveat> caveats = new LinkedHashSet<>();
        months.forEach(month -> caveats.addAll(figure(month, first).caveats()));
        return new SameMonths(
                first.indicator(),
                first.area(),
                period,
                title,
                rows,
                season.map(Seasonal::years).orElse(0),
                finding(changes, usuals),
                List.copyOf(caveats),
                methods(season, dispersion));
    }

    private SameMonths.Month row(
            YearMonth month, Signal change, Signal usual, Optional<Seasonal> season, Optional<Dispersion> dispersion) {
        TwoCounts pair = pair(month);
        Long now = counts.get(month);
        BigDecimal percent = pair == null ? null : Rounding.percentChange(pair.before(), pair.now());
        TwoCounts years = Seasonal.besideSameMonths(counts, month).orElse(null);
        Double adjusted =
                now == null ? null : season.map(its -> its.adjust(month, now)).orElse(null);
        Figure figure = figure(month, figures.values().iterator().next());
        return new SameMonths.Month(
                figure,
                figure(month.minusYears(1), figure),
                pair == null ? null : (Long) (pair.now() - pair.before()),
                percent,
                pair == null ? "" : Rounding.percentText(percent),
                evidence(change, "the same month a year before", dispersion),
                years == null
                        ? null
                        : Rounding.places(years.before() * years.exposureNow() / years.exposureBefore(), 1),
                evidence(usual, "the same months of the years before", dispersion),
                adjusted == null ? null : Rounding.places(adjusted, 1));
    }

    private @Nullable TwoCounts pair(YearMonth month) {
        Long now = counts.get(month);
        Long before = counts.get(month.minusYears(1));
        return now == null || before == null
                ? null
                : new TwoCounts(before, month.minusYears(1).lengthOfMonth(), now, month.lengthOfMonth());
    }

    private Figure figure(YearMonth month, Figure like) {
        Figure figure = figures.get(month);
        return figure != null
                ? figure
                : new Figure(
                        like.indicator(),
                        like.area(),
                        Period.month(month),
                        new Figure.Withheld("Nothing is held for this month."),
                        like.source(),
                        List.of(),
                        List.of());
    }

    /** From the pairs up to the end of the period, in runs of a year. */
    private Optional<Dispersion> dispersion(Period period) {
        List<List<MonthPair>> runs = new ArrayList<>();
        for (int year = 0; year < YEARS_BACK; year++) {
            List<MonthPair> run = new ArrayList<>();
            for (int back = 0; back < 12; back++) {
                TwoCounts pair = pair(period.to().minusYears(year).minusMonths(back));
                if (pair != null) {
                    run.add(new MonthPair(pair.before(), pair.now()));
                }
            }
            runs.add(run);
        }
        return Dispersion.ofSameMonths(runs);
    }

    private static Evidence evidence(Signal signal, String beside, Optional<Dispersion> dispersion) {
        if (signal.verdict() == Verdict.NOT_TESTED) {
            return new Evidence(
                    Verdict.NOT_TESTED, null, null, null, null, "not tested: " + beside + " cannot be told");
        }
        Interval interval = signal.ratioInterval();
        return new Evidence(
                signal.verdict(),
                signal.pValue(),
                signal.ratio(),
                interval == null ? null : interval.lower(),
                interval == null || Double.isInfinite(interval.upper()) ? null : interval.upper(),
                "exact two-count comparison with " + beside + ", all months judged at once (Benjamini and Hochberg)"
                        + dispersion
                                .filter(Dispersion::tells)
                                .map(wider -> ", allowing for counts that vary " + Rounding.places(wider.factor(), 1)
                                        + " times as much as chance")
                                .orElse(""));
    }

    private static String finding(List<Signal> changes, List<Signal> usuals) {
        long pairs = changes.stream()
                .filter(signal -> signal.verdict() != Verdict.NOT_TESTED)
                .count();
        if (pairs == 0) {
            return "No month has the same month a year before to be set beside: load more months.";
        }
        String sentence = "Of " + months(pairs) + " with the same month a year before, " + count(changes, -1)
                + " fell and " + count(changes, 1) + " rose, beyond chance.";
        long judged = usuals.stream()
                .filter(signal -> signal.verdict() != Verdict.NOT_TESTED)
                .count();
        return judged == 0
                ? sentence
                : sentence + " Of " + months(judged) + " with at least two years before, " + count(usuals, -1)
                        + " stand below what is usual for the month and " + count(usuals, 1) + " above it.";
    }

    private static String months(long number) {
        return number == 1 ? "1 month" : number + " months";
    }

    private static long count(List<Signal> signals, int sign) {
        return signals.stream()
                .filter(signal -> signal.verdict() == Verdict.SIGNAL)
                .filter(signal -> signal.z() != null && Math.signum(signal.z()) == sign)
                .count();
    }

    private static List<String> methods(Optional<Seasonal> season, Optional<Dispersion> dispersion) {
        List<String> methods = new ArrayList<>();
        methods.add(
                "Each month is set beside the same month, so that the season is on both sides, each count over its days.");
        methods.add(TwoCounts.METHOD + ".");
        methods.add(Signals.METHOD + ".");
        dispersion.ifPresent(wider -> methods.add(Signals.DISPERSED + "."));
        methods.add(
                season.map(its -> Seasonal.METHOD + ", " + its.years() + " years; no official series is adjusted so.")
                        .orElse("Nothing is seasonally adjusted: two whole years without a gap are needed."));
        return methods;
    }
}
