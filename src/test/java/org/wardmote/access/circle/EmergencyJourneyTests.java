package org.wardmote.access.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;

/** Emergency access and compartments in a browser: an hour with a reason and a review; and doors that two open. */
class EmergencyJourneyTests {

    private static final String MARIA = "maria.costa@gravesham.example";
    private static final String GRACE = "grace.adeyemi@gravesham.example";
    private static final String SAMUEL = "samuel.osei@northkenthealth.example";
    private static final String RUTH = "ruth.ellison@probation.example";
    private static final String REASON = "The patient's neighbour rang: shouting, and a child inside";

    @TempDir
    private static Path lake;

    private static final Moving CLOCK = new Moving(Instant.parse("2026-11-02T10:00:00Z"));
    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of(), CLOCK);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    void anEmergencyOpensAMatterForAnHourAndItsLeadIsToldAndReviews() {
        String hers = matter(SAMUEL, "Somebody who may be exploited");
        String reference = reference(wardmote.signedInAs(SAMUEL).get(hers).body());
        assertThat(wardmote.signedInAs(MARIA).get(hers).statusCode()).isEqualTo(404);
        Page page = browser.signedIn(wardmote, MARIA, "/emergencies");
        Browser.press(page, "Open it for 60 minutes");
        assertThat(page.title()).startsWith("Error: ");
        Browser.look(page, "emergency-wrong");
        page.fill("#reference", reference.toLowerCase(Locale.ROOT));
        page.fill("#reason", REASON);
        Browser.press(page, "Open it for 60 minutes");
        assertThat(page.content())
                .contains("You read it in an emergency until", "seems to be used by others")
                .doesNotContain("Add a note");
        Browser.look(page, "emergency-open");

        Page his = browser.signedIn(wardmote, SAMUEL, "/");
        assertThat(his.content()).contains("Maria Costa opened", "waits for your review");
        Browser.look(his, "emergency-told");
        his.getByText("Maria Costa opened").click();
        assertThat(his.content()).contains("The patient's neighbour rang");
        assertThat(his.content().split("Places that were given", 2)[0])
                .contains("You read it in an emergency until 11:00 on 2 November 2026");
        Browser.look(his, "emergency-review");
        Browser.press(his, "Keep the review");
        assertThat(his.title()).startsWith("Error: ");
        his.fill("#finding", "It was needed. The plan was changed.");
        Browser.press(his, "Keep the review");
        assertThat(his.content()).contains("It was needed. The plan was changed.", "Dr Samuel Osei");
        assertThat(wardmote.signedInAs(SAMUEL).get("/").body()).doesNotContain("waits for your review");
        assertThat(wardmote.signedInAs(MARIA).get("/emergencies").body()).contains("It was needed.");

        CLOCK.now = CLOCK.now.plus(Duration.ofMinutes(60)).minusMillis(1);
        assertThat(wardmote.signedInAs(MARIA).get(hers).statusCode()).isEqualTo(200);
        CLOCK.now = CLOCK.now.plusMillis(1);
        assertThat(wardmote.signedInAs(MARIA).get(hers).statusCode()).isEqualTo(404);
    }

    @Test
    void threeUsesThatNobodyReviewedWithdrawTheRightAndOneReviewGivesItBack() {
        List<String> titles =
                List.of("Noise and visitors", "Knives near the station", "Fires in bins", "Somebody who may");
        List<String> leads = List.of(MARIA, "ben.okafor@kentpolice.example", GRACE, SAMUEL);
        String harjits = "harjit.gill@thamesgate.example";
        TestVisitor harjit = wardmote.signedInAs(harjits);
        int opened = 0;
        for (int i = 1; i < titles.size(); i++) {
            String reference = reference(wardmote.signedInAs(leads.get(i))
                    .get(matter(leads.get(i), titles.get(i)))
                    .body());
            opened += open(harjit, reference) == 302 ? 1 : 0;
        }
        assertThat(opened).isEqualTo(3);
        String more = begin(RUTH, "/matters", Map.of());
        String reference = reference(wardmote.signedInAs(RUTH).get(more).body());
        assertThat(open(harjit, reference)).isEqualTo(422);
        assertThat(harjit.get("/emergencies").body()).contains("Three of your uses have not been reviewed");
        assertThat(harjit.get(more).statusCode()).isEqualTo(404);

        TestVisitor samuel = wardmote.signedInAs(SAMUEL);
        String his = matter(SAMUEL, "Somebody who may");
        Matcher review = Pattern.compile("action=\"(/matters/[^\"]+/review)\"")
                .matcher(samuel.get(his + "/circle").body());
        assertThat(review.find()).isTrue();
        // nobody reviews themselves, and nobody who does not lead
        assertThat(harjit.post("/account", review.group(1), Map.of("finding", "Fine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(wardmote.signedInAs(RUTH)
                        .post("/account", review.group(1), Map.of("finding", "Fine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(samuel.get(his + "/circle").body().split("Places that were given", 2)[0])
                .contains("Harjit Gill", "You have no place in its circle. You read it in an emergency");
        assertThat(samuel.post("/account", review.group(1), Map.of("finding", "Not needed"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(open(harjit, reference)).isEqualTo(302);
        assertThat(harjit.get(more).statusCode()).isEqualTo(200);
    }

    @Test
    void aCompartmentLeavesNoTraceAndIsOpenedByTwo() {
        Page grace = browser.signedIn(wardmote, GRACE, "/compartments");
        Browser.look(grace, "compartments-none");
        String hidden = begin(GRACE, "/compartments", Map.of("second", id(MARIA), "title", "Words about a colleague"));
        assertThat(hidden).isEqualTo("/compartments");
        TestVisitor visitor = wardmote.signedInAs(GRACE);
        for (String path : List.of("/matters", "/matters?search=colleague", "/matters/export", "/api/v1/matters")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain("Words about a colleague");
        }
        grace.reload();
        Browser.look(grace, "compartments-shut");
        String reference = grace.locator("h2.govuk-heading-m").last().innerText();
        assertThat(open(wardmote.signedInAs(RUTH), reference)).isEqualTo(422);
        assertThat(wardmote.signedInAs(RUTH).get("/compartments").body())
                .contains("You have a place in no compartment")
                .doesNotContain(reference);
        grace.getByText("Ask to be let in").last().click();
        assertThat(grace.content()).contains("You have asked another member").doesNotContain("Let Grace Adeyemi in");

        Page maria = browser.signedIn(wardmote, MARIA, "/");
        assertThat(maria.content()).contains("Grace Adeyemi asks to be let into the compartment");
        maria.getByText("Grace Adeyemi asks").click();
        Browser.look(maria, "compartments-asked");
        maria.getByText("Let Grace Adeyemi in").click();
        assertThat(maria.content()).contains("Let in, for 8 hours").doesNotContain("Words about a colleague");

        grace.navigate(wardmote.origin() + "/compartments");
        assertThat(grace.content()).contains("Words about a colleague", "Open to you");
        grace.getByText("Read it").last().click();
        assertThat(grace.content()).contains("It is a compartment, and another member of its circle let you in");
        String here = grace.url().replaceFirst("^https?://[^/]+", "");
        for (String path : List.of("/matters", "/matters?search=colleague", "/matters/export", "/api/v1/matters")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain("Words about a colleague");
        }
        assertThat(wardmote.signedInAs(MARIA).get(here).statusCode()).isEqualTo(404);
        Instant before = CLOCK.now;
        CLOCK.now = before.plus(Duration.ofHours(8));
        assertThat(wardmote.signedInAs(GRACE).get(here).statusCode()).isEqualTo(404);
        CLOCK.now = before;
    }

    private static int open(TestVisitor who, String reference) {
        return who.post("/emergencies", "/emergencies", Map.of("reference", reference, "reason", REASON))
                .statusCode();
    }

    /** Begins something, and tells where it leads. */
    private static String begin(String who, String at, Map<String, String> also) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", "A fourth matter",
                "summary", "Told to nobody yet",
                "purpose", "reducing-reoffending",
                "dataClass", "offending",
                "regime", "part-3",
                "gateway", "oma-2007-s14",
                "marking", "official-sensitive",
                "ground", "Supervises the person"));
        fields.putAll(also);
        return wardmote.signedInAs(who)
                .post(at + "/new", at, fields)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "")
                .replace("/circle", "");
    }

    private static String matter(String who, String title) {
        Matcher link = Pattern.compile("href=\"(/matters/[0-9a-f-]{36})\">" + title)
                .matcher(wardmote.signedInAs(who).get("/matters").body());
        assertThat(link.find()).as(title).isTrue();
        return link.group(1);
    }

    private static String reference(String page) {
        Matcher reference = Pattern.compile("\\b([A-Z0-9]{4}-[A-Z0-9]{4})\\b").matcher(page);
        assertThat(reference.find()).isTrue();
        return reference.group(1);
    }

    private static String id(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A clock that the test moves. */
    private static final class Moving extends Clock {

        private volatile Instant now;

        private Moving(Instant now) {
            this.now = now;
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
