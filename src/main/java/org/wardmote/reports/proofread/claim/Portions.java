package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks a share by the numbers in sight: "318 vehicles were checked and 27 drivers (8.5%)", "It had 32% of all the crime". */
final class Portions implements ParagraphRule {

    private static final double FACTOR = 1.6;
    private static final Set<String> OTHER =
            Set.of("target", "average", "point", "points", "than", "above", "below", "confidence");
    private static final Set<String> THEY = Set.of("it", "they", "this", "these", "that");
    private static final int NEAR = 6;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Sight sight = new Sight(p);
        for (int i = 0; i < p.size(); i++) {
            Quantity share = p.at(i).number() ? p.number(i) : null;
            boolean percent = share != null && share.unit() == Unit.PERCENT && !share.signed() && share.size() <= 100;
            if (share == null || !percent || PercentMoves.way(p, i) != 0 || p.any(i - 3, i, OTHER)) {
                continue;
            }
            int part = part(p, i);
            Slip slip = part >= 0 && !share.words() ? ofPart(p, sight, i, part, share) : ofRow(p, sight, i, share);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    /** The count that stands beside the share: "27 drivers (8.5%)", "64% of them (137)", "49 sales from 352, or 13.9%". */
    private static int part(Paragraph p, int at) {
        if (p.is(at - 1, Set.of("(", "or"))) {
            for (int i = at - 2; i >= Math.max(p.start(at), at - NEAR); i--) {
                Quantity count = p.digits(i, Unit.COUNT);
                if (count != null) {
                    boolean from =
                            p.is(i - 1, Set.of("from", "in", "of")) && p.digits(before(p, i), Unit.COUNT) != null;
                    return from ? before(p, i) : i;
                }
            }
            return -1;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + NEAR); i++) {
            if (p.is(i, "(")) {
                return p.digits(i + 1, Unit.COUNT) != null && p.is(i + 2, ")") ? i + 1 : -1;
            }
            if (p.number(i) != null) {
                return -1;
            }
        }
        return -1;
    }

    private static int before(Paragraph p, int at) {
        return p.before(at);
    }

    private static @Nullable Slip ofPart(Paragraph p, Sight sight, int at, int part, Quantity share) {
        Quantity count = p.number(part);
        if (count == null || count.size() == 0 || p.moves(part - 3, part)) {
            return null;
        }
        int start = p.start(part);
        int earliest = start == 0 ? 0 : p.start(start - 1);
        List<Sight.Made> found = new ArrayList<>();
        for (int i = earliest; i < p.end(at); i++) {
            Quantity whole = p.digits(i, Unit.COUNT);
            if (whole != null && i != part && whole.size() >= count.size()) {
                found.add(new Sight.Made(count.size(), whole.size(), 100 * count.size() / whole.size()));
            }
        }
        Slip wrong = wrong(p, at, share, Sight.nearest(found, share.size()));
        boolean holds = sight.portion(count, share);
        return holds && wrong != null ? p.holds(at, at) : holds ? null : wrong;
    }

    /** "Market ward … had 32% of all the crime in the town": the row of the sentence, or the one that "it" stands for. */
    private static @Nullable Slip ofRow(Paragraph p, Sight sight, int at, Quantity share) {
        int of = p.is(at + 1, "of") ? at + 1 : -1;
        if (of < 0) {
            return null;
        }
        List<Sight.Made> found = new ArrayList<>();
        for (Series series : subjects(p, sight, at)) {
            Series whole = series.sheet().whole();
            if (whole == null || !speaksOf(p, of, series.sheet(), whole)) {
                continue;
            }
            List<Sight.Made> portions = Sight.portions(series);
            if (portions.stream().anyMatch(made -> share.allows(made.exact()))) {
                return p.holds(at, at);
            }
            double part = series.later().orElse(0);
            double all = whole.later().orElse(0);
            if (part > 0 && all > part) {
                found.add(new Sight.Made(part, all, 100 * part / all));
            }
        }
        return found.isEmpty() || !share.words() && sight.portion(share)
                ? null
                : wrong(p, at, share, Sight.nearest(found, share.size()));
    }

    private static List<Series> subjects(Paragraph p, Sight sight, int at) {
        int start = p.start(at);
        List<Ledger.Mention> here = p.mentions(start, at);
        boolean refers = here.isEmpty() && start > 0 && p.is(start, THEY);
        List<Ledger.Mention> meant = refers ? p.mentions(p.start(start - 1), start) : here;
        if (meant.size() > 1 && !refers) {
            Set<String> names = new HashSet<>();
            meant.forEach(mention -> names.add(mention.name()));
            return together(p, names);
        }
        return meant.isEmpty() ? List.of() : p.ledger().named(meant.get(0).name());
    }

    /** Rows that are named side by side are meant together. */
    private static List<Series> together(Paragraph p, Set<String> names) {
        List<Series> sums = new ArrayList<>();
        for (Sheet sheet : p.ledger().sheets) {
            List<Series> rows = sheet.series().stream()
                    .filter(each -> names.contains(each.name()) && !each.equals(sheet.whole()))
                    .toList();
            if (rows.size() == names.size()) {
                sums.addAll(rows);
            }
        }
        return sums.size() == names.size() ? sums : List.of();
    }

    /** Whether what follows the "of" is what the table counts: "of all the crime", "of the total", "of all cases". */
    private static boolean speaksOf(Paragraph p, int of, Sheet sheet, Series whole) {
        Set<String> words = new HashSet<>(sheet.caption());
        words.addAll(Words.stems(whole.name()));
        words.add("total");
        for (int i = of + 1; i < Math.min(p.end(of), of + 5); i++) {
            String stem = p.at(i).word() ? p.at(i).stem() : "";
            boolean counts = Lexicon.shipped().generic.contains(stem) || words.contains(stem);
            if (counts && !Set.of("all", "the", "of").contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Slip wrong(Paragraph p, int at, Quantity share, Sight.@Nullable Made made) {
        return made == null || !Sight.plausible(share.size(), made.exact(), FACTOR)
                ? null
                : p.slip(
                        "claim.share",
                        Severity.WRONG,
                        at,
                        at,
                        "The share is not that of the part in the whole.",
                        Series.number(made.of()) + " of " + Series.number(made.by()) + " is "
                                + Numbers.words(made.exact(), 1) + "%, and the paper says " + p.told(at) + ".",
                        Numbers.words(made.exact(), 1) + "%");
    }
}
