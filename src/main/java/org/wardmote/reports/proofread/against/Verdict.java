package org.wardmote.reports.proofread.against;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;

/**
 * What a figure says of a number of the paper.
 *
 * @param slip null where there is nothing to mark
 */
record Verdict(Kind kind, @Nullable Slip slip) {

    /** What became of a number that was tied. */
    enum Kind {
        AGREED,
        WRONG,
        /** As it was known once, or as another source has it. */
        OTHERWISE,
        HIDDEN,
        NOT_HELD,
        NOT_SURE
    }

    /** The check that tells of months of which not all is held. */
    private static final String INCOMPLETE = "incomplete-month";

    /** How many times a number may be another's before it is another kind of number, and no slip. */
    private static final double FARTHEST = 2;

    /** How many earlier states of knowledge are asked for. */
    private static final int MOST_REVISIONS = 4;

    static Verdict of(Figures figures, Spot spot) {
        Optional<Figures.Told> now = figures.ask(spot.indicator(), spot.area(), spot.period(), null, null);
        OptionalDouble exact = exact(figures, spot, null, null);
        if (now.isEmpty() || exact.isEmpty()) {
            boolean hidden = now.isPresent() && now.get().figure().value() instanceof Figure.Hidden;
            return new Verdict(hidden ? Kind.HIDDEN : Kind.NOT_HELD, null);
        }
        if (spot.allows().test(exact.getAsDouble()) || isSumOfParts(figures, spot)) {
            return new Verdict(Kind.AGREED, null);
        }
        if (!spot.sure()) {
            return new Verdict(Kind.NOT_SURE, null);
        }
        String held = held(figures, spot, now.get(), exact.getAsDouble());
        Optional<Caveat> incomplete = now.get().figure().caveats().stream()
                .filter(caveat -> caveat.id().equals(INCOMPLETE))
                .findFirst();
        if (incomplete.isPresent()) {
            return new Verdict(Kind.OTHERWISE, withheld(spot, incomplete.get(), held));
        }
        Slip revised = revised(figures, spot, now.get(), held);
        if (revised != null) {
            return new Verdict(Kind.OTHERWISE, revised);
        }
        Slip elsewhere = elsewhere(figures, spot, now.get(), held);
        if (elsewhere != null) {
            return new Verdict(Kind.OTHERWISE, elsewhere);
        }
        return new Verdict(
                Kind.WRONG,
                new Slip(
                        "figures.differ",
                        Severity.WRONG,
                        spot.place(),
                        spot.text(),
                        spot.name() + ": the figures that are held say otherwise.",
                        held,
                        "Print " + spot.mend().of(exact.getAsDouble()) + ", or name the source of " + spot.text()
                                + "."));
    }

    private static Slip withheld(Spot spot, Caveat why, String held) {
        return new Slip(
                "figures.withheld",
                Severity.DOUBTFUL,
                spot.place(),
                spot.text(),
                spot.name() + ": the figures that are held differ, and are not complete themselves.",
                held + " " + why.words(),
                "Name the source, or wait for the months to be complete.");
    }

    /** Whether a number that differs is near enough to be a slip of this one. */
    static boolean near(Figures figures, Spot spot) {
        OptionalDouble exact = exact(figures, spot, null, null);
        double right = Math.abs(exact.orElse(0));
        return spot.size() <= right * FARTHEST && right <= spot.size() * FARTHEST;
    }

    /** A force's own count may differ from those of its districts added up: either is so. */
    private static boolean isSumOfParts(Figures figures, Spot spot) {
        if (spot.area().level() != AreaLevel.FORCE || spot.against() != null) {
            return false;
        }
        double sum = 0;
        for (Area district : figures.districts(spot.area())) {
            Optional<Figures.Told> part = figures.ask(spot.indicator(), district, spot.period(), null, null);
            if (part.isEmpty() || !(part.get().figure().value() instanceof Figure.Count count)) {
                return false;
            }
            sum += count.number();
        }
        return spot.allows().test(sum);
    }

