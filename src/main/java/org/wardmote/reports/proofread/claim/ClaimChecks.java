package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Context;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** Reads every sentence of a paper, ties what it says of numbers to its tables, and checks it. */
public final class ClaimChecks implements Check {

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables, Context context) {
        Ledger ledger = new Ledger(tables);
        SentenceProof proof = new SentenceProof(ledger);
        String home = ledger.home(reading);
        Map<Integer, String> headings = new HashMap<>();
        List<Slip> slips = new ArrayList<>();
        Prose lead = null;
        for (Passage passage : reading.passages()) {
            if (passage instanceof Heading heading) {
                headings.keySet().removeIf(level -> level >= heading.level());
                headings.put(heading.level(), heading.words());
                lead = null;
            } else if (passage instanceof Prose prose) {
                Set<String> above = new HashSet<>();
                headings.values().forEach(words -> above.addAll(Scope.stems(pieces(words))));
                Scope scope = new Scope(above, List.of(), List.of(), Scope.stems(pieces(prose.words())), home);
                if (prose.item() && lead != null) {
                    above.addAll(Scope.stems(pieces(lead.words())));
                    for (Sentence sentence : Sentence.of(lead)) {
                        scope = scope.after(sentence, ledger);
                    }
                }
                slips.addAll(proof.read(prose, scope));
                lead = prose.item() ? lead : prose;
            }
        }
        slips.addAll(proof.evidence.ofTables(reading));
        slips.addAll(Programmes.slips(reading));
        slips.addAll(proof.unchecked.slips());
        return slips;
    }

    private static List<Token> pieces(String words) {
        return new Lexer().tokens(words, 0, words.length());
    }
}
