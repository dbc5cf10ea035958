package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.claim.Scales.Scale;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** Checks "higher than Abbey's", "fewer in 2023 than in 2019", "more than any other ward" and "9.2%, higher than the 5.5% of the county". */
final class Thans implements ParagraphRule {

    private static final Set<String> ALONE = Set.of("above", "below", "over", "under", "short");
    private static final Set<String> BREAKS = Set.of(";", "but", "while", "whilst", "whereas", "although", "though");
    private static final Set<String> IS = Set.of(
            "is", "was", "are", "were", "which", "that", "remains", "remained", "stands", "still", ",", "than", "and");
    private static final Set<String> NOT =
            Set.of("not", "no", "never", "nor", "neither", "twice", "times", "half", "expected", "if");
    private static final Set<String> THIS = Set.of("this", "that", "it", "these", "they", "which");
    private static final int REACH = 7;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Lexicon lexicon = Lexicon.shipped();
        for (int i = 0; i < p.size(); i++) {
            int more = lexicon.at("moreThan", p.tokens(), i);
            int less = lexicon.at("lessThan", p.tokens(), i);
            int way = more > less ? 1 : less > 0 ? -1 : 0;
            int object = way == 0 || p.any(i - 3, i, NOT) ? -1 : object(p, i, i + Math.max(more, less));
            Slip slip = object < 0 ? null : check(p, i, i + Math.max(more, less), object, way);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    /** Where what follows "than" begins, or what follows a bare "above"; -1 when nothing is set beside anything. */
    private static int object(Paragraph p, int at, int end) {
        for (int i = end; i < Math.min(p.end(at), end + REACH); i++) {
            if (p.is(i, "than")) {
                return i + 1;
            }
            if (p.is(i, BREAKS) || p.number(i) != null) {
                break;
            }
        }
        return p.is(at, ALONE) ? end : -1;
    }

    private static @Nullable Slip check(Paragraph p, int at, int end, int object, int way) {
        int from = at;
        while (from > p.start(at) && !p.is(from - 1, BREAKS)) {
            from--;
        }
        Slip numbers = numbers(p, from, at, object, way);
        numbers = numbers == null ? against(p, at, object, way) : numbers;
        if (numbers != null || p.is(at, ALONE) && !p.is(object, "that") && !p.is(object, "its")) {
            return numbers;
        }
        if (p.is(object, "any") && p.is(object + 1, "other")) {
            return anyOther(p, from, at, object, way);
        }
        int then = then(p, object);
        if (then >= 0 && p.number(at - 1) != null) {
            // "five more than in 2021/22": the number of which it is so stands elsewhere
            return null;
        }
        if (then >= 0) {
            return periods(p, from, at, end, then, way);
        }
        return rows(p, from, at, object, way);
    }

    /** "The rise was 9.2%, which is higher than the county figure of 5.5%". */
    private static @Nullable Slip numbers(Paragraph p, int from, int at, int object, int way) {
        int other = -1;
        for (int i = object; i < Math.min(p.end(at), object + REACH) && other < 0; i++) {
            if (p.is(i, BREAKS)
                    || p.is(i, Set.of(",", "and", "target", "targets"))
                    || p.at(i).span() != null) {
                return null;
            }
            other = p.at(i).number() ? i : -1;
        }
        int own = other < 0 ? -1 : own(p, from, at, other);
        Quantity theirs = other < 0 ? null : p.number(other);
        Quantity mine = own < 0 ? null : p.number(own);
        boolean said = mine != null
                && theirs != null
                && mine.unit() == theirs.unit()
                && mine.unit() != Unit.POINTS
                && !mine.signed()
                && !theirs.signed()
                && !mine.words()
                && !theirs.words()
                && other + 1 <= p.size()
                && theirs.roundness() == Roundness.NONE;
        boolean apart = said
                && own < at - 1
                && p.any(own + 1, at, IS)
                && theirs != null
                && (own < from || p.all(from, own, theirs.unit()).isEmpty());
        boolean alike = apart
                && mine != null
                && theirs != null
                && (mine.unit() != Unit.COUNT || mine.ulp().compareTo(theirs.ulp()) == 0);
        if (!alike || mine == null || theirs == null || p.any(own, at, Set.of("(", "target")) || p.moves(at - 1, at)) {
            return null;
        }
        boolean so = way > 0 ? mine.size() > theirs.size() : mine.size() < theirs.size();
        if (so) {
            return p.holds(at, other);
        }
        return mine.size() > 20 * theirs.size() || theirs.size() > 20 * mine.size()
                ? null
                : p.slip(
                        "claim.comparison",
                        Severity.WRONG,
                        at,
                        other,
                        "The two numbers do not stand to each other as it says.",
                        p.told(own) + " beside " + p.told(other) + ".",
                        way > 0 ? "lower" : "higher");
    }

    /** The number before it in its part of the sentence; for "this is well below the 6.8%" the last per cent of the sentence before. */
    private static int own(Paragraph p, int from, int at, int other) {
        int own = p.before(at);
        int start = p.starts().get(at);
        boolean refers =
                own < 0 && start > 0 && from == start && p.is(start, THIS) && p.digits(other, Unit.PERCENT) != null;
        for (int i = start - 1; refers && i >= p.starts().get(start - 1); i--) {
            if (p.digits(i, Unit.PERCENT) != null) {
                return i;
            }
        }
        return own < from ? -1 : own;
    }

    /** "The first half was busier than the second, with 2,764 incidents against 2,555". */
    private static @Nullable Slip against(Paragraph p, int at, int object, int way) {
        int stop = p.ends().get(at);
        for (int i = object; i < Math.min(stop, object + 9); i++) {
            boolean with = p.is(i, Set.of("with", "(", "at")) && (p.is(i - 1, ",") || p.is(i, "("));
            Quantity mine = with ? p.number(i + 1) : null;
            for (int j = i + 2; mine != null && j < Math.min(stop, i + 7); j++) {
                Quantity theirs = p.is(j, Set.of("against", "to", "compared"))
                        ? p.number(p.is(j, "compared") ? j + 2 : j + 1)
                        : null;
                if (theirs != null && theirs.unit() == mine.unit() && theirs.size() != mine.size()) {
                    return way > 0 == mine.size() > theirs.size()
                            ? p.holds(at, j + 1)
                            : p.slip(
                                    "claim.comparison",
                                    Severity.WRONG,
                                    at,
                                    j + 1,
                                    "The two numbers do not stand to each other as it says.",
                                    p.told(i + 1) + " against " + p.told(j + 1) + ".",
                                    way > 0 ? "lower" : "higher");
                }
            }
        }
        return null;
    }

    /** The period that the other is of: "than in 2019-20", "than it was in 2018", "than before the pandemic in 2019"; -1. */
    private static int then(Paragraph p, int object) {
        for (int i = object; i < Math.min(p.end(Math.min(object, p.size()) - 1), object + REACH); i++) {
            if (period(p, i) != null) {
                return i;
            }
            boolean filler = p.at(i).word()
                    && (p.is(i, Set.of("level", "pandemic", "peak", "figure", "total"))
                            || Lexicon.shipped().plain.contains(p.at(i).stem())
                            || Lexicon.shipped().at("neutral", p.tokens(), i) > 0);
            if (!filler) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Period period(Paragraph p, int at) {
        Months.Span span = at >= 0 && at < p.size() ? p.at(at).span() : null;
        return span != null && span.kind() == Months.Kind.NAMED ? span.period() : null;
    }

    private static @Nullable Slip periods(Paragraph p, int from, int at, int end, int then, int way) {
        Period earlier = period(p, then);
        Period own = null;
        for (int i = end; i < then; i++) {
            own = period(p, i) != null ? period(p, i) : own;
        }
        for (int i = at - 1; i >= from && own == null; i--) {
            own = period(p, i);
        }
        if (earlier == null || earlier.equals(own)) {
            return null;
        }
        List<Ledger.Mention> mentions = p.mentions(from, then);
        if (mentions.isEmpty() && p.is(from, THIS)) {
            return null;
        }
        Set<String> strangers = Strangers.of(p, from, then);
        Slip slip = null;
        for (Sheet sheet : p.ledger().sheets) {
            int before = column(sheet, earlier);
            int after = own == null ? last(sheet) : column(sheet, own);
            if (before < 0 || after < 0 || before == after || !Strangers.known(sheet, strangers)) {
                continue;
            }
            for (Series series : sheet.series()) {
                boolean meant = mentions.isEmpty()
                        ? series.equals(sheet.whole())
                        : mentions.stream().anyMatch(mention -> mention.name().equals(series.name()));
                OptionalDouble mine = series.value(after);
                OptionalDouble theirs = series.value(before);
                if (!meant || mine.isEmpty() || theirs.isEmpty() || mine.getAsDouble() == theirs.getAsDouble()) {
                    continue;
                }
                if (way > 0 == mine.getAsDouble() > theirs.getAsDouble()) {
                    return p.holds(at, then);
                }
                slip = p.slip(
                        "claim.comparison",
                        Severity.WRONG,
                        at,
                        then,
                        "It is not so of its two periods.",
                        series.name() + " " + Series.number(mine.getAsDouble()) + " beside "
                                + Series.number(theirs.getAsDouble()) + " in "
                                + sheet.table().columns().get(before).header() + ", in " + sheet.name() + ".",
                        way > 0 ? "lower" : "higher");
            }
        }
        return slip;
    }

    static int column(Sheet sheet, Period period) {
        for (int i : sheet.columns(Role.COUNT)) {
            if (period.equals(sheet.table().columns().get(i).period())) {
                return i;
            }
        }
        return -1;
    }

    private static int last(Sheet sheet) {
        List<Integer> counts = sheet.columns(Role.COUNT);
        return counts.isEmpty() ? -1 : counts.get(counts.size() - 1);
    }

    /** "Castle recorded more crime than any other ward". */
    private static @Nullable Slip anyOther(Paragraph p, int from, int at, int object, int way) {
        List<Ledger.Mention> before = p.mentions(from, at);
        Set<String> strangers = Strangers.of(p, at, object);
        Slip slip = null;
        for (Series series : before.isEmpty()
                ? List.<Series>of()
                : p.ledger().named(before.get(before.size() - 1).name())) {
            List<Series> rows = Scales.beside(series);
            Sheet sheet = series.sheet();
            if (rows.size() < 3 || series.equals(sheet.whole()) || !Strangers.known(sheet, strangers)) {
                continue;
            }
            for (Scale scale : scales(sheet, p, from, at, object)) {
                int place = Scales.place(series, rows, scale, way < 0);
                if (place == 1) {
                    return p.holds(at, object + 1);
                }
                slip = place == 0
                        ? slip
                        : p.slip(
                                "claim.rank",
                                Severity.WRONG,
                                at,
                                object + 1,
                                "It is not so of all others.",
                                series.name() + " is in place " + place + " of " + rows.size() + " in " + sheet.name()
                                        + ".",
                                "place " + place);
            }
        }
        return slip;
    }

    private static List<Scale> scales(Sheet sheet, Paragraph p, int from, int at, int object) {
        int change = 0;
        for (int i = from; i < object; i++) {
            boolean level = Lexicon.shipped().levels.contains(p.at(i).text());
            int here = p.at(i).word() && !level
                    ? Lexicon.shipped().direction(p.at(i).text())
                    : 0;
            change = here != 0 ? here : change;
        }
        return change != 0
                ? Scales.changes(sheet, change)
                : Scales.levels(sheet, p, from, Math.min(p.end(at), object + REACH), false);
    }

    /** "Castle's rate is higher than that of Abbey", "more crimes in Abbey than in Eastgate". */
    private static @Nullable Slip rows(Paragraph p, int from, int at, int object, int way) {
        List<Ledger.Mention> others = p.mentions(object, Math.min(p.end(at), object + REACH));
        Ledger.Mention other = others.isEmpty() ? null : others.get(0);
        boolean whole = other == null && whole(p, object);
        if (!whole
                && (other == null
                        || other.from() > object + 4
                        || p.any(object, other.from(), Set.of("average", ",", "and")))) {
            return null;
        }
        List<Ledger.Mention> between = p.mentions(at, object);
        List<Ledger.Mention> before = p.mentions(from, at);
        Set<String> names = new HashSet<>();
        List<Ledger.Mention> own = between.isEmpty() ? before : between;
        own.forEach(mention -> names.add(mention.name()));
        if (names.isEmpty()) {
            return null;
        }
        Set<String> strangers = Strangers.of(p, Math.max(from, own.get(0).to()), object);
        Slip slip = null;
        for (Sheet sheet : p.ledger().sheets) {
            Series theirs = whole ? sheet.whole() : named(sheet, other == null ? "" : other.name());
            List<Series> mine = sheet.series().stream()
                    .filter(each -> names.contains(each.name()))
                    .toList();
            if (theirs == null
                    || mine.size() != names.size()
                    || mine.contains(theirs)
                    || !Strangers.known(sheet, strangers)) {
                continue;
            }
            for (Scale scale : scales(sheet, p, from, at, object)) {
                OptionalDouble limit = scale.value(theirs);
                boolean held = limit.isPresent()
                        && mine.stream().allMatch(each -> scale.value(each).isPresent());
                boolean so = held
                        && mine.stream()
                                .allMatch(each -> way * (scale.value(each).orElse(0) - limit.orElse(0)) > 0);
                if (so) {
                    return p.holds(at, object);
                }
                boolean alike =
                        held && mine.stream().anyMatch(each -> scale.value(each).orElse(0) == limit.orElse(0));
                slip = held && !alike && slip == null ? slip(p, at, object, mine, theirs, scale, way) : slip;
            }
        }
        return slip;
    }

    private static boolean whole(Paragraph p, int object) {
        for (int i = object; i < Math.min(p.size(), object + 6); i++) {
            if (p.is(i, "whole") && p.is(i - 2, "as")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Series named(Sheet sheet, String name) {
        for (Series each : sheet.series()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static Slip slip(Paragraph p, int at, int object, List<Series> mine, Series theirs, Scale scale, int way) {
        Series first = mine.get(0);
        for (Series each : mine) {
            boolean against =
                    way * (scale.value(each).orElse(0) - scale.value(theirs).orElse(0)) < 0;
            first = against ? each : first;
        }
        return p.slip(
                "claim.comparison",
                Severity.WRONG,
                at,
                Math.min(object, p.size() - 1),
                "The two do not stand to each other as it says.",
                first.name() + " " + told(first, scale) + " beside " + theirs.name() + " " + told(theirs, scale)
                        + " in " + theirs.sheet().name() + ".",
                way > 0 ? "lower" : "higher");
    }

    private static String told(Series series, Scale scale) {
        return Series.number(Math.round(10 * scale.value(series).orElse(0)) / 10.0) + scale.told();
    }
}
