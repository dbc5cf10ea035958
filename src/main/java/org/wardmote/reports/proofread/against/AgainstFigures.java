package org.wardmote.reports.proofread.against;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.ClaimChecks;
import org.wardmote.reports.proofread.claim.Stated;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** Holds a paper against figures: what names an indicator, an area and a period that are held, and nothing else. */
public final class AgainstFigures implements Check {

    /** Of numbers that are held against figures in one paper; what is more is counted with those that are not tied. */
    private static final int MOST_NUMBERS = 2_000;

    /** So many must differ in one table, and more than agree, before the table is taken to be of another source. */
    private static final int FEWEST_OF_ANOTHER = 3;

    private final Figures figures;
    private final Map<Verdict.Kind, Integer> counted = new EnumMap<>(Verdict.Kind.class);
    private int untied;
    private int asked;

    public AgainstFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables) {
        List<Slip> slips = new ArrayList<>();
        for (TypedTable table : tables) {
            slips.addAll(judged(TableSpots.of(figures, table)));
        }
        ClaimSpots claims = new ClaimSpots(figures);
        for (Stated stated : ClaimChecks.untied(reading, tables)) {
            slips.addAll(judged(claims.of(stated)));
        }
        slips.add(note());
        return slips;
    }

    private List<Slip> judged(Spots spots) {
        untied += spots.untied();
        Map<Spot, Verdict> verdicts = new java.util.LinkedHashMap<>();
        for (Spot spot : spots.tied()) {
            if (asked++ >= MOST_NUMBERS) {
                untied++;
                continue;
            }
            Verdict verdict = Verdict.of(figures, spot);
            boolean kind = spots.table() || verdict.kind() != Verdict.Kind.WRONG || Verdict.near(figures, spot);
            verdicts.put(spot, kind ? verdict : new Verdict(Verdict.Kind.NOT_SURE, null));
        }
        List<Slip> slips = new ArrayList<>();
        long wrong = count(verdicts, Verdict.Kind.WRONG);
        long agreed = count(verdicts, Verdict.Kind.AGREED);
        if (spots.table() && wrong >= FEWEST_OF_ANOTHER && wrong > agreed) {
            slips.add(another(spots, verdicts, wrong));
            verdicts.values().removeIf(verdict -> verdict.kind() == Verdict.Kind.WRONG);
            counted.merge(Verdict.Kind.OTHERWISE, (int) wrong, Integer::sum);
        }
        for (Verdict verdict : verdicts.values()) {
            counted.merge(verdict.kind(), 1, Integer::sum);
            if (verdict.slip() != null) {
                slips.add(verdict.slip());
            }
        }
        return slips;
    }

    private static long count(Map<Spot, Verdict> verdicts, Verdict.Kind kind) {
        return verdicts.values().stream()
                .filter(verdict -> verdict.kind() == kind)
                .count();
    }

    /** A table that mostly differs is of another source, or of other things, than the figures: it is told once. */
    private static Slip another(Spots spots, Map<Spot, Verdict> verdicts, long wrong) {
        List<Slip> all = verdicts.values().stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.WRONG)
                .map(Verdict::slip)
                .filter(java.util.Objects::nonNull)
                .toList();
        String examples = all.stream()
                .limit(2)
                .map(slip -> slip.quote() + " is printed: " + slip.evidence())
                .collect(Collectors.joining(" "));
        return new Slip(
                "figures.other-counts",
                Severity.DOUBTFUL,
                all.get(0).place(),
                all.get(0).quote(),
                "The counts of " + spots.of() + " are not those that are held: " + wrong + " of " + verdicts.size()
                        + " differ.",
                examples,
                "Name the source, or use the figures that are held.");
    }

    private Slip note() {
        List<String> parts = new ArrayList<>();
        parts.add(counted.getOrDefault(Verdict.Kind.AGREED, 0) + " agree");
        add(parts, Verdict.Kind.WRONG, "differ");
        add(parts, Verdict.Kind.OTHERWISE, "are as another source or an earlier state has them");
        add(parts, Verdict.Kind.HIDDEN, "are small numbers that are not told");
        add(parts, Verdict.Kind.NOT_HELD, "are of months or areas that are not held");
        int loose = untied + counted.getOrDefault(Verdict.Kind.NOT_SURE, 0);
        parts.add(loose + " could not be tied to an indicator, an area and a period without doubt");
        return new Slip(
                "figures.checked",
                Severity.UNCHECKED,
                new Place(0, 0, "", ""),
                "",
                "Of the paper's numbers, held against the figures: " + String.join("; ", parts) + ".",
                "",
                "");
    }

    private void add(List<String> parts, Verdict.Kind kind, String words) {
        int number = counted.getOrDefault(kind, 0);
        if (number > 0) {
            parts.add(number + " " + words);
        }
    }
}
