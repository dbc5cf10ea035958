package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How the age of a figure is told. */
class FreshnessTests {

    private final Freshness freshness =
            new Freshness(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void anAgeIsToldInMonthsAndFromTwoYearsOnInYears() {
        assertThat(freshness.words(YearMonth.of(2026, 11))).isEqualTo("this month");
        assertThat(freshness.words(YearMonth.of(2026, 10))).isEqualTo("1 month old");
        assertThat(freshness.words(YearMonth.of(2024, 12))).isEqualTo("23 months old");
        assertThat(freshness.words(YearMonth.of(2024, 11))).isEqualTo("2 years old");
        assertThat(freshness.words(YearMonth.of(2019, 8))).isEqualTo("7 years old");
    }
}
