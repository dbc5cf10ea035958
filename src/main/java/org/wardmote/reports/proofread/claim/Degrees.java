package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Candidates.Candidate;
import org.wardmote.statistics.Chance;

/** Checks whether "slight" and "significant" are what the evidence allows. */
final class Degrees {

    /** A change of so many per cent that is more than chance is not slight. */
    private static final double NOT_SLIGHT = 10;

    private final Candidates candidates;

    Degrees(Candidates candidates) {
        this.candidates = candidates;
    }

    /** The changes of a clause whose degree is told, beside those numbers of it that were read. */
    List<Slip> check(Clause clause, Scope scope, List<Draft> drafts) {
        List<Slip> slips = new ArrayList<>();
        cause(clause, drafts, slips);
        Lexicon lexicon = Lexicon.shipped();
        for (int at = clause.from(); at < clause.to(); at++) {
            boolean weak = lexicon.at("weak", clause.tokens(), at) > 0;
            boolean strong = lexicon.at("strong", clause.tokens(), at) > 0;
            int change = weak || strong ? change(clause, at) : -1;
            if (change < 0) {
                continue;
            }
            int way = lexicon.direction(clause.tokens().get(change).text());
            String quote = clause.sentence().quote(Math.min(at, change), Math.max(at, change));
            Slip slip = ofPair(clause, drafts, weak, quote);
            Slip found = slip != null || hasPair(drafts) ? slip : ofRow(clause, scope, at, weak, way, quote);
            if (found != null) {
                slips.add(found);
            }
        }
        return slips;
    }

    /** "This shows that the cameras work", of two counts that do not differ by more than chance. */
    private static void cause(Clause clause, List<Draft> drafts, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        for (int at = 0; at < tokens.size(); at++) {
            int width = Lexicon.shipped().at("causes", tokens, at);
            for (Draft draft : width == 0 ? List.<Draft>of() : drafts) {
                Quantity before = draft.get("before");
                Quantity after = draft.get("after");
                boolean counts = before != null
                        && after != null
                        && before.unit() == Quantity.Unit.COUNT
                        && after.unit() == Quantity.Unit.COUNT
                        && before.whole()
                        && after.whole();
                if (before != null
                        && after != null
                        && counts
                        && !Chance.signal(Math.round(before.size()), Math.round(after.size()))) {
                    slips.add(new Slip(
                            "evidence.cause",
                            Severity.DOUBTFUL,
                            clause.sentence().prose().place(),
                            clause.sentence().quote(at, at + width - 1),
                            "A cause is told for a change that is within chance.",
                            draft.quote("before") + " to " + draft.quote("after") + ", z about "
                                    + Series.sign(Chance.z(Math.round(before.size()), Math.round(after.size())), 1)
                                    + ".",
                            "Say that it is not known."));
                    return;
                }
            }
        }
    }

    /** The word of change that a degree belongs to: "a slight increase", "increased significantly". */
    private static int change(Clause clause, int at) {
        for (int i = at + 1; i < Math.min(clause.to(), at + 3); i++) {
            if (clause.tokens().get(i).word()
                    && Lexicon.shipped().direction(clause.tokens().get(i).text()) != 0
                    && !Lexicon.shipped().levels.contains(clause.tokens().get(i).text())) {
                return i;
            }
        }
        boolean before = at > clause.from()
                && clause.tokens().get(at - 1).word()
                && Lexicon.shipped().direction(clause.tokens().get(at - 1).text()) != 0
                && clause.tokens().get(at).text().endsWith("ly");
        return before ? at - 1 : -1;
    }

    private static boolean hasPair(List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> draft.has("before") && draft.has("after"));
    }

    private static @Nullable Slip ofPair(Clause clause, List<Draft> drafts, boolean weak, String quote) {
        for (Draft draft : drafts) {
            Quantity before = draft.get("before");
            Quantity after = draft.get("after");
            if (before == null || after == null) {
                continue;
            }
            boolean counts = before.unit() == Quantity.Unit.COUNT
                    && after.unit() == Quantity.Unit.COUNT
                    && before.whole()
                    && after.whole()
                    && before.size() > 0;
            if (counts) {
                return judge(
                        clause,
                        Math.round(before.size()),
                        Math.round(after.size()),
                        weak,
                        quote,
                        draft.quote("before") + " to " + draft.quote("after"),
                        null);
            }
        }
        return null;
    }

    private @Nullable Slip ofRow(Clause clause, Scope scope, int at, boolean weak, int way, String quote) {
        for (Candidate candidate : candidates.of(clause, at, scope)) {
            Series series = candidate.series();
            boolean sure =
                    candidate.topical() || candidate.strength() >= Candidates.SENTENCE && candidate.strangers() <= 2;
            double change = Math.signum(series.change().orElse(0));
            if (sure && series.counted() && change == way) {
                return judge(
                        clause,
                        Math.round(series.earlier().orElse(0)),
                        Math.round(series.later().orElse(0)),
                        weak,
                        quote,
                        series.told(),
                        series);
            }
            if (sure) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Slip judge(
            Clause clause, long before, long after, boolean weak, String quote, String told, @Nullable Series series) {
        double percent = before == 0 ? 100 : 100.0 * (after - before) / before;
        boolean signal = Chance.signal(before, after);
        if (weak ? !signal || Math.abs(percent) < NOT_SLIGHT : signal || before + after == 0) {
            return null;
        }
        String chance = (signal ? "more than chance" : "within chance") + " (z about "
                + Series.sign(Chance.z(before, after), 1) + ")";
        return new Slip(
                "evidence.degree",
                Severity.DOUBTFUL,
                clause.sentence().prose().place(),
                quote,
                weak ? "It is called slight, and it is a real change." : "It is called more than its counts can show.",
                told + (series == null ? " (" + Series.sign(percent, 1) + "%)" : "") + ", " + chance + ".",
                weak
                        ? "Say by how much, without \u201cslight\u201d."
                        : "Say the two counts, and that a difference of this size is within chance.");
    }
}
