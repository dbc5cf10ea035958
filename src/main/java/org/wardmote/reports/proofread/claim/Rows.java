package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** Checks who has the most and the fewest, who alone went one way, and in how many of so many rows a number fell. */
final class Rows implements ParagraphRule {

    private static final Set<String> LEADS =
            Set.of("had", "has", "with", "saw", "have", "recorded", "received", "and", "issued");
    private static final Set<String> MOST = Set.of("most");
    private static final Set<String> FEWEST = Set.of("fewest", "least");
    private static final Set<String> SKIPPED = Set.of("the", "by", "far", "again", "also", "once");
    private static final Set<String> RECORDED = Set.of("recorded", "saw", "had", "showed", "experienced", "reported");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, MOST) || p.is(i, FEWEST) ? rank(p, i) : p.is(i, "only") ? only(p, i) : ofSoMany(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    /** "Old Dock had the most reports (866) and Highmount the fewest". */
    private static @Nullable Slip rank(Paragraph p, int at) {
        boolean few = p.is(at, FEWEST);
        int end = at;
        while (p.is(end - 1, SKIPPED)) {
            end--;
        }
        boolean verb = p.is(end - 1, LEADS);
        end -= verb ? 1 : 0;
        if (!p.is(at - 1, "the") || !verb && !few) {
            return null;
        }
        Ledger.Mention subject = endingAt(p, end);
        if (subject == null) {
            return null;
        }
        Slip slip = null;
        for (Series series : p.ledger().named(subject.name())) {
            Series whole = series.sheet().whole();
            List<Series> rows = series.sheet().series().stream()
                    .filter(each -> !each.equals(whole)
                            && each.row().parent() == series.row().parent()
                            && !each.row().total())
                    .toList();
            if (rows.size() < 3 || !rows.contains(series)) {
                continue;
            }
            for (int column : series.sheet().columns(Role.COUNT)) {
                if (rows.stream().noneMatch(each -> beats(each, series, column, few))) {
                    return null;
                }
            }
            Series first = rows.get(0);
            List<Integer> columns = series.sheet().columns(Role.COUNT);
            int last = columns.isEmpty() ? -1 : columns.get(columns.size() - 1);
            for (Series each : rows) {
                first = beats(each, first, last, few) ? each : first;
            }
            slip = p.slip(
                    "claim.rank",
                    Severity.WRONG,
                    subject.from(),
                    at,
                    first.name() + " has the " + p.told(at) + ".",
                    first.name() + " " + Series.number(first.value(last).orElse(0)) + ", " + series.name() + " "
                            + Series.number(series.value(last).orElse(0)) + " in "
                            + series.sheet().name() + ".",
                    first.name());
        }
        return slip;
    }

    private static boolean beats(Series one, Series other, int column, boolean few) {
        if (one.value(column).isEmpty() || other.value(column).isEmpty()) {
            return false;
        }
        double difference =
                one.value(column).getAsDouble() - other.value(column).getAsDouble();
        return few ? difference < 0 : difference > 0;
    }

    private static Ledger.@Nullable Mention endingAt(Paragraph p, int end) {
        if (end <= 0) {
            return null;
        }
        int from = p.starts().get(end - 1);
        for (Ledger.Mention mention : p.ledger().mentions(p.tokens(), from, end)) {
            boolean near = mention.to() == end
                    || mention.to() == end - 1 && p.at(mention.to()).word() && !p.is(mention.to(), Set.of("and", "or"));
            if (near) {
                return mention;
            }
        }
        return null;
    }

    /** "Only Galloway Vale recorded a decrease": it did, whatever the others did. */
    private static @Nullable Slip only(Paragraph p, int at) {
        for (Ledger.Mention mention :
                p.ledger().mentions(p.tokens(), at + 1, p.ends().get(at))) {
            int verb = mention.to();
            boolean close = mention.from() <= at + 2 && p.is(verb, RECORDED) && p.is(verb + 1, Set.of("a", "an"));
            int way = close && verb + 2 < p.size()
                    ? Lexicon.shipped().direction(p.at(verb + 2).text())
                    : 0;
            if (way == 0) {
                return null;
            }
            List<Series> rows = p.ledger().named(mention.name());
            boolean none = !rows.isEmpty()
                    && rows.stream().allMatch(row -> Math.signum(row.change().orElse(way)) == -way);
            return none
                    ? p.slip(
                            "claim.exception",
                            Severity.WRONG,
                            at,
                            verb + 2,
                            mention.name() + " went the other way.",
                            rows.get(0).told() + ".",
                            "")
                    : null;
        }
        return null;
    }

    /** "Fell in four of the five areas", "four of the six types went up", "all three districts recorded a decrease". */
    private static @Nullable Slip ofSoMany(Paragraph p, int at) {
        int all = p.is(at, Set.of("all", "every")) ? at + 1 : -1;
        boolean of = p.is(at + 1, "of") && p.is(at + 2, Set.of("the", "our", "all"));
        int total = all > 0 ? all : of ? at + 3 : -1;
        Quantity some = p.number(at);
        Quantity many = p.number(total);
        Quantity said = all > 0 ? many : some;
        if (many == null
                || said == null
                || !many.whole()
                || many.size() < 3
                || many.size() > 60
                || said.size() > many.size()) {
            return null;
        }
        int way = 0;
        for (int i = Math.max(p.starts().get(at), at - 4); i < Math.min(p.ends().get(at), total + 7); i++) {
            boolean word =
                    p.at(i).word() && !Lexicon.shipped().levels.contains(p.at(i).text());
            int here =
                    word ? Lexicon.shipped().direction(p.at(i).text()) : p.is(i, "up") && p.is(i - 1, "went") ? 1 : 0;
            here = here == 0 && p.is(i, "up") && p.is(i - 1, "went") ? 1 : here;
            here = here == 0 && p.is(i, "down") && p.is(i - 1, "went") ? -1 : here;
            if (here != 0 && way != 0 && here != way) {
                return null;
            }
            way = here != 0 ? here : way;
        }
        return way == 0 ? null : judge(p, at, total, (int) said.size(), (int) many.size(), way);
    }

    private static @Nullable Slip judge(Paragraph p, int at, int total, int said, int many, int way) {
        Slip slip = null;
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = sheet.whole();
            List<Series> rows = sheet.series().stream()
                    .filter(each -> !each.equals(whole)
                            && (each.row().parent() < 0
                                    || whole != null && each.row().parent() == whole.index())
                            && each.change().isPresent())
                    .toList();
            if (rows.size() != many) {
                continue;
            }
            List<Series> went = rows.stream()
                    .filter(each -> Math.signum(each.change().orElse(0)) == way)
                    .toList();
            if (went.size() == said) {
                return null;
            }
            slip = p.slip(
                    "claim.universal",
                    Severity.WRONG,
                    at,
                    Math.min(p.size() - 1, total + 1),
                    "It is so of " + went.size() + " of the " + many + ".",
                    went.stream().map(Series::name).limit(6).collect(java.util.stream.Collectors.joining(", ")) + " in "
                            + sheet.name() + ".",
                    went.size() + " of the " + many);
        }
        return slip;
    }
}
