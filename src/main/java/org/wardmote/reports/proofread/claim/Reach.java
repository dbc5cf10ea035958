package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.statistics.Chance;

/** Marks what reaches further than its counts: everybody of few, and a cause told of a change that chance would make. */
final class Reach implements ParagraphRule {

    private static final Pattern CAUSE =
            Pattern.compile("\\b(shows|proves|demonstrates|confirms|evidence|proof)( clearly)? that\\b"
                    + "|\\b(as a (direct )?result of|thanks to)\\b|\\b(is|are|was|were) (clearly )?working\\b");
    private static final Set<String> SAID =
            Set.of("said", "felt", "reported", "agreed", "improved", "stated", "knew", "showed");
    private static final long FEW = 1000;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        if (Lexicon.shipped().cautious(p.prose().words())) {
            return slips;
        }
        for (int i = 0; i < p.size(); i++) {
            Slip slip = everybody(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        Slip cause = cause(p);
        if (cause != null) {
            slips.add(cause);
        }
        return slips;
    }

    /** "61 (100%) said that they felt safer". */
    private static @Nullable Slip everybody(Paragraph p, int at) {
        Quantity share = p.digits(at, Unit.PERCENT);
        Quantity count = p.digits(at - 2, Unit.COUNT);
        boolean all = share != null && share.size() == 100 && p.is(at - 1, "(") && count != null && count.size() < FEW;
        if (!all || count == null || !p.any(at + 1, at + 5, SAID)) {
            return null;
        }
        long whole = Math.round(count.size());
        return p.slip(
                "evidence.ceiling",
                Severity.DOUBTFUL,
                at - 2,
                at,
                "Everybody is said of a number that is not great.",
                "The 95% lower bound of " + whole + " of " + whole + " is "
                        + Numbers.words(100 * Chance.proportion(whole, whole).lower(), 1) + "%.",
                "Say how they were asked, and of how many.");
    }

    private static @Nullable Slip cause(Paragraph p) {
        Matcher matcher = CAUSE.matcher(Words.plain(p.prose().words()));
        if (!matcher.find()) {
            return null;
        }
        for (int i = 0; i < p.size(); i++) {
            boolean here = p.start(i) <= indexOf(p, matcher.start()) && indexOf(p, matcher.start()) < p.end(i);
            int other = here && p.is(i, Set.of("compared", "against", "from")) ? next(p, i) : -1;
            int own = other < 0 ? -1 : p.is(i, "from") ? next(p, other) : p.before(i);
            Quantity one = own < 0 ? null : p.digits(own, Unit.COUNT);
            Quantity before = other < 0 ? null : p.digits(other, Unit.COUNT);
            boolean counts = one != null
                    && before != null
                    && one.whole()
                    && before.whole()
                    && one.size() < 4 * before.size()
                    && before.size() < 4 * one.size();
            if (counts
                    && one != null
                    && before != null
                    && !Chance.signal(Math.round(before.size()), Math.round(one.size()))) {
                return p.slip(
                        "evidence.cause",
                        Severity.DOUBTFUL,
                        Math.min(own, other),
                        Math.max(own, other),
                        "A cause is told of a change that is within chance.",
                        p.told(other) + " and then " + p.told(own) + ": z about "
                                + Series.sign(Chance.z(Math.round(before.size()), Math.round(one.size())), 1) + ".",
                        "Say that a difference of this size is within chance.");
            }
        }
        return null;
    }

    private static int next(Paragraph p, int at) {
        for (int i = at + 1; i < Math.min(p.end(at), at + 8); i++) {
            if (p.number(i) != null) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(Paragraph p, int letter) {
        for (int i = 0; i < p.size(); i++) {
            if (p.at(i).to() > letter) {
                return i;
            }
        }
        return p.size() - 1;
    }
}
