package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** Checks who is the busiest, has the most and the fewest, or saw the steepest rise: wrong where no column of the row's tables has it so. */
final class Superlatives implements ParagraphRule {

    private static final Set<String> SINCE =
            Set.of("since", "ever", "record", "recent", "serious", "important", "likely");
    private static final Set<String> LINKS =
            Set.of("in", "at", "was", "is", "were", "are", "for", "by", "of", "ward", "area", "the", ":");
    private static final Set<String> IN = Set.of("in", "at");
    private static final int REACH = 12;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Lexicon lexicon = Lexicon.shipped();
        for (int i = 0; i < p.size(); i++) {
            boolean most = lexicon.at("mosts", p.tokens(), i) > 0;
            boolean fewest = lexicon.at("fewests", p.tokens(), i) > 0;
            if ((most || fewest) && meant(p, i)) {
                Slip slip = check(p, i, fewest);
                if (slip != null) {
                    slips.add(slip);
                }
            }
        }
        return slips;
    }

    /** Not "most of", "at most", "the most recent", "among the highest", "the highest since 2015". */
    private static boolean meant(Paragraph p, int at) {
        boolean among = p.is(at - 1, "the") && p.is(at - 2, Set.of("among", "amongst", "of"));
        boolean bare = p.is(at, "most")
                && (!p.is(at - 1, "the") && !p.is(at + 1, Set.of("often", "frequently"))
                        || p.is(at + 1, Set.of("of", "people"))
                        || p.is(at - 1, "at"));
        return !among
                && !bare
                && !p.any(at + 1, at + 2, SINCE)
                && !p.any(at, Math.min(p.ends().get(at), at + 8), Set.of("since", "ever", "except", "excluding"))
                && !p.any(at - 3, at, Set.of("not", "no", "never"));
    }

    private static @Nullable Slip check(Paragraph p, int at, boolean low) {
        int change = change(p, at);
        boolean bare = change == 0
                && (p.is(at + 1, IN)
                        || at + 1 >= p.ends().get(at)
                        || !p.at(at + 1).word());
        if (change == 0 && !known(p, at)) {
            return null;
        }
        Ledger.Mention subject = subject(p, at);
        if (subject == null) {
            return null;
        }
        int place = place(p, at);
        Slip slip = null;
        for (Series series : p.ledger().named(subject.name())) {
            List<Series> rows = siblings(series);
            if (rows.size() < 3) {
                continue;
            }
            for (Function<Series, OptionalDouble> measure : measures(series.sheet(), change, bare)) {
                Integer found = rank(rows, series, measure, low);
                if (found != null && found == place) {
                    return null;
                }
                slip = found == null || slip != null
                        ? slip
                        : slip(
                                p,
                                Math.min(at, subject.from()),
                                Math.max(at, subject.to() - 1),
                                series,
                                rows,
                                measure,
                                low);
            }
        }
        return slip;
    }

    private static List<Series> siblings(Series series) {
        Series whole = series.sheet().whole();
        return series.sheet().series().stream()
                .filter(each -> each.equals(series)
                        || !each.equals(whole)
                                && each.row().parent() == series.row().parent()
                                && !each.row().total())
                .toList();
    }

    /** 1 for a rise, -1 for a fall, 0 when it is told of a level. */
    private static int change(Paragraph p, int at) {
        for (int i = at + 1; i < Math.min(p.ends().get(at), at + 4); i++) {
            int way = p.at(i).word() ? Lexicon.shipped().direction(p.at(i).text()) : 0;
            if (way != 0) {
                return way;
            }
        }
        // "the decrease was largest in Ardmore"
        for (int i = at - 1; i >= Math.max(p.starts().get(at), at - 3); i--) {
            int way = p.at(i).word() && p.is(i - 1, Set.of("the", "this"))
                    ? Lexicon.shipped().direction(p.at(i).text())
                    : 0;
            if (way != 0) {
                return way;
            }
        }
        return 0;
    }

    /** Whether the words after it are of what tables count, and of nothing that they do not hold. */
    private static boolean known(Paragraph p, int at) {
        Lexicon lexicon = Lexicon.shipped();
        for (int i = at + 1; i < Math.min(p.ends().get(at), at + 3); i++) {
            if (!p.at(i).word() || lexicon.plain.contains(p.at(i).stem())) {
                return true;
            }
            String stem = p.at(i).stem();
            boolean held = lexicon.generic.contains(stem)
                    || lexicon.at("rankWords", p.tokens(), i) > 0
                    || p.ledger().sheets.stream().anyMatch(sheet -> of(sheet).contains(stem));
            if (held) {
                return true;
            }
        }
        return at + 1 >= p.ends().get(at);
    }

    private static Set<String> of(Sheet sheet) {
        Set<String> words = new HashSet<>(sheet.caption());
        for (Column column : sheet.table().columns()) {
            words.addAll(Words.stems(column.header()));
        }
        return words;
    }

    /** The row before it in its sentence, the one after "was in", or the one of the sentence before that "this" stands for. */
    private static Ledger.@Nullable Mention subject(Paragraph p, int at) {
        int start = p.starts().get(at);
        for (Ledger.Mention mention : p.mentions(at + 1, Math.min(p.ends().get(at), at + 8))) {
            // "… fell most in Ellingham (11.6%) and the smallest fall was in Denmere"
            boolean next = part(p, mention)
                    && (p.is(at + 1, IN) && mention.from() <= at + 3
                            || p.any(at + 1, mention.from(), IN) && p.is(at - 2, Set.of("and", "but")));
            if (next) {
                return mention;
            }
        }
        Ledger.Mention before = null;
        for (Ledger.Mention mention : p.mentions(start, at)) {
            boolean opens = mention.from() <= start + 2
                    && p.all(mention.to(), at, Quantity.Unit.COUNT).isEmpty();
            before = part(p, mention) && (opens || at - mention.to() <= REACH) ? mention : before;
        }
        if (before != null && !p.any(before.to(), at, Set.of("than", ";", ":"))) {
            return before;
        }
        for (Ledger.Mention mention : p.mentions(at + 1, p.ends().get(at))) {
            boolean linked = p.is(mention.from() - 1, LINKS) && mention.from() - at <= REACH / 2;
            boolean clean =
                    p.all(at, mention.from(), Quantity.Unit.COUNT).isEmpty() && !p.any(at, mention.from(), Set.of(","));
            if (part(p, mention) && linked && clean) {
                return mention;
            }
        }
        return null;
    }

    private static boolean part(Paragraph p, Ledger.Mention mention) {
        return p.ledger().named(mention.name()).stream()
                .anyMatch(each -> !each.equals(each.sheet().whole()));
    }

    private static int place(Paragraph p, int at) {
        Integer place = at > 0 ? Lexicon.shipped().ordinals.get(p.at(at - 1).text()) : null;
        return place == null ? 1 : place;
    }

    private static List<Function<Series, OptionalDouble>> measures(Sheet sheet, int change, boolean bare) {
        List<Function<Series, OptionalDouble>> measures = new ArrayList<>();
        if (change != 0) {
            measures.add(series -> signed(series.change(), change));
            measures.add(series -> signed(series.percent(), change));
            return measures;
        }
        List<Column> columns = sheet.table().columns();
        for (int i = columns.size() - 1; i >= 0; i--) {
            int column = i;
            Role role = columns.get(i).role();
            if (role == Role.COUNT || role == Role.RATE || role == Role.SHARE || role == Role.OTHER) {
                measures.add(series -> series.value(column));
            }
        }
        for (int way : bare ? new int[] {1, -1} : new int[0]) {
            measures.add(series -> signed(series.change(), way));
            measures.add(series -> signed(series.percent(), way));
        }
        return measures;
    }

    private static OptionalDouble signed(OptionalDouble value, int way) {
        return value.isPresent() ? OptionalDouble.of(way * value.getAsDouble()) : value;
    }

    private static @Nullable Integer rank(
            List<Series> rows, Series series, Function<Series, OptionalDouble> measure, boolean low) {
        if (measure.apply(series).isEmpty()) {
            return null;
        }
        double mine = measure.apply(series).getAsDouble();
        int place = 1;
        for (Series each : rows) {
            double other = measure.apply(each).orElse(mine);
            place += (low ? other < mine : other > mine) ? 1 : 0;
        }
        return place;
    }

    private static Slip slip(
            Paragraph p,
            int from,
            int to,
            Series series,
            List<Series> rows,
            Function<Series, OptionalDouble> measure,
            boolean low) {
        List<Series> order = rows.stream()
                .filter(each -> measure.apply(each).isPresent())
                .sorted(Comparator.comparingDouble(
                        each -> (low ? 1 : -1) * measure.apply(each).orElse(0)))
                .toList();
        return p.slip(
                "claim.rank",
                Severity.WRONG,
                from,
                to,
                "It is so of " + order.get(0).name() + ".",
                "In order: "
                        + order.stream()
                                .limit(3)
                                .map(each -> each.name() + " "
                                        + Series.number(Math.abs(Math.round(
                                                        10 * measure.apply(each).orElse(0))
                                                / 10.0)))
                                .collect(Collectors.joining(", "))
                        + "; " + series.name() + " is in place " + (order.indexOf(series) + 1) + " of "
                        + order.size() + " in " + series.sheet().name() + ".",
                order.get(0).name());
    }
}
