package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks "1,187 visits were made, of which 914 (77.0%) were …": a share whose whole stands earlier, perhaps a sentence ago. */
final class LinkedShares implements ParagraphRule {

    private static final Set<String> THEM = Set.of("which", "whom", "these", "those", "them");
    private static final Set<String> ENDS = Set.of("from", "to", "by", "than");
    private static final Set<String> OTHER =
            Set.of("fewer", "more", "less", "higher", "lower", "above", "below", "target");
    private static final Set<String> IS =
            Set.of("(", "or", "is", "was", ",", "just", "only", "about", "-", "some", "of", "i.e");
    private static final int WIDEST = 12;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Quantity share = p.digits(i, Unit.PERCENT);
            Slip slip = share == null || share.signed() ? null : check(p, i, share);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at, Quantity share) {
        int part = p.before(at);
        if (part < 0
                || at - part > WIDEST
                || !p.is(at - 1, IS)
                || p.moves(part, at + 3)
                || p.any(part + 1, at, Set.of(";", "target"))
                || p.any(at + 1, at + 3, OTHER)) {
            return null;
        }
        int whole = -1;
        Quantity last = p.number(part);
        if (ofBefore(p, part)) {
            int smaller = p.before(part);
            Quantity small = smaller < 0 ? null : p.number(smaller);
            if (small != null
                    && last != null
                    && small.unit() == last.unit()
                    && small.size() <= last.size()
                    && part - smaller <= WIDEST
                    && !p.moves(smaller, part)) {
                whole = part;
                part = smaller;
            }
        }
        Quantity piece = p.number(part);
        if (piece == null
                || piece.unit() != Unit.COUNT && piece.unit() != Unit.MONEY
                || p.is(part - 1, ENDS)
                || p.moves(part - 3, part)) {
            return null;
        }
        boolean linked = whole >= 0 || linked(p, part, at);
        whole = whole >= 0 ? whole : linked ? greater(p, part, piece) : -1;
        Quantity all = whole < 0 ? null : p.number(whole);
        if (all == null) {
            return null;
        }
        if (fits(p, at, piece, share)) {
            return p.holds(part, at);
        }
        double exact = 100 * piece.size() / all.size();
        return p.slip(
                "claim.share",
                Severity.WRONG,
                part,
                at,
                "The percentage is not that of the part in the whole.",
                p.told(part) + " of " + p.told(whole) + " is " + share.like(exact) + "%, and the paper says "
                        + p.told(at) + ".",
                share.like(exact) + "%");
    }

    /** "Of its 2,300", "out of 5,480". */
    private static boolean ofBefore(Paragraph p, int at) {
        for (int i = at - 1; i >= Math.max(p.start(at), at - 3); i--) {
            if (p.is(i, "of")) {
                return true;
            }
            if (p.number(i) != null || !p.at(i).word() || p.is(i, THEM)) {
                return false;
            }
        }
        return false;
    }

    /** "Of which 914", "17 of them", "Of the 96 notices, 71". */
    private static boolean linked(Paragraph p, int part, int share) {
        int start = p.start(part);
        for (int i = Math.max(start, part - 4); i < share; i++) {
            if (p.is(i, "of") && p.is(i + 1, THEM)) {
                return true;
            }
        }
        return p.is(start, "of")
                && (p.is(start + 1, THEM) || p.number(start + 1) != null || p.number(start + 2) != null);
    }

    private static int greater(Paragraph p, int part, Quantity piece) {
        for (int i = part - 1; i >= 0; i--) {
            Quantity each = p.number(i);
            if (each != null && each.unit() == piece.unit() && each.size() >= piece.size()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether any number in sight is a whole of which it is that share. */
    private static boolean fits(Paragraph p, int at, Quantity piece, Quantity share) {
        for (int i = 0; i < p.size(); i++) {
            Quantity each = p.number(i);
            if (i != at
                    && each != null
                    && each.unit() == piece.unit()
                    && each.size() >= piece.size()
                    && share.allows(100 * piece.lowest() / each.highest(), 100 * piece.highest() / each.lowest())) {
                return true;
            }
        }
        return p.printed().stream()
                .anyMatch(count -> count >= piece.size() && count > 0 && share.allows(100 * piece.size() / count));
    }
}
