package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** Checks which way a row went: "crime in Brookside rose", "burglary has come down", "an increase in Denholm and in Eastgate". */
final class RowWays implements ParagraphRule {

    private static final Set<String> BREAKS = Set.of(
            ";", "but", "while", "whilst", "whereas", "although", "though", ",", "and", ":", "that", "as", "(", ")");
    private static final Set<String> BETWEEN = Set.of(
            "has",
            "have",
            "had",
            "also",
            "both",
            "all",
            "again",
            "then",
            "ward",
            "wards",
            "estate",
            "district",
            "crime",
            "crimes",
            "offences",
            "incidents",
            "there",
            "itself",
            "now",
            "since",
            "slightly",
            "sharply",
            "a",
            "little",
            "figures",
            "numbers");
    private static final Set<String> NOUNS = Set.of(
            "increase",
            "increases",
            "rise",
            "rises",
            "fall",
            "falls",
            "decrease",
            "decreases",
            "reduction",
            "reductions",
            "drop",
            "drops",
            "decline");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "small", "slight", "further", "modest", "were", "large", "sharp", "big", "saw");
    private static final Set<String> DOUBTS = Set.of(
            "not",
            "no",
            "never",
            "would",
            "will",
            "could",
            "may",
            "might",
            "should",
            "if",
            "to",
            "expected",
            "target",
            "than",
            "where",
            "whether",
            "only");
    private static final Set<String> JOINS = Set.of(",", "and", "in", "at", "for", "both", "to", "the");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Lexicon lexicon = Lexicon.shipped();
        for (int i = 0; i < p.size(); i++) {
            int up = lexicon.at("wentUp", p.tokens(), i);
            int down = lexicon.at("wentDown", p.tokens(), i);
            boolean noun = p.is(i, NOUNS) && p.is(i - 1, ARTICLES);
            int way = up > down
                    ? 1
                    : down > 0 ? -1 : noun ? lexicon.direction(p.at(i).text()) : 0;
            if (way == 0 || p.any(i - 4, i, DOUBTS)) {
                continue;
            }
            int end = i + Math.max(1, Math.max(up, down));
            Slip slip = after(p, i, end, way);
            slip = slip == null && !noun && !p.is(end, Set.of("in", "at")) ? before(p, i, end, way) : slip;
            if (slip != null) {
                slips.add(slip);
            }
            i = end - 1;
        }
        return slips;
    }

    /** "Crime went up in Abbey, Castle and Denholm". */
    private static @Nullable Slip after(Paragraph p, int at, int end, int way) {
        int in = p.is(end, Set.of("slightly", "sharply", "again")) ? end + 1 : end;
        if (!p.is(in, Set.of("in", "at"))) {
            return null;
        }
        int start = start(p, at);
        if (!p.mentions(start, at).isEmpty() && p.mentions(start, at).stream().anyMatch(each -> !whole(p, each))) {
            return null;
        }
        int last = in + 1;
        for (Ledger.Mention mention : p.mentions(in, p.end(at))) {
            if (!joined(p, last, mention.from())) {
                return null;
            }
            Slip slip = judge(p, mention, start, at, end, way);
            if (slip != null) {
                return slip;
            }
            last = mention.to();
            while (p.is(last, BETWEEN)) {
                last++;
            }
            if (p.is(last, "(")) {
                while (last < p.end(at) && !p.is(last, ")")) {
                    last++;
                }
                last++;
            }
        }
        return null;
    }

    private static boolean joined(Paragraph p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!p.is(i, JOINS)) {
                return false;
            }
        }
        return to - from <= 4;
    }

    private static boolean whole(Paragraph p, Ledger.Mention mention) {
        return p.ledger().named(mention.name()).stream()
                .allMatch(each -> each.equals(each.sheet().whole()));
    }

    /** "Crime in Brookside fell", "burglary has come down". */
    private static @Nullable Slip before(Paragraph p, int at, int end, int way) {
        int start = start(p, at);
        List<Ledger.Mention> mentions = p.mentions(start, at);
        if (mentions.size() != 1) {
            return null;
        }
        Ledger.Mention mention = mentions.get(0);
        for (int i = mention.to(); i < at; i++) {
            if (!p.is(i, BETWEEN)) {
                return null;
            }
        }
        boolean first =
                mention.from() == start || p.is(mention.from() - 1, Set.of("the", "in", "recorded", "at", "both"));
        return first ? judge(p, mention, start, at, end, way) : null;
    }

    /** Where the part of the sentence begins that a piece stands in. */
    private static int start(Paragraph p, int at) {
        int start = at;
        while (start > p.start(at) && !p.is(start - 1, BREAKS)) {
            start--;
        }
        return start;
    }

    private static @Nullable Slip judge(Paragraph p, Ledger.Mention mention, int start, int at, int end, int way) {
        int stop = end;
        while (stop < p.end(at) && !p.is(stop, Set.of(";", "but", "while", "whereas", "and", "although"))) {
            stop++;
        }
        Set<String> strangers = Strangers.of(p, start, Math.max(at, mention.from()));
        Series against = null;
        for (Series series : p.ledger().named(mention.name())) {
            Sheet sheet = series.sheet();
            List<Double> changes = Strangers.known(sheet, strangers) ? changes(p, series, start, stop) : List.of(0.0);
            if (changes.stream().anyMatch(change -> Math.signum(change) == way)) {
                return p.holds(at, end - 1);
            }
            if (changes.isEmpty() || changes.stream().anyMatch(change -> Math.signum(change) != -way)) {
                return null;
            }
            against = series;
        }
        return against == null
                ? null
                : p.slip(
                        "claim.direction",
                        Severity.WRONG,
                        Math.min(mention.from(), at),
                        Math.max(mention.to(), end) - 1,
                        "It went the other way.",
                        against.told() + ".",
                        way > 0 ? "fell" : "rose");
    }

    /** The changes that may be meant: since a period that is named, else over the last two and over all, and as printed. */
    private static List<Double> changes(Paragraph p, Series series, int from, int to) {
        Sheet sheet = series.sheet();
        List<Integer> counts = sheet.columns(Role.COUNT);
        List<Double> changes = new ArrayList<>();
        Set<Period> periods = Scales.periods(p, from, to);
        List<Integer> named = counts.stream()
                .filter(column ->
                        periods.contains(sheet.table().columns().get(column).period()))
                .toList();
        int last = counts.size() - 1;
        boolean dated = last >= 1
                && counts.stream()
                        .allMatch(column -> sheet.table().columns().get(column).period() != null);
        if (!periods.isEmpty() && named.isEmpty()) {
            return List.of();
        }
        if (dated && named.size() == 1 && named.get(0) < counts.get(last)) {
            add(changes, series, named.get(0), counts.get(last));
            int here = counts.indexOf(named.get(0));
            boolean since = p.any(from, to, Set.of("since", "from", "compared", "on"));
            if (!since && here > 0) {
                add(changes, series, counts.get(here - 1), named.get(0));
            }
            return changes;
        }
        if (dated && named.size() >= 2) {
            add(changes, series, named.get(0), named.get(named.size() - 1));
            return changes;
        }
        series.change().ifPresent(changes::add);
        boolean lately = p.any(from, to, Set.of("latest", "last"));
        if (dated) {
            add(changes, series, counts.get(last - 1), counts.get(last));
            if (!lately && named.isEmpty()) {
                add(changes, series, counts.get(0), counts.get(last));
            }
        }
        return changes;
    }

    private static void add(List<Double> changes, Series series, int from, int to) {
        OptionalDouble before = series.value(from);
        OptionalDouble after = series.value(to);
        if (before.isPresent() && after.isPresent()) {
            changes.add(after.getAsDouble() - before.getAsDouble());
        }
    }
}
