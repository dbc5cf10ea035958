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
        for (int i = at + width; i < Math.min(p.end(at), at + REACH) && other < 0; i++) {
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
        int start = p.start(at);
        List<Quantity> own = p.all(start, at, base.unit());
        own = own.isEmpty() && start > 0 ? p.all(p.start(start - 1), start, base.unit()) : own;
        if (own.isEmpty()) {
            return null;
        }
        int object = other;
        if (own.stream().anyMatch(each -> said.allows(each.size() / base.size()))) {
            return p.holds(at, object);
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
        boolean every = p.is(at, "for") && p.is(at + 1, "every");
        boolean one = p.is(at - 2, "one") || p.is(at - 1, "one");
        Quantity many = every ? p.number(at + 2) : null;
        double few = one ? 1 : after(p, at + 3);
        List<Double> counts = new Sight(p).counts();
        if (many == null || few == 0 || counts.size() < 2) {
            return null;
        }
        double ratio = many.size() / few;
        double nearest = 0;
        for (Quantity own : p.all(0, p.size(), Unit.COUNT)) {
            for (double other : counts) {
                double exact = own.size() == 0 || other == 0 ? 0 : other / own.size();
                double turned = exact == 0 ? 0 : 1 / exact;
                if (Math.abs(exact - ratio) <= ROUGHLY * ratio || Math.abs(turned - ratio) <= ROUGHLY * ratio) {
                    return p.holds(at, at + 2);
                }
                nearest = Math.abs(exact - ratio) < Math.abs(nearest - ratio) ? exact : nearest;
            }
        }
        return p.slip(
                "claim.ratio",
                Severity.WRONG,
                Math.max(0, at - 2),
                at + 2,
                "No two counts of the paragraph stand so to each other.",
                "The nearest two are one for every " + Numbers.words(nearest, 1) + ".",
                "one for every " + Numbers.words(nearest, 1));
    }

    /** "For every three households let in two were turned away": the two; 0 when no such word follows. */
    private static double after(Paragraph p, int at) {
        for (int i = at; i < Math.min(p.end(at), at + 6); i++) {
            Quantity few = p.number(i);
            if (few != null) {
                return few.words() && few.size() < 10 ? few.size() : 0;
            }
        }
        return 0;
    }
}
