package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.claim.Scales.Scale;

/** Checks who is the busiest, has the most, the lowest rate, the steepest rise or the second highest: wrong where no column has it so. */
final class Bests implements ParagraphRule {

    private static final Set<String> LINKS =
            Set.of("was", "is", "were", "are", "in", "at", "came", "for", "of", "by", "being", "remains");
    private static final Set<String> JOINS = Set.of(",", "and", "in", "at", "for", "both", "then", "of", "the");
    private static final Set<String> THIS = Set.of("this", "that", "it", "they", "these", "both");
    private static final Set<String> ENDS =
            Set.of(",", ";", "(", ")", ":", ".", "and", "but", "while", "which", "with");
    private static final Set<String> NOT = Set.of("not", "no", "never", "nor", "neither", "hardly");
    private static final int REACH = 7;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Lexicon lexicon = Lexicon.shipped();
        for (int i = 0; i < p.size(); i++) {
            int high = lexicon.at("highs", p.tokens(), i);
            int low = lexicon.at("lows", p.tokens(), i);
            int width = Math.max(high, Math.max(low, lexicon.at("extremes", p.tokens(), i)));
            if (width > 0 && meant(p, i, i + width)) {
                Slip slip = check(p, i, i + width, low > 0, high == 0 && low == 0);
                if (slip != null) {
                    slips.add(slip);
                }
                i += width - 1;
            }
        }
        return slips;
    }

    /** Not "most of", "at most", "among the highest", "the highest since 2015", nor of what no table holds. */
    private static boolean meant(Paragraph p, int at, int end) {
        boolean among = p.is(at - 1, "the") && p.is(at - 2, Set.of("among", "amongst", "of"));
        boolean bare = p.is(at, Set.of("most", "least", "best", "top"))
                && end == at + 1
                && !p.is(at - 1, Set.of("the", "second", "third"))
                && !(p.is(at - 1, Set.of("fell", "rose")) && p.is(end, "in"));
        boolean own = p.is(at - 1, Set.of("its", "their", "our", "at", "his", "her"));
        if (among || bare || own || p.any(Math.max(p.start(at), at - REACH), at, NOT)) {
            return false;
        }
        for (int i = end; i < Math.min(p.end(at), end + 9); i++) {
            if (Lexicon.shipped().at("narrowed", p.tokens(), i) > 0) {
                return false;
            }
            if (p.is(i, Set.of(";", "but", "while")) || p.is(i, "and") && i > end + 2) {
                break;
            }
        }
        return known(p, end);
    }

    /** Whether what follows is what some table holds. */
    static boolean known(Paragraph p, int end) {
        Lexicon lexicon = Lexicon.shipped();
        for (int i = end; i < Math.min(p.end(end - 1), end + 4); i++) {
            if (!p.at(i).word() || p.is(i, ENDS) || p.is(i, LINKS)) {
                return true;
            }
            String stem = p.at(i).stem();
            boolean held = lexicon.at("held", p.tokens(), i) > 0
                    || lexicon.generic.contains(stem)
                    || p.ledger().sheets.stream()
                            .anyMatch(sheet -> words(sheet).stream().anyMatch(word -> Scales.kin(word, stem)))
                    || lexicon.direction(p.at(i).text()) != 0;
            if (!held) {
                return !p.ledger()
                                .mentions(p.tokens(), i, Math.min(p.size(), i + 5))
                                .isEmpty()
                        && p.ledger()
                                        .mentions(p.tokens(), i, Math.min(p.size(), i + 5))
                                        .get(0)
                                        .from()
                                == i;
            }
        }
        return true;
    }

    private static Set<String> words(Sheet sheet) {
        Set<String> words = new HashSet<>(sheet.caption());
        sheet.table().columns().forEach(column -> words.addAll(Words.stems(column.header())));
        sheet.series().stream()
                .filter(each -> each.row().total())
                .forEach(each -> words.addAll(Words.stems(each.name())));
        return words;
    }

    private static @Nullable Slip check(Paragraph p, int at, int end, boolean low, boolean either) {
        int change = change(p, at, end);
        Set<String> names = new LinkedHashSet<>();
        int[] quote = subjects(p, at, end, names);
        List<Series> pointed = names.isEmpty() ? pointed(p, at) : List.of();
        if (names.isEmpty() && pointed.isEmpty()) {
            return null;
        }
        int place = place(p, at);
        Slip slip = null;
        for (Sheet sheet : p.ledger().sheets) {
            List<Series> subjects = names.isEmpty()
                    ? pointed.stream()
                            .filter(each -> each.sheet().equals(sheet))
                            .toList()
                    : sheet.series().stream()
                            .filter(each -> names.contains(each.name()))
                            .toList();
            boolean all = names.isEmpty() ? !subjects.isEmpty() : subjects.size() == names.size();
            List<Series> rows = all ? Scales.beside(subjects.get(0)) : List.of();
            if (rows.size() < 3
                    || subjects.get(0).equals(sheet.whole())
                    || subjects.get(0).row().total()
                    || !rows.containsAll(subjects)) {
                continue;
            }
            for (Scale scale : scales(sheet, p, at, end, change)) {
                boolean so = so(subjects, rows, scale, low, place) || either && so(subjects, rows, scale, !low, place);
                if (so) {
                    return p.holds(Math.min(at, quote[0]), Math.max(end - 1, quote[1]));
                }
                boolean known =
                        subjects.stream().allMatch(each -> scale.value(each).isPresent());
                slip = slip == null && known
                        ? slip(p, Math.min(at, quote[0]), Math.max(end - 1, quote[1]), subjects, rows, scale, low)
                        : slip;
            }
        }
        return slip;
    }

    private static boolean so(List<Series> subjects, List<Series> rows, Scale scale, boolean low, int place) {
        int last = place == 1 ? subjects.size() : place;
        return subjects.stream().allMatch(each -> {
            int found = Scales.place(each, rows, scale, low);
            return place == 1 ? found >= 1 && found <= last : found == place;
        });
    }

    private static List<Scale> scales(Sheet sheet, Paragraph p, int at, int end, int change) {
        if (change != 0) {
            Boolean share = share(p, at, end);
            return Scales.changes(sheet, change).stream()
                    .filter(scale -> share == null || share == scale.told().equals("%"))
                    .toList();
        }
        int from = Math.max(p.start(at), at - 4);
        int to = end;
        // what follows a mark explains it, and names no column
        while (to < Math.min(p.end(at), end + REACH) && !p.is(to, Set.of(":", ";", ","))) {
            to++;
        }
        boolean extreme = Lexicon.shipped().at("extremes", p.tokens(), at) > 0;
        List<Scale> scales = new ArrayList<>(Scales.levels(sheet, p, from, to, extreme));
        boolean bare = end >= p.end(at) || !p.at(end).word() || p.is(end, ENDS) || p.is(end, LINKS);
        if (bare && p.moves(p.start(at), at)) {
            scales.addAll(Scales.changes(sheet, 1));
            scales.addAll(Scales.changes(sheet, -1));
        }
        return scales;
    }

    /** Whether a change is told in per cent or in number: "at 10.5%", "in per cent", "the largest numerical"; null when it is not said. */
    private static @Nullable Boolean share(Paragraph p, int at, int end) {
        for (int i = end; i < Math.min(p.ends().get(at), end + 6); i++) {
            Quantity number = p.digits(i, Unit.PERCENT) != null ? p.digits(i, Unit.PERCENT) : p.digits(i, Unit.COUNT);
            if (number != null) {
                return p.is(i - 1, Set.of("at", "of", "by", "(", ","))
                        ? Boolean.valueOf(number.unit() == Unit.PERCENT)
                        : null;
            }
            if (p.is(i, Set.of("proportionate", "proportional", "percentage"))
                    || p.is(i, "per") && p.is(i + 1, "cent")) {
                return true;
            }
            if (p.is(i, Set.of("numerical", "absolute"))) {
                return false;
            }
        }
        return null;
    }

    /** 1 for a rise, -1 for a fall, 0 when it is told of a level. */
    private static int change(Paragraph p, int at, int end) {
        for (int i = end; i < Math.min(p.end(at), end + 3); i++) {
            int way = p.at(i).word() ? Lexicon.shipped().direction(p.at(i).text()) : 0;
            if (way != 0) {
                return way;
            }
            if (p.is(i, ENDS) || p.is(i, LINKS)) {
                break;
            }
        }
        for (int i = at - 1; i >= Math.max(p.start(at), at - 4); i--) {
            int way = p.at(i).word() ? Lexicon.shipped().direction(p.at(i).text()) : 0;
            if (way != 0) {
                return way;
            }
        }
        return 0;
    }

    private static int place(Paragraph p, int at) {
        Integer place = at > 0 ? Lexicon.shipped().ordinals.get(p.at(at - 1).text()) : null;
        return place == null ? 1 : place;
    }

    /** The rows spoken of, and where they stand: after "the highest rate was in", else before "had the most". */
    private static int[] subjects(Paragraph p, int at, int end, Set<String> names) {
        int stop = p.end(at);
        List<Ledger.Mention> after = p.ledger().mentions(p.tokens(), end, stop);
        if (!after.isEmpty() && linked(p, end, after.get(0).from())) {
            return group(p, after, names);
        }
        List<Ledger.Mention> before = p.ledger().mentions(p.tokens(), p.start(at), at);
        if (before.isEmpty()) {
            return new int[] {at, end - 1};
        }
        int last = before.size() - 1;
        Ledger.Mention nearest = before.get(last);
        int from = beyond(p, nearest.to(), at);
        boolean near = at - from <= REACH + 6
                && !p.any(from, at, Set.of("than", ";", ":", "while", "whereas"))
                && (!p.any(from, at, Set.of("but")) || p.any(from, at, Set.of("it", "they")))
                && !other(p, from, at);
        if (!near) {
            return new int[] {at, end - 1};
        }
        int first = last;
        while (first > 0
                && joined(p, before.get(first - 1).to(), before.get(first).from())) {
            first--;
        }
        before.subList(first, last + 1).forEach(mention -> names.add(mention.name()));
        return new int[] {before.get(first).from(), nearest.to() - 1};
    }

    /** Beyond what is told of a row between two commas: "Market ward, which takes in the High Street, is". */
    private static int beyond(Paragraph p, int from, int to) {
        for (int i = from; i < Math.min(to, from + 3); i++) {
            if (p.is(i, ",") && p.is(i + 1, Set.of("which", "where", "with", "who", "whose"))) {
                for (int end = i + 2; end < to; end++) {
                    if (p.is(end, ",")) {
                        return end;
                    }
                }
            }
        }
        return from;
    }

    /** Something else that is the subject: "Castle has cameras and the town has the most". */
    private static boolean other(Paragraph p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (p.is(i, Set.of("and", ","))
                    && p.is(i + 1, Set.of("the", "a", "an"))
                    && i + 2 < to
                    && p.at(i + 2).word()
                    && i + 2 != to) {
                return true;
            }
        }
        return false;
    }

    /** "(rate) was in", "of all was at": nothing but its own words and a link. */
    private static boolean linked(Paragraph p, int end, int from) {
        if (from - end > REACH || !p.is(from - 1, LINKS) && !p.is(from - 2, LINKS) && !p.is(from - 1, ":")) {
            return false;
        }
        boolean verb = p.any(end, from, Set.of("was", "is", "were", "are", "came", "in", "at", ":", "remains"));
        return verb
                && !p.any(end, from, Set.of(";", "and", "but", ",", "of", "with", "than"))
                && p.all(end, from, Unit.COUNT).isEmpty();
    }

    private static int[] group(Paragraph p, List<Ledger.Mention> mentions, Set<String> names) {
        int last = 0;
        names.add(mentions.get(0).name());
        while (last + 1 < mentions.size()
                && joined(p, mentions.get(last).to(), mentions.get(last + 1).from())) {
            last++;
            names.add(mentions.get(last).name());
        }
        return new int[] {mentions.get(0).from(), mentions.get(last).to() - 1};
    }

    /** Rows in one list: "Castle, Abbey and Eastgate"; a bracket may follow each. */
    private static boolean joined(Paragraph p, int from, int to) {
        boolean and = false;
        int open = 0;
        for (int i = from; i < to; i++) {
            open += p.is(i, "(") ? 1 : p.is(i, ")") ? -1 : 0;
            and |= p.is(i, Set.of(",", "and"));
            if (open == 0
                    && !p.is(i, ")")
                    && !p.is(i, JOINS)
                    && !p.is(i, Set.of("ward", "wards", "estate", "district"))) {
                return false;
            }
        }
        return and && to - from <= 8;
    }

    /** "This is the largest": the row of the sentence before, by its name or by two of its numbers. */
    private static List<Series> pointed(Paragraph p, int at) {
        int start = p.start(at);
        if (start == 0 || !p.is(start, THIS)) {
            return List.of();
        }
        int earlier = p.start(start - 1);
        List<Quantity> counts = p.all(earlier, start, Unit.COUNT);
        List<Series> held = new ArrayList<>();
        for (Sheet sheet : p.ledger().sheets) {
            for (Series series : sheet.series()) {
                long same = counts.stream()
                        .filter(count -> count.size() >= 10 && holds(series, count.size()))
                        .count();
                if (same >= 2) {
                    held.add(series);
                }
            }
        }
        long sheets = held.stream().map(Series::sheet).distinct().count();
        return sheets == held.size() ? held : List.of();
    }

    private static boolean holds(Series series, double value) {
        for (int i = 0; i < series.row().values().size(); i++) {
            if (series.value(i).orElse(Double.NaN) == value) {
                return true;
            }
        }
        return false;
    }

    static Slip slip(
            Paragraph p, int from, int to, List<Series> subjects, List<Series> rows, Scale scale, boolean low) {
        List<Series> order = rows.stream()
                .filter(each -> scale.value(each).isPresent())
                .sorted(Comparator.comparingDouble(
                        each -> (low ? 1 : -1) * scale.value(each).orElse(0)))
                .toList();
        Series mine = subjects.get(subjects.size() - 1);
        return p.slip(
                "claim.rank",
                Severity.WRONG,
                from,
                to,
                "It is so of " + order.get(0).name() + ".",
                "In order: "
                        + order.stream().limit(3).map(each -> told(each, scale)).collect(Collectors.joining(", "))
                        + "; "
                        + mine.name() + " is in place " + Scales.place(mine, rows, scale, low) + " of " + order.size()
                        + " in " + mine.sheet().name() + ".",
                order.get(0).name());
    }

    private static String told(Series series, Scale scale) {
        double value = Math.round(10 * Math.abs(scale.value(series).orElse(0))) / 10.0;
        return series.name() + " " + Series.number(value) + scale.told();
    }
}
