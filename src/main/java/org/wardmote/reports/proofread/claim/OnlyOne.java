package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks who alone went one way: "Only Galloway Vale recorded a decrease". It did, whatever the others did. */
final class OnlyOne implements ParagraphRule {

    private static final Set<String> BETWEEN = Set.of(
            "in",
            "recorded",
            "saw",
            "had",
            "showed",
            "experienced",
            "reported",
            "was",
            "there",
            "did",
            "went",
            "a",
            "an",
            "any",
            "see",
            "the");
    private static final int REACH = 6;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, "only") ? only(p, i) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip only(Paragraph p, int at) {
        List<Ledger.Mention> mentions = p.mentions(at + 1, Math.min(p.end(at), at + REACH));
        if (mentions.isEmpty() || mentions.get(0).from() > at + 3) {
            return p.is(at - 1, "the") ? theOnly(p, at) : null;
        }
        Ledger.Mention mention = mentions.get(0);
        int verb = mention.to();
        while (p.is(verb, BETWEEN)) {
            verb++;
        }
        int way = verb >= p.end(at) ? 0 : p.is(verb, "fewer") ? -1 : p.is(verb, "more") ? 1 : direction(p, verb);
        List<Series> rows = p.ledger().named(mention.name());
        if (way == 0 || rows.isEmpty()) {
            return null;
        }
        for (Series row : rows) {
            double mine = Math.signum(row.change().orElse(0));
            if (mine == 0 || mine == way) {
                return mine == 0 ? null : p.holds(at, verb);
            }
        }
        Series row = rows.get(0);
        return p.slip(
                "claim.exception",
                Severity.WRONG,
                at,
                verb,
                mention.name() + " went the other way.",
                row.told() + ".",
                "");
    }

    private static int direction(Paragraph p, int at) {
        return p.at(at).word() ? Lexicon.shipped().direction(p.at(at).text()) : 0;
    }

    /** "Corve was the only district not to see a reduction": it, and no row beside it. */
    private static @Nullable Slip theOnly(Paragraph p, int at) {
        List<Ledger.Mention> before = p.mentions(p.starts().get(at), at);
        int noun = Lexicon.shipped().at("rows", p.tokens(), at + 1);
        noun = noun > 0 ? at + noun : p.is(at + 1, Set.of("one", "line", "place")) ? at + 1 : -1;
        if (before.size() != 1
                || noun < 0
                || !p.is(at - 2, Set.of("was", "is", "were"))
                || before.get(0).to() < at - 4) {
            return null;
        }
        boolean not = false;
        int way = 0;
        int end = noun;
        for (int i = noun + 1; i < Math.min(p.ends().get(at), noun + 8) && way == 0; i++) {
            not |= p.is(i, Set.of("not", "without"));
            boolean told = p.is(noun + 1, Set.of("to", "not", "where", "that", "with", "without", "which"));
            boolean level = Lexicon.shipped().levels.contains(p.at(i).text());
            way = told && p.at(i).word() && !level
                    ? Lexicon.shipped().direction(p.at(i).text())
                    : 0;
            end = i;
        }
        if (way == 0 || !Strangers.of(p, noun + 1, end).isEmpty()) {
            return null;
        }
        int meant = not ? -way : way;
        Slip slip = null;
        for (Series row : p.ledger().named(before.get(0).name())) {
            List<Series> rows = Scales.beside(row);
            boolean held = rows.size() >= 3
                    && rows.stream().allMatch(each -> each.change().isPresent());
            List<Series> same = rows.stream()
                    .filter(each -> Math.signum(each.change().orElse(0)) == meant)
                    .toList();
            if (held && same.size() == 1 && same.contains(row)) {
                return p.holds(at, end);
            }
            slip = held
                    ? p.slip(
                            "claim.exception",
                            Severity.WRONG,
                            before.get(0).from(),
                            end,
                            "It is not so of " + row.name() + " alone.",
                            (same.isEmpty()
                                            ? "None"
                                            : String.join(
                                                    ", ",
                                                    same.stream()
                                                            .map(Series::name)
                                                            .limit(4)
                                                            .toList()))
                                    + " in " + row.sheet().name() + ".",
                            "")
                    : slip;
        }
        return slip;
    }
}
