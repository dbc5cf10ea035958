package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.statistics.Period;

/** Checks "the same six months" and "in the twelve months" by the periods that are named there, or in the tables. */
final class Lengths implements ParagraphRule {

    private static final Pattern SAID = Pattern.compile(
            "\\b(the same|in the|over the|during the|the first|took|lasted|for) "
                    + "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) months\\b(?! (ago|before|earlier|from|to|between|ending|ended))");

    private static final int YEAR = 12;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Matcher matcher = SAID.matcher(Words.plain(p.prose().words()));
        while (matcher.find()) {
            Integer word = Lexicon.shipped().numbers.get(matcher.group(2));
            int said = word != null ? word : Integer.parseInt(matcher.group(2));
            boolean only = Set.of("the first", "took", "lasted", "for").contains(matcher.group(1));
            Set<Integer> held = held(p, matcher.start(), matcher.end(), only);
            if (!held.isEmpty() && !held.contains(said)) {
                slips.add(new Slip(
                        "claim.period",
                        Severity.WRONG,
                        p.prose().place(),
                        p.prose().words().substring(matcher.start(), matcher.end()),
                        "The period is not as long as it is said to be.",
                        "The periods that are named have "
                                + String.join(
                                        ", ", held.stream().map(String::valueOf).toList()) + " months.",
                        held.iterator().next() + " months"));
            }
        }
        return slips;
    }

    /** The lengths that its sentence names; else those of its paragraph; else those of the paper. */
    private static Set<Integer> held(Paragraph p, int from, int to, boolean only) {
        Set<Integer> sentence = new HashSet<>();
        Set<Integer> paragraph = new HashSet<>();
        int at = 0;
        for (int i = 0; i < p.size(); i++) {
            at = p.at(i).from() <= from ? i : at;
        }
        for (int i = 0; i < p.size(); i++) {
            Months.Span span = p.at(i).span();
            Period range = span == null ? null : span.range();
            boolean own = p.at(i).from() < to && p.at(i).to() > from;
            // "in 2015" names a year, and not the months that are meant
            if (range != null && span != null && span.whole() && !own && range.months() != YEAR) {
                paragraph.add(range.months());
                if (p.start(i) == p.start(at)) {
                    sentence.add(range.months());
                }
            }
        }
        sentence.remove(1);
        paragraph.remove(1);
        if (!sentence.isEmpty() || only) {
            return sentence;
        }
        Set<Integer> paper = new HashSet<>(paragraph);
        paper.add(YEAR);
        paper.addAll(p.lengths());
        for (Sheet sheet : p.ledger().sheets) {
            for (Column column : sheet.table().columns()) {
                Period period = column.period();
                if (period != null) {
                    paper.add(period.months());
                }
            }
        }
        paper.remove(1);
        return paper;
    }
}
