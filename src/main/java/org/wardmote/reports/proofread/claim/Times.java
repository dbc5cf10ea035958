package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks "£61,900, nearly double the £32,700", "more than twice that of the region" and "one arrest for every four incidents". */
final class Times implements ParagraphRule {

    private static final Set<String> OF = Set.of("the", "that", "as", "of", "in", "those");
    private static final int REACH = 16;
    /** "Twice" may be said of so much more or less. */
    private static final double ROUGHLY = 0.12;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            int width = Lexicon.shipped().multipleWords.longest(p.tokens(), i);
            Slip slip = width > 0 && p.is(i + width, OF) ? times(p, i, width) : forEvery(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip times(Paragraph p, int at, int width) {
        double times = Objects.requireNonNull(Lexicon.shipped()
                        .multiples
                        .get(p.tokens().subList(at, at + width).stream()
                                .map(Token::text)
                                .toList()))
                .doubleValue();
        int other = -1;
        for (int i = at + width; i < Math.min(p.ends().get(at), at + REACH) && other < 0; i++) {
            other = p.at(i).number() ? i : -1;
        }
        Quantity base = other < 0 ? null : p.number(other);
        boolean near = base != null && (p.is(other - 1, OF) || base.unit() == Unit.PERCENT);
        if (base == null || !near || base.size() == 0 || base.words()) {
            return null;
        }
        Roundness roundness = Lexer.roundnessBefore(p.tokens(), at);
        Quantity said = new Quantity(
                BigDecimal.valueOf(times),
                new BigDecimal("0.1"),
                Unit.COUNT,
                roundness == Roundness.NONE ? Roundness.ABOUT : roundness,
                false,
                true);
        int start = p.starts().get(at);
        List<Quantity> own = p.all(start, at, base.unit());
        own = own.isEmpty() && start > 0 ? p.all(p.starts().get(start - 1), start, base.unit()) : own;
        if (own.isEmpty() || own.stream().anyMatch(each -> said.allows(each.size() / base.size()))) {
            return null;
        }
        Quantity last = own.get(own.size() - 1);
        double exact = last.size() / base.size();
        return exact > 3 * times || times > 3 * exact
                ? null
                : p.slip(
                        "claim.times",
                        Severity.WRONG,
                        at,
                        other,
                        "It is not so many times the other.",
                        Series.number(last.size()) + " is " + Numbers.words(exact, 2) + " times " + p.told(other) + ".",
                        Numbers.words(exact, 1) + " times");
    }

    /** "One arrest for every four incidents": of some two counts of the paragraph. */
    private static @Nullable Slip forEvery(Paragraph p, int at) {
        boolean every = p.is(at, "for") && p.is(at + 1, "every") && p.is(at - 2, "one");
        Quantity said = every ? p.number(at + 2) : null;
        List<Quantity> counts = p.all(0, p.size(), Unit.COUNT);
        if (said == null || counts.size() < 2) {
            return null;
        }
        double nearest = 0;
        for (Quantity one : counts) {
            for (Quantity other : counts) {
                double exact = other.size() == 0 ? 0 : one.size() / other.size();
                if (Math.abs(exact - said.size()) <= Math.max(0.5, ROUGHLY * said.size())) {
                    return null;
                }
                nearest =
                        exact > 1 && Math.abs(exact - said.size()) < Math.abs(nearest - said.size()) ? exact : nearest;
            }
        }
        return p.slip(
                "claim.ratio",
                Severity.WRONG,
                at - 2,
                at + 2,
                "No two counts of the paragraph stand so to each other.",
                "The nearest two are one for every " + Numbers.words(nearest, 1) + ".",
                "one for every " + Numbers.words(nearest, 1));
    }
}
