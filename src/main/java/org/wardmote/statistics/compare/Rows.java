package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison.Beside;
import org.wardmote.statistics.Comparison.Evidence;
import org.wardmote.statistics.Comparison.Rank;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.compare.Signals.Signal;
import org.wardmote.statistics.compare.Wording.Subject;
import org.wardmote.statistics.indicator.Indicators;

/** Works out each row of a grid: change, per cent, rates, rank, evidence and words. */
final class Rows {

    /** Beyond so many areas a rank says nothing that a map does not, and its range costs the square of their number. */
    static final int MOST_RANKED = 400;

    private static final String HIDDEN = "the numbers are small or would give small ones away";

    private final Question question;
    private final Grid grid;
    private final Indicators indicators;
    private final Denominators denominators;
    private final Wording wording;

    Rows(Question question, Grid grid, Indicators indicators, Denominators denominators, Wording wording) {
        this.question = question;
        this.grid = grid;
        this.indicators = indicators;
        this.denominators = denominators;
        this.wording = wording;
    }

    /** The same rows, each set beside the rest of a whole of which they are parts; as they are where it is not told. */
    List<Row> besideRestOf(Line whole, List<Line> lines, List<Row> rows, int tooFewBelow) {
        TwoCounts all = counts(whole);
        if (all == null || lines.size() > MOST_RANKED) {
            return rows;
        }
        List<@Nullable TwoCounts> each = new ArrayList<>();
        lines.forEach(line -> each.add(counts(line)));
        String rest = whole.key().isEmpty() && question.level() != null
                ? "the other " + question.level().plural()
                : "the rest of " + whole.name();
        List<@Nullable Beside> besides =
                RestOfWhole.of(each, lines.stream().map(Line::name).toList(), all, rest, tooFewBelow);
        List<Row> set = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            set.add(rows.get(i).beside(besides.get(i)));
        }
        return set;
    }

    /** Judged at once, so that of the signals among them few are false. */
    List<Row> of(List<Line> lines, History history) {
        List<Signals.Candidate> candidates = new ArrayList<>();
        lines.forEach(line -> candidates.add(new Signals.Candidate(counts(line), history.dispersion(line))));
        List<Signal> signals = Signals.judgeDispersed(candidates);
        Optional<List<Rank>> ranks = ranks(lines);
        List<Row> rows = new ArrayList<>();
        int ranked = 0;
        for (int i = 0; i < lines.size(); i++) {
            Rank rank = null;
            if (ranks.isPresent() && rated(lines.get(i)) != null) {
                rank = ranks.get().get(ranked++);
            }
            rows.add(row(lines.get(i), signals.get(i), judged(lines.size(), candidates.get(i)), rank));
        }
        return rows;
    }

    /** The test used, with what it allows for. */
    private static String judged(int rows, Signals.Candidate candidate) {
        String wider = candidate
                .dispersion()
                .filter(Dispersion::tells)
                .map(dispersion -> ", allowing for counts that vary " + Rounding.places(dispersion.factor(), 1)
                        + " times as much as chance in the same months of successive years")
                .orElse("");
        return "exact two-count comparison"
                + (rows == 1 ? ", judged alone" : ", " + rows + " rows judged at once (Benjamini and Hochberg)")
                + wider;
    }

    private Row row(Line line, Signal signal, String judged, @Nullable Rank rank) {
        Cell now = grid.cell(line, question.period());
        Period against = question.against();
        Cell before = against == null ? null : grid.cell(line, against);
        String blocked = blocked(now, before);
        Long change = null;
        BigDecimal percent = null;
        String percentText = "";
        if (blocked == null && before != null) {
            long n = now.count().orElseThrow();
            long b = before.count().orElseThrow();
            change = n - b;
            percent = Rounding.percentChange(b, n);
            percentText = Rounding.percentText(percent);
        }
        return new Row(
                line.key(),
                line.name(),
                line.depth(),
                line.overlaps(),
                figure(line, question.period(), now),
                against == null || before == null ? null : figure(line, against, before),
                change,
                percent,
                percentText,
                rate(line, question.period(), now),
                against == null || before == null ? null : rate(line, against, before),
                rank,
                evidence(signal, judged, blocked),
                finding(line, now, before, blocked, signal.verdict()));
    }

    private Figure figure(Line line, Period period, Cell cell) {
        return cell.figure(
                new Cell.Key(line.indicator(), line.area(), period),
                grid.counter().source());
    }

    /** Why two counts must not be compared; null when they may be. */
    private @Nullable String blocked(Cell now, @Nullable Cell before) {
        if (now.value() instanceof Figure.Hidden || (before != null && before.value() instanceof Figure.Hidden)) {
            return HIDDEN;
        }
        if (now.value() instanceof Figure.Withheld withheld) {
            return withheld.reason();
        }
        if (before == null) {
            return now.flaw();
        }
        if (before.value() instanceof Figure.Withheld withheld) {
            return withheld.reason();
        }
        Period against = question.against();
        if (against != null && against.months() != question.period().months()) {
            return question.period().label() + " has " + question.period().months() + " months and " + against.label()
                    + " has " + against.months() + ": compare as many months.";
        }
        return now.flaw() != null ? now.flaw() : before.flaw();
    }

    private @Nullable TwoCounts counts(Line line) {
        Period against = question.against();
        if (against == null) {
            return null;
        }
        Cell now = grid.cell(line, question.period());
        Cell before = grid.cell(line, against);
        if (blocked(now, before) != null) {
            return null;
        }
        return new TwoCounts(
                before.count().orElseThrow(),
                against.days(),
                now.count().orElseThrow(),
                question.period().days());
    }

    private Rate rate(Line line, Period period, Cell cell) {
        if (cell.count().isEmpty()) {
            return denominators.notCalculable(period, Denominators.NO_COUNT);
        }
        return cell.flaw() == null
                ? denominators.rate(line.area(), period, cell.count().getAsLong())
                : denominators.notCalculable(period, "the period is not complete");
    }

    private Optional<List<Rank>> ranks(List<Line> lines) {
        if (question.rows() != Question.Rows.AREAS || lines.size() > MOST_RANKED) {
            return Optional.empty();
        }
        long labels = lines.stream()
                .flatMap(line -> denominators.of(line.area(), question.period()).stream())
                .map(Population::label)
                .distinct()
                .count();
        if (labels > 1) {
            // rates by populations of different days are in no order
            return Optional.empty();
        }
        List<Ranks.Rated> rated = new ArrayList<>();
        for (Line line : lines) {
            Ranks.Rated one = rated(line);
            if (one != null) {
                rated.add(one);
            }
        }
        return Ranks.of(rated);
    }

    private Ranks.@Nullable Rated rated(Line line) {
        Cell cell = grid.cell(line, question.period());
        Long exposure = denominators.number(line.area(), question.period());
        return cell.count().isEmpty() || cell.flaw() != null || exposure == null
                ? null
                : new Ranks.Rated(cell.count().getAsLong(), exposure);
    }

    private Evidence evidence(Signal signal, String judged, @Nullable String blocked) {
        if (signal.verdict() == Verdict.NOT_TESTED) {
            String why = question.against() == null
                    ? "one period alone"
                    : blocked == null ? "both counts are 0" : "not comparable";
            return new Evidence(Verdict.NOT_TESTED, null, null, null, null, "not tested: " + why);
        }
        Interval interval = signal.ratioInterval();
        return new Evidence(
                signal.verdict(),
                signal.pValue(),
                signal.ratio(),
                interval == null ? null : interval.lower(),
                interval == null || Double.isInfinite(interval.upper()) ? null : interval.upper(),
                judged);
    }

    private Finding finding(Line line, Cell now, @Nullable Cell before, @Nullable String blocked, Verdict verdict) {
        Subject subject = new Subject(
                line.subject(),
                indicators.find(line.indicator()).orElseThrow().noun(),
                question.period(),
                question.against());
        if (HIDDEN.equals(blocked)) {
            return wording.hidden(subject);
        }
        if (blocked != null) {
            return wording.cannot(subject, blocked);
        }
        return before == null
                ? wording.count(subject, now.count().orElseThrow())
                : wording.change(
                        subject, before.count().orElseThrow(), now.count().orElseThrow(), verdict);
    }
}
