package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardmote.reports.proofread.claim.Candidates.Candidate;

/** Finds the rows that a comparison is about. */
final class Subjects {

    private final Ledger ledger;
    private final Candidates candidates;

    Subjects(Ledger ledger, Candidates candidates) {
        this.ledger = ledger;
        this.candidates = candidates;
    }

    /** The rows spoken of: those named before it in its clause; for "our districts" those that the sentence listed. */
    List<Series> before(Clause clause, int before, Scope scope) {
        Set<String> names = new HashSet<>();
        Lexicon lexicon = Lexicon.shipped();
        Set<String> except = exceptions(clause.sentence());
        boolean ours = false;
        for (int i = clause.from(); i < before; i++) {
            ours |= lexicon.at("ours", clause.tokens(), i) > 0;
        }
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), ours ? 0 : clause.from(), before)) {
            names.add(mention.name());
        }
        names.removeAll(ours ? Set.of() : except);
        List<Series> subjects = new ArrayList<>();
        for (Candidate candidate :
                candidates.of(new Clause(clause.sentence(), clause.from(), clause.to()), before, scope)) {
            boolean wanted =
                    names.isEmpty() || names.contains(candidate.series().name());
            boolean whole = candidate.series().equals(candidate.series().sheet().whole());
            if (wanted && !whole) {
                if (ours) {
                    listed(candidate.series().sheet(), names, subjects);
                    return subjects;
                }
                subjects.add(candidate.series());
            }
        }
        if (names.isEmpty()) {
            // who is named after it is whom it is set beside: "the second highest after Danescourt"
            List<String> beside = ledger.mentions(clause.tokens(), before, clause.to()).stream()
                    .map(Ledger.Mention::name)
                    .toList();
            return subjects.isEmpty() || !beside.isEmpty() ? List.of() : List.of(subjects.get(0));
        }
        return subjects;
    }

    private static void listed(Sheet sheet, Set<String> names, List<Series> subjects) {
        for (Series each : sheet.series()) {
            if (names.contains(each.name()) && !each.equals(sheet.whole())) {
                subjects.add(each);
            }
        }
    }

    /** The rows named after "with the exception of". */
    Set<String> exceptions(Sentence sentence) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int width = Lexicon.shipped().at("exceptions", sentence.tokens(), i);
            if (width > 0) {
                for (Ledger.Mention mention : ledger.mentions(
                        sentence.tokens(), i + width, Math.min(sentence.tokens().size(), i + width + 8))) {
                    boolean next = mention.from() <= i + width + 1
                            || sentence.tokens().get(mention.from() - 1).is("and")
                            || sentence.tokens().get(mention.from() - 1).is(",");
                    if (next) {
                        names.add(mention.name());
                    }
                }
            }
        }
        return names;
    }
}
