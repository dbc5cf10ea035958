package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drove the change of a whole: the change of each of its parts, which sum to it exactly. Plain arithmetic: it says
 * where the change is, not why.
 */
final class Decomposition {

    private Decomposition() {}

    /**
     * The parts, those that went with the whole's change first, the largest first.
     *
     * @throws NotParts when a part overlaps others, or the parts do not sum to the whole in either period; its message
     *     says which, and by how many
     */
    static List<Share> of(Part whole, List<Part> parts) {
        List<String> overlapping =
                parts.stream().filter(Part::overlaps).map(Part::name).toList();
        if (!overlapping.isEmpty()) {
            throw new NotParts("These count things that other rows count too, so they are no parts of " + whole.name()
                    + ": " + String.join(", ", overlapping) + ". Leave them out.");
        }
        sums(
                whole.name(),
                "earlier",
                whole.before(),
                parts.stream().mapToLong(Part::before).sum());
        sums(
                whole.name(),
                "later",
                whole.now(),
                parts.stream().mapToLong(Part::now).sum());
        long change = whole.change();
        List<Share> shares = new ArrayList<>();
        for (Part part : parts) {
            shares.add(new Share(part, part.change(), Rounding.share(part.change(), change)));
        }
        int direction = change < 0 ? -1 : 1;
        shares.sort(Comparator.comparingLong(share -> -direction * share.change()));
        return shares;
    }

    private static void sums(String name, String period, long whole, long parts) {
        if (whole != parts) {
            throw new NotParts(
                    "The parts of " + name + " sum to " + parts + " in the " + period + " period, and not to " + whole
                            + ": " + Math.abs(whole - parts) + (parts < whole ? " missing." : " too many."));
        }
    }

    /** A count in two periods; it overlaps when others count some of it too ("of which"). */
    record Part(String key, String name, long before, long now, boolean overlaps) {

        long change() {
            return now - before;
        }
    }

    /** A part's change, and what share of the whole's change that is, in per cent; null when the whole did not change. */
    record Share(Part part, long change, @Nullable BigDecimal shareOfChange) {}

    /** Refused: the parts do not make up the whole. */
    static final class NotParts extends RuntimeException {
        NotParts(String message) {
            super(message);
        }
    }
}
