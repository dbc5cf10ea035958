package org.wardmote.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guessing is slowed, and nobody who is innocent is locked out by it. */
class ThrottleTests {

    private final Hands clock = new Hands();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void fiveFailuresAreLetThroughThenOneEveryThreeMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(fails("ana", "192.0.2.1", null)).isTrue();
        }
        assertThat(fails("ana", "192.0.2.1", null)).isFalse();
        clock.turn(Duration.ofMinutes(3));
        assertThat(fails("ana", "192.0.2.1", null)).isTrue();
        assertThat(fails("ana", "192.0.2.1", null)).isFalse();
    }

    @Test
    void whoeverSucceedsPaysNothing() {
        for (int i = 0; i < 50; i++) {
            Objects.requireNonNull(throttle.begin(Throttle.What.PASSWORD, "ana", "192.0.2.1", null))
                    .succeeded();
        }
        assertThat(fails("ana", "192.0.2.1", null)).isTrue();
    }

    @Test
    void aStrangerWhoGuessesElsewhereDoesNotStandInAMembersWay() {
        while (fails("ana", "198.51.100.7", null)) {
            // until the stranger is slowed
        }
        assertThat(fails("ana", "192.0.2.1", null)).isTrue();
        assertThat(fails("bea", "192.0.2.1", null)).isTrue();
    }

    @Test
    void aMemberGetsInFromABrowserOfTheirsWhileThousandsGuessTheirPassword() {
        int guesses = 0;
        for (int i = 0; i < 5_000; i++) {
            guesses += fails("ana", "10.0." + i / 250 + "." + i % 250, null) ? 1 : 0;
        }
        assertThat(guesses).isEqualTo(100);
        assertThat(fails("ana", "192.0.2.1", null)).isFalse();
        assertThat(fails("ana", "192.0.2.1", "her own browser")).isTrue();
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedToo() {
        int guesses = 0;
        for (int i = 0; i < 500; i++) {
            guesses += fails("member" + i, "192.0.2.1", null) ? 1 : 0;
        }
        assertThat(guesses).isEqualTo(60);
    }

    @Test
    void anAttemptThatIsRefusedByOneLimitCostsNothingOfTheOthers() {
        for (int i = 0; i < 200; i++) {
            fails("ana", "192.0.2.1", null);
        }
        assertThat(fails("bea", "192.0.2.1", null)).isTrue();
    }

    @Test
    void theManyAddressesOfOneIpv6NetworkAreCountedAsOne() {
        assertThat(Throttle.network("2001:db8:1:2:aaaa::1")).isEqualTo(Throttle.network("2001:db8:1:2:bbbb::9"));
        assertThat(Throttle.network("2001:db8:1:2::1")).isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private boolean fails(String email, String address, @Nullable String browser) {
        return throttle.begin(Throttle.What.PASSWORD, email, address, browser) != null;
    }

    /** A clock that moves when it is told to. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-05T09:30:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
