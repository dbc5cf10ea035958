package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks of how many rows something is said: "five of the six rose", "all but one", "only two were above the average". */
final class RowCounts implements ParagraphRule {

    private static final Set<String> BREAKS =
            Set.of(";", "but", "while", "whilst", "whereas", "although", "though", "because");
    private static final Set<String> YEARS =
            Set.of("year", "years", "quarter", "quarters", "month", "months", "week", "time", "times");
    private static final Set<String> FALSE_FRIENDS = Set.of("target", "targets");
    private static final int REACH = 9;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Quantifier said = Quantifier.at(p, i);
            Slip slip = said == null ? null : check(p, said);
            if (slip != null) {
                slips.add(slip);
                i = p.end(i) - 1;
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, Quantifier said) {
        int noun = noun(p, said);
        boolean counted = said.of() > 2;
        boolean bare = noun < 0 && (p.is(said.from(), "everything") || bare(p, said));
        if (noun < 0 && !counted && !bare || p.any(said.from(), said.end() + 3, YEARS)) {
            return null;
        }
        int from = said.from();
        while (from > p.start(said.from()) && !p.is(from - 1, BREAKS)) {
            from--;
        }
        int to = said.end();
        while (to < p.end(said.from()) && !p.is(to, BREAKS)) {
            to++;
        }
        Predicate predicate = p.any(from, to, FALSE_FRIENDS) ? null : Predicate.in(p, from, said, to);
        if (predicate == null) {
            return null;
        }
        Set<String> strangers = Strangers.of(p, Math.max(from, said.from() - REACH), Math.min(to, predicate.end() + 4));
        Set<String> except = except(p, said.from(), p.end(said.from()));
        boolean exact = !p.any(said.from(), noun + 1, Set.of("other", "remaining"));
        if (!exact) {
            p.mentions(0, said.from()).forEach(mention -> except.add(mention.name()));
        }
        Slip slip = null;
        boolean certain = false;
        Set<Sheet> tested = new HashSet<>();
        for (Sheet sheet : p.ledger().sheets) {
            for (List<Series> rows : rows(sheet)) {
                if (!said.fits(rows.size()) || rows.size() < 3 || !Strangers.known(sheet, strangers)) {
                    continue;
                }
                boolean sure = counted || names(p, noun, sheet);
                for (Predicate.Test test : predicate.tests(sheet, rows)) {
                    List<Series> so = rows.stream().filter(test::holds).toList();
                    Set<String> names = apposed(p, noun < 0 ? said.end() : noun + 1, sheet);
                    boolean right =
                            holds(said, so, rows, except, exact) && (names.size() != said.number() || named(names, so));
                    if (right) {
                        return p.holds(said.from(), Math.max(said.end(), predicate.end()) - 1);
                    }
                    slip = slip == null ? slip(p, said, predicate, so, rows, sheet) : slip;
                    certain |= sure;
                    tested.add(sheet);
                }
            }
        }
        return certain || tested.size() == 1 ? slip : null;
    }

    /** "Three rose: theft, robbery and arson": the rows are named, or were spoken of before. */
    private static boolean bare(Paragraph p, Quantifier said) {
        Lexicon lexicon = Lexicon.shipped();
        boolean verb =
                lexicon.at("wentUp", p.tokens(), said.end()) > 0 || lexicon.at("wentDown", p.tokens(), said.end()) > 0;
        boolean begins =
                said.from() == p.starts().get(said.from()) || p.is(said.from() - 1, Set.of("and", ",", "while", "but"));
        int next = said.end() + 1;
        return verb
                && begins
                && p.any(next, next + 2, Set.of(":", "(", ","))
                && !p.mentions(next, next + 4).isEmpty();
    }

    private static boolean named(Set<String> names, List<Series> so) {
        return names.stream()
                .allMatch(name -> so.stream().anyMatch(each -> each.name().equals(name)));
    }

