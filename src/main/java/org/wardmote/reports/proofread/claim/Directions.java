package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardmote.reports.proofread.Slip;

/** Checks which way a named row is said to have gone: "Dunmoor recorded a decrease". */
final class Directions {

    private static final Set<String> SAW =
            Set.of("recorded", "saw", "seen", "had", "showed", "shows", "experienced", "reported");

    private final Ledger ledger;

    Directions(Ledger ledger) {
        this.ledger = ledger;
    }

    List<Slip> check(Clause clause) {
        List<Slip> slips = new ArrayList<>();
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), clause.from(), clause.to())) {
            int verb = verb(clause, mention.to());
            int way = verb < 0
                    ? 0
                    : Lexicon.shipped().direction(clause.tokens().get(verb).text());
            List<Series> rows = ledger.named(mention.name());
            boolean against = !rows.isEmpty()
                    && rows.stream().allMatch(each -> Math.signum(each.change().orElse(0)) == -way);
            if (way != 0 && against && alone(clause, mention)) {
                slips.add(new Slip(
                        "claim.direction",
                        Slip.Severity.WRONG,
                        clause.sentence().prose().place(),
                        clause.sentence().quote(mention.from(), verb),
                        "It went the other way.",
                        rows.get(0).told() + ".",
                        way > 0 ? "fell" : "rose"));
            }
        }
        return slips;
    }

    /** Where the word of the change stands, a verb and an article after the name. */
    private static int verb(Clause clause, int from) {
        List<Token> tokens = clause.tokens();
        int at = from;
        while (at < clause.to()
                && (tokens.get(at).is("also")
                        || tokens.get(at).is("has")
                        || tokens.get(at).is("have"))) {
            at++;
        }
        if (at >= clause.to() || !SAW.contains(tokens.get(at).text())) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(clause.to(), at + 4); i++) {
            if (tokens.get(i).word()
                    && Lexicon.shipped().direction(tokens.get(i).text()) != 0) {
                return i;
            }
            if (!tokens.get(i).word()) {
                return -1;
            }
        }
        return -1;
    }

    /** Nothing else that could be meant: no other row beside it, no "in" of something of its own. */
    private boolean alone(Clause clause, Ledger.Mention mention) {
        boolean inside = mention.from() > clause.from()
                && Set.of("and", ",", "of", "with")
                        .contains(clause.tokens().get(mention.from() - 1).text());
        return !inside;
    }
}
