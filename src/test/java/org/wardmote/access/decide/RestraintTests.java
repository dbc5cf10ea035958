package org.wardmote.access.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardmote.access.decide.Restraint.Line;

/** Somebody who asks in vain without end does not fill the trail, and the trail says that it leaves some out. */
class RestraintTests {

    private static final Instant MORNING = Instant.parse("2026-01-05T09:30:00Z");

    @Test
    void eachMayHaveSixtyRefusalsWrittenAMinuteAndNobodyPaysForAnother() {
        Restraint restraint = new Restraint(Clock.fixed(MORNING, ZoneOffset.UTC));
        assertThat(lines(restraint, 1_000))
                .containsEntry(Line.THE_REFUSAL, 60L)
                .containsEntry(Line.THAT_SOME_ARE_MISSING, 1L)
                .containsEntry(Line.NOTHING, 939L);
        assertThat(restraint.line("refused", "192.0.2.2")).isEqualTo(Line.THE_REFUSAL);
    }

    @Test
    void aFloodThatIsToldToWaitIsWrittenSixTimesAMinuteAndHidesNoOtherRefusal() {
        Restraint restraint = new Restraint(Clock.fixed(MORNING, ZoneOffset.UTC));
        Map<Line, Long> flood = IntStream.range(0, 1_000)
                .mapToObj(i -> restraint.line(Restraint.TOO_FAST, "192.0.2.1"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(flood).containsEntry(Line.THE_REFUSAL, 6L).containsEntry(Line.THAT_SOME_ARE_MISSING, 1L);
        assertThat(lines(restraint, 60)).containsOnlyKeys(Line.THE_REFUSAL);
    }

    @Test
    void whoeverStaysBelowTheLimitHasEveryRefusalWritten() {
        Restraint restraint = new Restraint(Clock.fixed(MORNING, ZoneOffset.UTC));
        assertThat(lines(restraint, 60)).containsOnlyKeys(Line.THE_REFUSAL);
    }

    @Test
    void eachMinuteOfAFloodSaysOnceThatSomeAreMissing() {
        Instant[] now = {MORNING};
        Restraint restraint = new Restraint(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        for (int minute = 0; minute < 3; minute++) {
            assertThat(lines(restraint, 200)).containsEntry(Line.THAT_SOME_ARE_MISSING, 1L);
            now[0] = now[0].plus(Duration.ofMinutes(1));
        }
    }

    private static Map<Line, Long> lines(Restraint restraint, int refusals) {
        return IntStream.range(0, refusals)
                .mapToObj(i -> restraint.line("refused", "192.0.2.1"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