    private static boolean holds(
            Quantifier said, List<Series> so, List<Series> rows, Set<String> except, boolean exact) {
        boolean here = rows.stream().anyMatch(each -> except.contains(each.name()));
        if (said.kind() == Quantifier.Kind.ALL && here) {
            boolean others = !exact;
            return rows.stream()
                    .allMatch(each -> except.contains(each.name()) ? others || !so.contains(each) : so.contains(each));
        }
        return said.holds(so.size(), rows.size());
    }

    /** Where the word for the rows ends: "wards", "of the districts"; -1 when none is said. */
    private static int noun(Paragraph p, Quantifier said) {
        for (int i = said.from() + 1; i < Math.min(p.end(said.from()), said.end() + 3); i++) {
            int width = Lexicon.shipped().at("rows", p.tokens(), i);
            if (width > 0) {
                return i + width - 1;
            }
        }
        return -1;
    }

    /** Whether the word for the rows is of what the table's rows are. */
    private static boolean names(Paragraph p, int noun, Sheet sheet) {
        if (noun < 0) {
            return false;
        }
        String stem = p.at(noun).stem();
        Series whole = sheet.whole();
        boolean said = sheet.caption().contains(stem)
                || whole != null && Words.stems(whole.name()).contains(stem);
        return said || p.ledger().sheets.size() == 1;
    }

    /** Rows that stand beside each other, and all rows that are no totals. */
    private static List<List<Series>> rows(Sheet sheet) {
        List<Series> all = sheet.series().stream()
                .filter(each -> !each.row().total() && !each.equals(sheet.whole()))
                .toList();
        List<Series> top = Scales.rows(sheet);
        return top.equals(all) ? List.of(top) : List.of(top, all);
    }

    /** The rows excepted: "except Brookside", "the exception being Bryn Glas". */
    private static Set<String> except(Paragraph p, int from, int to) {
        Set<String> names = new HashSet<>();
        for (int i = Math.max(p.start(from), from - 12); i < to; i++) {
            int width = Lexicon.shipped().at("exceptions", p.tokens(), i);
            if (width > 0 && !p.is(i, "other")) {
                List<Ledger.Mention> mentions = p.mentions(i + width, Math.min(to, i + width + 12));
                int last = i + width;
                for (Ledger.Mention mention : mentions) {
                    if (mention.from() - last <= 2) {
                        names.add(mention.name());
                        last = mention.to();
                    }
                }
            }
        }
        return names;
    }

    /** The rows listed after the word for them: "three districts (A, B and C)", "two wards, A and B,", "two went up: A and B". */
    private static Set<String> apposed(Paragraph p, int from, Sheet sheet) {
        Set<String> names = new HashSet<>();
        int end = p.end(Math.min(from, p.size()) - 1);
        int at = from;
        while (at < Math.min(end, from + 2) && !p.is(at, Set.of("(", ",", "-", ":"))) {
            at++;
        }
        if (at >= end || !p.is(at, Set.of("(", ",", "-", ":"))) {
            return names;
        }
        int last = at + 1;
        for (Ledger.Mention mention : p.mentions(at, end)) {
            boolean next = mention.from() - last <= 2;
            boolean here = sheet.series().stream().anyMatch(each -> each.name().equals(mention.name()));
            if (!next || !here) {
                break;
            }
            names.add(mention.name());
            last = mention.to();
            last = p.is(last, "(") ? closing(p, last, end) : last;
        }
        return names;
    }

    private static int closing(Paragraph p, int at, int end) {
        int i = at;
        while (i < end && !p.is(i, ")")) {
            i++;
        }
        return i + 1;
    }

    private static Slip slip(
            Paragraph p, Quantifier said, Predicate predicate, List<Series> so, List<Series> rows, Sheet sheet) {
        int end = Math.max(said.end() - 1, Math.min(predicate.end(), p.size() - 1));
        return p.slip(
                "claim.universal",
                Severity.WRONG,
                Math.min(said.from(), predicate.from()),
                end,
                "It is so of " + so.size() + " of the " + rows.size() + ".",
                (so.isEmpty() ? "None" : so.stream().map(Series::name).limit(6).collect(Collectors.joining(", ")))
                        + " in " + sheet.name() + ".",
                so.size() + " of the " + rows.size());
    }
}
