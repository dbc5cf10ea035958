package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/**
 * A paragraph as one run of pieces, for what its own numbers say of each other across its sentences.
 *
 * @param starts for each piece, where its sentence begins
 * @param ends for each piece, one beyond the end of its sentence
 * @param near the numbers of the paragraphs beside it
 * @param lengths how many months the periods have that those name
 * @param checked what was spoken of already
 */
record Paragraph(
        Prose prose,
        List<Token> tokens,
        List<Integer> starts,
        List<Integer> ends,
        Ledger ledger,
        List<Quantity> near,
        Set<Integer> lengths,
        Checked checked) {

    /** "Twelve months" is a length and no count. */
    private static final Set<String> TIMES = Set.of("month", "year", "week", "day", "hour", "minute", "quarter");

    static Paragraph of(Prose prose, Sentences sentences, Ledger ledger, List<Prose> beside, Checked checked) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Sentence sentence : sentences.of(prose)) {
            int from = tokens.size();
            tokens.addAll(sentence.tokens());
            for (int i = from; i < tokens.size(); i++) {
                starts.add(from);
                ends.add(tokens.size());
            }
        }
        List<Quantity> near = new ArrayList<>();
        Set<Integer> lengths = new HashSet<>();
        for (Prose other : beside) {
            for (Sentence sentence : sentences.of(other)) {
                for (Token token : sentence.tokens()) {
                    Quantity quantity = token.number() ? token.quantity() : null;
                    if (quantity != null && !quantity.words()) {
                        near.add(quantity);
                    }
                    Months.Span span = token.span();
                    Period range = span == null ? null : span.range();
                    if (range != null) {
                        lengths.add(range.months());
                    }
                }
            }
        }
        return new Paragraph(prose, tokens, starts, ends, ledger, near, lengths, checked);
    }

    /** The rows that a run of pieces names; where it names none whole, those that one of its words can only mean. */
    List<Ledger.Mention> mentions(int from, int to) {
        List<Ledger.Mention> whole = ledger.mentions(tokens, Math.max(0, from), Math.min(size(), to));
        return whole.isEmpty() ? ledger.loosely(tokens, Math.max(0, from), Math.min(size(), to)) : whole;
    }

    /** Where the sentence of a piece begins; of what lies outside the paragraph, its nearest sentence's. */
    int start(int i) {
        return tokens.isEmpty() ? 0 : starts.get(Math.max(0, Math.min(i, size() - 1)));
    }

    /** One beyond the end of the sentence of a piece. */
    int end(int i) {
        return tokens.isEmpty() ? 0 : ends.get(Math.max(0, Math.min(i, size() - 1)));
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    /** Whether the piece is one of these words; false outside of the paragraph. */
    boolean is(int i, Set<String> words) {
        return i >= 0 && i < size() && at(i).kind() != Token.Kind.PERIOD && words.contains(at(i).text());
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size() && at(i).is(word);
    }

    /** The number that stands here, in digits or as a word; null when there is none. */
    @Nullable
    Quantity number(int i) {
        if (i < 0 || i >= size()) {
            return null;
        }
        Token token = at(i);
        if (token.number()) {
            return token.quantity();
        }
        Integer word = token.word() ? Lexicon.shipped().numbers.get(token.text()) : null;
        boolean time = i + 1 < size() && TIMES.contains(at(i + 1).stem());
        return word != null && word > 1 && !time
                ? new Quantity(BigDecimal.valueOf(word), BigDecimal.ONE, Unit.COUNT, Roundness.NONE, false, true)
                : null;
    }

    /** The number in digits that stands here, of one unit; null when there is none. */
    @Nullable
    Quantity digits(int i, Unit unit) {
        Quantity quantity = i >= 0 && i < size() && at(i).number() ? at(i).quantity() : null;
        return quantity != null && quantity.unit() == unit && !quantity.words() ? quantity : null;
    }

    /** The nearest number before a piece, within its sentence; -1 when there is none. */
    int before(int at) {
        for (int i = at - 1; i >= start(at); i--) {
            if (number(i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word between the two says that something went up or down. */
    boolean moves(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(size(), to); i++) {
            if (Lexicon.shipped().direction(tokens, i) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean any(int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(size(), to); i++) {
            if (is(i, words)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of a unit in digits between two places. */
    List<Quantity> all(int from, int to, Unit unit) {
        List<Quantity> found = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(size(), to); i++) {
            Quantity quantity = digits(i, unit);
            if (quantity != null) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** Every count that the paper's tables print. */
    List<Double> printed() {
        List<Double> counts = new ArrayList<>();
        for (Sheet sheet : ledger.sheets) {
            for (Series series : sheet.series()) {
                sheet.columns(Role.COUNT).forEach(column -> series.value(column).ifPresent(counts::add));
            }
        }
        return counts;
    }

    String quote(int from, int to) {
        return prose.words().substring(at(from).from(), at(to).to());
    }

    String told(int at) {
        return quote(at, at).strip();
    }

    /** Says that these pieces, both ends taken in, were checked and hold: nothing is to be told of them. */
    @Nullable
    Slip holds(int from, int to) {
        checked.mark(tokens, from, to);
        return null;
    }

    Slip slip(String kind, Severity severity, int from, int to, String words, String evidence, String mend) {
        return new Slip(
                kind, severity, prose.place(), quote(Math.min(from, to), Math.max(from, to)), words, evidence, mend);
    }
}
