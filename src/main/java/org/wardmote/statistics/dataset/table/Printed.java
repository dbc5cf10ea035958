package org.wardmote.statistics.dataset.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a table prints beside its counts and that follows from them: it is checked and not kept.
 *
 * @param value as printed
 * @param places decimal places as printed
 * @param before the earlier count
 * @param now the later count
 * @param population the people or households that a rate is per thousand of; null when they are not held
 */
public record Printed(
        long line,
        String column,
        Kind kind,
        String text,
        BigDecimal value,
        int places,
        BigDecimal before,
        BigDecimal now,
        @Nullable Long population) {

    /** What it says. */
    public enum Kind {
        CHANGE,
        PERCENT,
        RATE
    }
}
