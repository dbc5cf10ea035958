package org.wardmote.access.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Somebody who asks in vain without end does not fill the trail. */
class RestraintTests {

    @Test
    void eachMayHaveSixtyRefusalsWrittenAMinuteAndNobodyPaysForAnother() {
        Restraint restraint = new Restraint(Clock.fixed(Instant.parse("2026-01-05T09:30:00Z"), ZoneOffset.UTC));
        int written = 0;
        for (int i = 0; i < 1_000; i++) {
            written += restraint.mayWrite("192.0.2.1") ? 1 : 0;
        }
        assertThat(written).isEqualTo(60);
        assertThat(restraint.mayWrite("192.0.2.2")).isTrue();
    }
}
