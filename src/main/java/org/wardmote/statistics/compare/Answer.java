package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Driver;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.dataset.Breaks;
import org.wardmote.statistics.indicator.Indicators;

/** A comparison that has been worked out, before it is put into words. */
record Answer(
        Question question,
        Indicator indicator,
        Grid grid,
        List<Row> rows,
        @Nullable Row total,
        List<Decomposition.Share> shares) {

    Comparison written(String areaName, Indicators indicators, Wording wording, HouseStyle style) {
        Comparison bare = bare(areaName, indicators, wording, style);
        List<Caveat> caveats = new ArrayList<>(bare.caveats());
        ChanceLimits.spread(bare).ifPresent(words -> caveats.add(new Caveat("rates-differ", words)));
        return new Comparison(
                question,
                bare.title(),
                rows,
                total,
                bare.drivers(),
                bare.finding(),
                caveats,
                bare.vintages(),
                bare.methods());
    }

    private Comparison bare(String areaName, Indicators indicators, Wording wording, HouseStyle style) {
        return new Comparison(
                question,
                title(areaName),
                rows,
                total,
                shares.stream()
                        .map(share -> new Driver(
                                share.part().key(), share.part().name(), share.change(), share.shareOfChange()))
                        .toList(),
                finding(indicators, wording, style),
                caveats(indicators),
                vintages(),
                methods());
    }

    private Stream<Row> everyRow() {
        return Stream.concat(rows.stream(), Stream.ofNullable(total));
    }

    private boolean anyHidden() {
        return everyFigure().anyMatch(figure -> figure.value() instanceof Figure.Hidden);
    }

    private Stream<Figure> everyFigure() {
        return everyRow().flatMap(row -> Stream.concat(Stream.of(row.now()), Stream.ofNullable(row.before())));
    }

    private String title(String areaName) {
        Period against = question.against();
        String periods = question.period().label() + (against == null ? "" : " against " + against.label());
        if (question.level() == null) {
            return indicator.name() + " in " + areaName + " by category, " + periods;
        }
        return indicator.name() + " by " + question.level().singular() + ", " + periods;
    }

    private Finding finding(Indicators indicators, Wording wording, HouseStyle style) {
        Row row = total != null ? total : rows.size() == 1 ? rows.get(0) : null;
        if (row == null) {
            return summary();
        }
        if (row.evidence().verdict() != Verdict.SIGNAL || shares.isEmpty()) {
            return row.finding();
        }
        Decomposition.Share first = shares.get(0);
        OptionalLong now = count(row.now());
        OptionalLong before = row.before() == null ? OptionalLong.empty() : count(row.before());
        if (now.isEmpty()
                || before.isEmpty()
                || first.shareOfChange() == null
                || first.shareOfChange().compareTo(style.driverFrom()) < 0) {
            return row.finding();
        }
        String noun = indicators
                .find(new IndicatorId(first.part().key()))
                .map(Indicator::noun)
                .orElse("");
        String driver = wording.driver(
                before.getAsLong(),
                now.getAsLong(),
                noun,
                first.part().before(),
                first.part().now());
        return new Finding(
                row.finding().sentence() + " " + driver,
                row.finding().phrase(),
                row.finding().signal());
    }

    /** Rows of no whole: how many of them show a change. */
    private Finding summary() {
        long fell = signals(-1);
        long rose = signals(1);
        String of = " of " + rows.size() + " ";
        String sentence = question.against() == null
                ? indicator.name() + " in " + rows.size() + " areas, "
                        + question.period().label() + "."
                : indicator.name() + " fell in " + fell + of + "areas and rose in " + rose
                        + ", beyond chance; the others show no clear change or cannot be compared.";
        return new Finding(sentence, "fell in " + fell + " and rose in " + rose + of, fell + rose > 0);
    }

    private long signals(int sign) {
        return rows.stream()
                .filter(row -> row.evidence().verdict() == Verdict.SIGNAL)
                .filter(row -> row.change() != null && Long.signum(row.change()) == sign)
                .count();
    }

    private List<Caveat> caveats(Indicators indicators) {
        Set<Caveat> caveats = new LinkedHashSet<>();
        everyFigure().forEach(figure -> caveats.addAll(figure.caveats()));
        caveats.addAll(grid.counter().caveats());
        Period against = question.against();
        if (against != null) {
            caveats.addAll(Breaks.shipped()
                    .between(grid.counter().source(), indicator.id(), against, question.period(), indicators));
        }
        if (against != null && against.months() == question.period().months()) {
            if (!Tiles.sameSeason(question.period(), against)) {
                caveats.add(
                        new Caveat(
                                "season",
                                "The two periods are different months of the year, so that part of any change may be the season."));
            } else if (against.days() != question.period().days()) {
                caveats.add(new Caveat(
                        "leap-day",
                        "One period has a leap day: counts and per cent are as they stand, the test is per day."));
            }
        }
        residue().ifPresent(caveats::add);
        if (anyHidden()) {
            caveats.add(new Caveat(
                    "small-numbers",
                    "Small numbers are hidden, and others with them where the rest would give them away."));
        }
        return List.copyOf(caveats);
    }

    /** The whole is counted by itself and not added up, so that the difference must be told. */
    private Optional<Caveat> residue() {
        if (total == null
                || question.level() == null
                || grid.whole() == null
                || !grid.whole().parts().isEmpty()) {
            return Optional.empty();
        }
        OptionalLong whole = count(total.now());
        long sum = 0;
        for (Row row : rows) {
            OptionalLong n = count(row.now());
            if (n.isEmpty()) {
                return Optional.empty();
            }
            sum += n.getAsLong();
        }
        if (whole.isEmpty() || whole.getAsLong() == sum) {
            return Optional.empty();
        }
        long more = whole.getAsLong() - sum;
        return Optional.of(new Caveat(
                "total-not-sum",
                "The " + question.level().plural() + " add up to " + Wording.number(sum) + " in "
                        + question.period().label() + ", " + Wording.number(Math.abs(more))
                        + (more > 0 ? " fewer" : " more") + " than the " + Wording.number(whole.getAsLong())
                        + " counted for " + total.name()
                        + (!grid.counter().dataset().byCell()
                                ? ": some were recorded without a place, or with one elsewhere."
                                : ".")));
    }

    private List<VintageId> vintages() {
        Set<VintageId> vintages = new LinkedHashSet<>();
        everyFigure().forEach(figure -> vintages.addAll(figure.vintages()));
        return List.copyOf(vintages);
    }

    private List<String> methods() {
        List<String> methods = new ArrayList<>();
        methods.add("Percentages and rates are rounded half up to one decimal place; n/a on a base of 0.");
        methods.add(Intervals.METHOD + ".");
        if (question.against() != null) {
            methods.add(TwoCounts.METHOD + ", each count over its days.");
            methods.add(Signals.METHOD + ".");
            if (everyRow().anyMatch(row -> row.evidence().method().contains("successive years"))) {
                methods.add(Signals.DISPERSED + ".");
            }
        }
        if (rows.stream().anyMatch(row -> row.beside() != null)) {
            methods.add(RestOfWhole.METHOD + ".");
        }
        if (rows.stream().anyMatch(row -> row.rank() != null)) {
            methods.add(Ranks.METHOD + ".");
        }
        if (anyHidden()) {
            methods.add(Suppression.METHOD + ".");
        }
        methods.add("All of it speaks of chance alone: not of recording, and not of offences that come in clusters,"
                + " which make chance wider.");
        return methods;
    }

    private static OptionalLong count(Figure figure) {
        return figure.value() instanceof Figure.Count count ? OptionalLong.of(count.number()) : OptionalLong.empty();
    }
}
