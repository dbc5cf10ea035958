package org.wardmote.access.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.audit.Trail;

/** A program or a hand that asks without end is told so, and takes nothing from others. */
class PaceJourneyTests {

    private static final String TOM = "tom.whitlock@gravesham.example";
    private static final String GRACE = "grace.adeyemi@gravesham.example";
    private static final String MARIA = "maria.costa@gravesham.example";
    private static final String ASKED = "/api/v1/datasets";

    /** Whole seconds only: the clock stands until a test moves it. */
    private static Instant now = Instant.parse("2026-11-30T09:30:00Z");

    private static TestWardmote wardmote;

    @BeforeAll
    static void start(@TempDir Path folder) {
        wardmote = TestWardmote.start(
                TestPostgres.fresh(),
                folder,
                Map.of("wardmote.api-requests-a-minute", 6, "wardmote.uploads-a-minute", 2),
                new Clock() {
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
                        return now;
                    }
                });
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void aProgramThatAsksWithoutEndIsToldWhenToAskAgainAndNobodyElsePays() {
        TestVisitor tom = wardmote.signedInAs(TOM);
        for (int asked = 0; asked < 6; asked++) {
            assertThat(tom.get(ASKED).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = tom.get(ASKED);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("No more than 6 API requests a minute", "Try again in 10 seconds.");
        assertThat(wardmote.signedInAs(TOM).get(ASKED).statusCode())
                .as("in another browser of his")
                .isEqualTo(429);
        assertThat(wardmote.signedInAs(GRACE).get(ASKED).statusCode())
                .as("somebody else")
                .isEqualTo(200);
        assertThat(tom.get("/").statusCode()).as("a page").isEqualTo(200);
        assertThat(wardmote.bean(Trail.class)
                        .newest(new Trail.Filter("asked-too-fast", "", "GET " + ASKED, Long.MAX_VALUE), 1))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("No more than 6 API requests a minute"));
        now = now.plus(Duration.ofSeconds(10));
        assertThat(tom.get(ASKED).statusCode()).as("ten seconds later").isEqualTo(200);
        assertThat(tom.get(ASKED).statusCode()).as("once").isEqualTo(429);
    }

    @Test
    void aPathThatIsWrittenInAnotherWayIsCountedAsTheSame() {
        TestVisitor maria = wardmote.signedInAs(MARIA);
        for (int asked = 0; asked < 6; asked++) {
            assertThat(maria.get(asked % 2 == 0 ? "/%61pi/v1/datasets" : ASKED).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<String> refused = maria.get("/%61pi/v1/datasets");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void filesAreTakenAtAPaceOfTheirOwnAndTheRestOfAPageIsNotCounted() {
        TestVisitor grace = wardmote.signedInAs(GRACE);
        TestVisitor tom = wardmote.signedInAs(TOM);
        for (int sent = 0; sent < 2; sent++) {
            assertThat(file(tom).statusCode())
                    .as("refused for its token, not its pace")
                    .isEqualTo(403);
        }
        HttpResponse<String> refused = file(tom);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(refused.body())
                .contains("Too many", "No more than 2 uploads a minute", "Try again in 30 seconds.", "<html");
        assertThat(tom.post("/", "/purposes", Map.of()).statusCode())
                .as("a form without a file")
                .isNotEqualTo(429);
        assertThat(file(grace).statusCode()).as("whoever may not send any").isEqualTo(403);
    }

    @Test
    void aLimitThatLetsNothingThroughIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Pace(Clock.systemUTC(), 0, 30)).hasMessageContaining("numbers from 1 on");
    }

    private static HttpResponse<String> file(TestVisitor who) {
        return who.send("/previews", "Multipart/form-data; boundary=x", "--x--\r\n");
    }
}
