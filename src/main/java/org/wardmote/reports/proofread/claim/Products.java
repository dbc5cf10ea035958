package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Multiplies so many at so much: "44 farms … a kit costing £65, so that the kits have cost £2,860", "22 sets at £2,680 a set". */
final class Products implements ParagraphRule {

    private static final double FACTOR = 1.6;
    private static final Set<String> EACH = Set.of("each", "apiece", "per", "a", "an", "costing", "every");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        List<Integer> prices = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Quantity money = p.digits(i, Unit.MONEY);
            boolean word = i + 2 < p.size() && p.at(i + 2 - 1).word();
            boolean priced = p.is(i + 1, EACH) && word && !p.is(i + 2, Set.of("year", "month", "week", "day", "total"))
                    || p.is(i - 1, "costing")
                    || p.is(i + 1, Set.of("on")) && p.is(i + 2, "average");
            if (money != null && priced) {
                prices.add(i);
            }
        }
        if (prices.size() == 1) {
            Slip slip = check(p, prices.get(0));
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at) {
        Quantity price = p.number(at);
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Quantity count = p.number(i);
            if (count != null && count.unit() == Unit.COUNT && count.size() > 1) {
                counts.add(count.size());
            }
        }
        List<Integer> totals = new ArrayList<>();
        for (int i = p.start(at); i < p.end(at); i++) {
            Quantity total = p.digits(i, Unit.MONEY);
            if (price != null && total != null && i != at && total.size() > 2 * price.size()) {
                totals.add(i);
            }
        }
        p.near().stream().filter(each -> each.unit() == Unit.COUNT).forEach(each -> counts.add(each.size()));
        if (price == null || counts.isEmpty()) {
            return null;
        }
        double nearest = 0;
        int total = totals.size() == 1 ? totals.get(0) : -1;
        Quantity told = total < 0 ? null : p.number(total);
        for (double count : counts) {
            double exact = count * price.size();
            double low = count * price.lowest();
            double high = count * price.highest();
            if (told == null) {
                return null;
            }
            if (told.allows(low, high) || told.roundness() != Roundness.NONE && told.allows(exact)) {
                return p.holds(total, total);
            }
            double said = told.size();
            boolean near = Sight.plausible(said, exact, FACTOR);
            nearest = near && Math.abs(exact - said) < Math.abs(nearest - said) ? exact : nearest;
        }
        if (nearest == 0 || told == null) {
            return null;
        }
        return p.slip(
                "claim.product",
                Severity.WRONG,
                total,
                total,
                "So many at so much is another sum.",
                Series.number(nearest / price.size()) + " at " + p.told(at) + " is \u00a3" + Series.number(nearest)
                        + ".",
                "\u00a3" + told.like(nearest));
    }
}
