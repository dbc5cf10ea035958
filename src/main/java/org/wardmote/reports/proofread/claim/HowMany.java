package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks in how many rows a number rose or fell: "four of the five areas fell", "all but one rose", "two wards went up". */
final class HowMany implements ParagraphRule {

    private static final Set<String> ALL = Set.of("all", "every", "each");
    private static final Set<String> THE = Set.of("the", "our", "all", "these");
    private static final Set<String> VERBS =
            Set.of("went", "rose", "fell", "recorded", "saw", "had", "showed", "increased", "decreased", "were", "are");
    /** "Two districts rose by more than 5%" says something else. */
    private static final Set<String> MEASURED = Set.of("than", "by", "least", "over", "which", "whose", "target");

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 60;
    private static final int REACH = 8;

    /**
     * A claim of a number of rows.
     *
     * @param but whether so many are excepted from all
     * @param many of how many; -1 when it is not said
     * @param end where the words of it end
     */
    private record Said(int number, boolean but, int many, int end) {
        int of(int rows) {
            return but ? rows - number : number;
        }
    }

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Said said = p.any(i - 2, i, Set.of("but", "of", "than", "least")) ? null : read(p, i);
            int way = said == null ? 0 : way(p, i, said.end());
            Slip slip = said == null || way == 0 ? null : judge(p, i, said, way);
            if (slip != null) {
                slips.add(slip);
                i = p.ends().get(i) - 1;
            }
        }
        return slips;
    }

    private static @Nullable Said read(Paragraph p, int at) {
        if (p.is(at, ALL)) {
            int but = p.is(at + 1, "but") ? at + 1 : excepted(p, at);
            Quantity fewer = but < 0 ? null : small(p, but + 1);
            if (fewer != null) {
                int total = p.is(but + 2, "of") && p.is(but + 3, THE) ? but + 4 : -1;
                return new Said((int) fewer.size(), true, many(p, total), but + 4);
            }
            int many = many(p, at + 1);
            return many > 0 ? new Said(many, false, many, at + 2) : null;
        }
        Quantity some = p.number(at);
        if (some == null || !some.whole() || some.unit() != Quantity.Unit.COUNT) {
            return null;
        }
        if (p.is(at + 1, "of") && p.is(at + 2, THE)) {
            int many = many(p, at + 3);
            return many >= some.size() ? new Said((int) some.size(), false, many, at + 4) : null;
        }
        boolean rows = Lexicon.shipped().at("rows", p.tokens(), at + 1) > 0 && p.is(at + 2, VERBS);
        return rows && some.words() && !p.any(at, p.ends().get(at), MEASURED)
                ? new Said((int) some.size(), false, -1, at + 2)
                : null;
    }

    /** "Every kind of report but one". */
    private static int excepted(Paragraph p, int at) {
        for (int i = at + 2; i < Math.min(p.ends().get(at), at + 6); i++) {
            if (p.is(i, "but")) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Quantity small(Paragraph p, int at) {
        return p.is(at, "one")
                ? new Quantity(
                        java.math.BigDecimal.ONE,
                        java.math.BigDecimal.ONE,
                        Quantity.Unit.COUNT,
                        Roundness.NONE,
                        false,
                        true)
                : p.number(at);
    }

    private static int many(Paragraph p, int at) {
        Quantity many = p.number(at);
        return many != null && many.whole() && many.size() >= FEWEST_ROWS && many.size() <= MOST_ROWS
                ? (int) many.size()
                : -1;
    }

    /** Which way they went; 0 when it is not said, or said both ways. */
    private static int way(Paragraph p, int at, int end) {
        int way = 0;
        for (int i = Math.max(p.starts().get(at), at - 4); i < Math.min(p.ends().get(at), end + REACH); i++) {
            boolean level = Lexicon.shipped().levels.contains(p.at(i).text());
            boolean went = p.is(i, Set.of("up", "down")) && p.is(i - 1, "went");
            int here = p.at(i).word() && (!level || went)
                    ? Lexicon.shipped().direction(p.at(i).text())
                    : 0;
            boolean counted = i + 1 < p.size()
                    && Lexicon.shipped().generic.contains(p.at(i + 1).stem());
            here = counted && p.is(i, "fewer") ? -1 : counted && p.is(i, "more") ? 1 : here;
            if (here != 0 && way != 0 && here != way) {
                return 0;
            }
            way = here != 0 ? here : way;
            if (i > end && way != 0 && p.is(i, Set.of(",", ";", "and", "while", "but"))) {
                break;
            }
        }
        return way;
    }

    private static @Nullable Slip judge(Paragraph p, int at, Said said, int way) {
        Slip slip = null;
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = sheet.whole();
            List<Series> rows = sheet.series().stream()
                    .filter(each -> !each.equals(whole)
                            && (each.row().parent() < 0
                                    || whole != null && each.row().parent() == whole.index())
                            && each.change().isPresent())
                    .toList();
            boolean counted = said.many() < 0 ? rows.size() >= FEWEST_ROWS : rows.size() == said.many();
            if (!counted) {
                continue;
            }
            List<Series> went = rows.stream()
                    .filter(each -> Math.signum(each.change().orElse(0)) == way)
                    .toList();
            if (went.size() == said.of(rows.size())) {
                return null;
            }
            slip = p.slip(
                    "claim.universal",
                    Severity.WRONG,
                    at,
                    Math.min(p.size() - 1, said.end()),
                    "It is so of " + went.size() + " of the " + rows.size() + ".",
                    went.stream().map(Series::name).limit(6).collect(Collectors.joining(", ")) + " in " + sheet.name()
                            + ".",
                    went.size() + " of the " + rows.size());
        }
        return slip;
    }
}
