package org.wardmote.statistics.dataset.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What cells say as numbers, for those who keep them. */
public final class Numbers {

    /** Decimal places that are kept, enough to show that a count is no whole number. */
    private static final int PLACES = 3;

    private Numbers() {}

    /**
     * A cell's number, or why it has none.
     *
     * @param value the number; null when there is none
     * @param why {@code IT_HAS}, {@code NOT_AVAILABLE}, {@code HIDDEN} or {@code NOT_A_NUMBER}
     * @param likely the whole number that was likely meant by one that is not whole
     */
    public record Said(
            @Nullable BigDecimal value,
            String why,
            @Nullable String likely) {}

    public static Said said(String text) {
        NumberCell cell = NumberCell.of(text);
        BigDecimal number = cell.number();
        if (number == null) {
            return new Said(null, cell.why().name(), null);
        }
        BigDecimal kept = number.setScale(PLACES, RoundingMode.HALF_UP);
        if (!NumberCell.isWhole(number) && NumberCell.isWhole(kept)) {
            // Too fine a fraction to keep would otherwise be taken for a whole number.
            kept = kept.add(BigDecimal.valueOf(1, PLACES));
        }
        return new Said(kept, cell.why().name(), NumberCell.likelyWhole(text).orElse(null));
    }
}