    /** The count, or the change from the earlier period, or that in per cent; empty where it is not told. */
    private static OptionalDouble exact(Figures figures, Spot spot, @Nullable String source, @Nullable LocalDate asAt) {
        OptionalDouble now = count(figures, spot, spot.period(), source, asAt);
        Period against = spot.against();
        if (against == null || now.isEmpty()) {
            return now;
        }
        String same = Objects.requireNonNullElseGet(
                source,
                () -> figures.ask(spot.indicator(), spot.area(), spot.period(), null, asAt)
                        .map(told -> told.figure().source())
                        .orElse(""));
        OptionalDouble before = count(figures, spot, against, same, asAt);
        if (before.isEmpty() || spot.percent() && before.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double change = now.getAsDouble() - before.getAsDouble();
        return OptionalDouble.of(spot.percent() ? 100 * change / before.getAsDouble() : change);
    }

    private static OptionalDouble count(
            Figures figures, Spot spot, Period period, @Nullable String source, @Nullable LocalDate asAt) {
        return figures.ask(spot.indicator(), spot.area(), period, source, asAt)
                .map(Figures.Told::figure)
                .map(figure -> figure.value() instanceof Figure.Count count
                        ? OptionalDouble.of(count.number())
                        : OptionalDouble.empty())
                .orElse(OptionalDouble.empty());
    }

    private static @Nullable Slip revised(Figures figures, Spot spot, Figures.Told now, String held) {
        Figures.Told known = now;
        for (int i = 0; i < MOST_REVISIONS; i++) {
            LocalDate day = known.dayBefore();
            if (day == null) {
                return null;
            }
            String source = now.figure().source();
            Optional<Figures.Told> then = figures.ask(spot.indicator(), spot.area(), spot.period(), source, day);
            OptionalDouble exact = exact(figures, spot, source, day);
            if (then.isEmpty() || then.get().origins().equals(known.origins())) {
                return null;
            }
            if (exact.isPresent() && spot.allows().test(exact.getAsDouble())) {
                return new Slip(
                        "figures.revised",
                        Severity.DOUBTFUL,
                        spot.place(),
                        spot.text(),
                        spot.name() + ": so it was known once, and it has been revised.",
                        held + " Before that: " + then.get().source() + ".",
                        "Say as at which day it is, or print "
                                + spot.mend()
                                        .of(exact(figures, spot, null, null).orElse(0)) + ".");
            }
            known = then.get();
        }
        return null;
    }

    private static @Nullable Slip elsewhere(Figures figures, Spot spot, Figures.Told now, String held) {
        for (String source : figures.sources(spot.indicator())) {
            OptionalDouble exact =
                    source.equals(now.figure().source()) ? OptionalDouble.empty() : exact(figures, spot, source, null);
            if (exact.isPresent() && spot.allows().test(exact.getAsDouble())) {
                String other = figures.ask(spot.indicator(), spot.area(), spot.period(), source, null)
                        .map(Figures.Told::source)
                        .orElse(source);
                return new Slip(
                        "figures.other-source",
                        Severity.DOUBTFUL,
                        spot.place(),
                        spot.text(),
                        spot.name() + ": so one source has it, and another has not.",
                        "So has " + other + ". " + held,
                        "Name the source.");
            }
        }
        return null;
    }

    /** "Total crime in Gravesham, April to August 2019: 5,370, by Counts sent by the force (vintage …)." */
    private static String held(Figures figures, Spot spot, Figures.Told now, double exact) {
        Area area = spot.area();
        Period against = spot.against();
        String what = spot.indicator().name() + " in " + area.name() + ", "
                + spot.period().label() + ": ";
        if (against == null) {
            return what + String.format("%,.0f", exact) + ", by " + now.source() + ".";
        }
        double after = count(figures, spot, spot.period(), null, null).orElse(0);
        double before = after - (spot.percent() ? 0 : exact);
        if (spot.percent()) {
            before = after / (1 + exact / 100);
        }
        return what + String.format("%,.0f, from %,.0f in %s", after, before, against.label()) + ", by " + now.source()
                + ".";
    }
}
