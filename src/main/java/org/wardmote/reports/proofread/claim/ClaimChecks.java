package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** Reads every sentence of a paper, ties what it says of numbers to its tables, and checks it. */
public final class ClaimChecks implements Check {

    /** A heading has no more words than these. */
    private static final int HEADING = 10;

    private static final List<ParagraphRule> RULES = List.of(
            new LinkedShares(),
            new Sums(),
            new PercentMoves(),
            new MoreOrFewer(),
            new Portions(),
            new Parts(),
            new Bests(),
            new Comes(),
            new Thans(),
            new RowWays(),
            new NowAndThen(),
            new Beside(),
            new Ratios(),
            new Ways(),
            new Targets(),
            new RowCounts(),
            new OnlyOne(),
            new Beyond(),
            new Products(),
            new Together(),
            new Times(),
            new InOrder(),
            new Flows(),
            new TargetsMet(),
            new Lengths(),
            new Years(),
            new Reach());

    /** Loads the words that claims are made of, for whoever will soon need them. */
    public static void prepare() {
        Lexicon.shipped();
    }

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables) {
        return read(reading, tables).slips();
    }

    /** What a paper says of numbers that stand in none of its tables. */
    public static List<Stated> untied(Reading reading, List<TypedTable> tables) {
        return read(reading, tables).untied();
    }

    private record Read(List<Slip> slips, List<Stated> untied) {}

    private static Read read(Reading reading, List<TypedTable> tables) {
        List<Prose> all = reading.passages().stream()
                .filter(Prose.class::isInstance)
                .map(Prose.class::cast)
                .toList();
        Ledger ledger = new Ledger(tables);
        Sentences sentences = new Sentences(all);
        SentenceProof proof = new SentenceProof(ledger, sentences);
        String home = ledger.home(reading, sentences);
        Map<Integer, String> headings = new HashMap<>();
        List<Slip> slips = new ArrayList<>();
        Prose lead = null;
        int at = -1;
        for (Passage passage : reading.passages()) {
            at += passage instanceof Prose ? 1 : 0;
            if (passage instanceof Heading heading) {
                headings.keySet().removeIf(level -> level >= heading.level());
                headings.put(heading.level(), heading.words());
                lead = null;
            } else if (passage instanceof Prose prose && heads(prose)) {
                int level = prose.number().split("\\.").length;
                headings.keySet().removeIf(above -> above >= level && above < 4);
                headings.put(level, prose.words());
                lead = null;
            } else if (passage instanceof Prose prose) {
                Set<String> above = new HashSet<>();
                headings.values().forEach(words -> above.addAll(sentences.stems(words)));
                Scope scope = new Scope(above, List.of(), List.of(), sentences.stems(prose), home);
                if (prose.item() && lead != null) {
                    above.addAll(sentences.stems(lead));
                    for (Sentence sentence : sentences.of(lead)) {
                        scope = scope.after(sentence, ledger);
                    }
                }
                List<Slip> here = new ArrayList<>(proof.read(prose, scope));
                Paragraph paragraph = Paragraph.of(prose, sentences, ledger, beside(all, at), proof.checked);
                here.addAll(ofParagraph(paragraph, here));
                here.forEach(slip -> proof.checked.mark(paragraph.tokens(), prose.words(), slip.quote()));
                Untold.tell(paragraph, proof.unchecked);
                slips.addAll(here);
                lead = prose.item() ? lead : prose;
            }
        }
        slips.addAll(proof.evidence.ofTables(reading));
        slips.addAll(Programmes.slips(reading));
        slips.addAll(Verdicts.slips(ledger));
        slips.addAll(Weekdays.slips(reading));
        slips.addAll(proof.unchecked.slips());
        return new Read(slips, List.copyOf(proof.untied));
    }

    /** The two paragraphs before one and the one after it. */
    private static List<Prose> beside(List<Prose> all, int at) {
        List<Prose> beside = new ArrayList<>(all.subList(Math.max(0, at - 2), at));
        beside.addAll(all.subList(at + 1, Math.min(all.size(), at + 2)));
        return beside;
    }

    /** "3. Violence", read as a paragraph, heads those under it. */
    private static boolean heads(Prose prose) {
        String words = prose.words().strip();
        return prose.number().matches("\\d+(\\.\\d+)*\\.?")
                && words.split("\\s+").length <= HEADING
                && words.chars().noneMatch(Character::isDigit)
                && !words.matches("(?s).*[.:;?!]$");
    }

    /** What the paragraph's own numbers say of each other, where it was not said already. */
    private static List<Slip> ofParagraph(Paragraph paragraph, List<Slip> told) {
        List<Slip> slips = new ArrayList<>();
        for (ParagraphRule rule : RULES) {
            for (Slip slip : rule.check(paragraph)) {
                boolean known = told.stream()
                        .anyMatch(each -> each.severity() != Slip.Severity.UNCHECKED
                                && (each.quote().contains(slip.quote())
                                        || slip.quote().contains(each.quote())
                                        || !slip.mend().isEmpty() && each.mend().equals(slip.mend())));
                if (!known) {
                    slips.add(slip);
                }
            }
        }
        return slips;
    }
}
