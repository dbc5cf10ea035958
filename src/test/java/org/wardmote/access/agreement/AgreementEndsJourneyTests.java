package org.wardmote.access.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;

/** The clock is moved over the end of an agreement: what it let be shared is gone that minute, both ways and everywhere. */
class AgreementEndsJourneyTests {

    private static final String MARIA = "maria.costa@gravesham.example";
    private static final String GRACE = "grace.adeyemi@gravesham.example";
    private static final String BEN = "ben.okafor@kentpolice.example";
    private static final String VIOLENCE = "Reducing serious violence in North Kent";
    private static final String NUISANCE = "Anti-social behaviour in Dartford and Gravesham";

    @TempDir
    private Path lake;

    private final Moving clock = new Moving(Instant.parse("2026-11-02T10:00:00Z"));
    private TestWardmote wardmote;

    @BeforeEach
    void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of(), clock);
    }

    @AfterEach
    void stop() {
        wardmote.stop();
    }

    @Test
    void theMinuteThatAnAgreementEndsNothingIsSharedUnderItAndBothSidesAreTold() {
        String hers = begin(wardmote.signedInAs(MARIA), "Doors kicked in at the hostel", BEN);
        String his = matter(wardmote.signedInAs(BEN), "Knives near the station");
        clock.now = ends(VIOLENCE).minusSeconds(1);
        seen(BEN, hers, "Doors kicked in at the hostel", true);
        seen(MARIA, his, "Knives near the station", true);
        assertThat(wardmote.signedInAs(BEN).get("/").body()).contains(VIOLENCE, "ends at 00:00");

        clock.now = ends(VIOLENCE);
        seen(BEN, hers, "Doors kicked in at the hostel", false);
        seen(MARIA, his, "Knives near the station", false);
        seen(MARIA, hers, "Doors kicked in at the hostel", true);
        seen(BEN, his, "Knives near the station", true);
        assertThat(wardmote.signedInAs(BEN).get("/").body()).contains(VIOLENCE, "sharing under it has stopped");
        assertThat(wardmote.signedInAs(GRACE).get("/").body()).contains(VIOLENCE, "sharing under it has stopped");
        String[] circle =
                wardmote.signedInAs(MARIA).get(hers + "/circle").body().split("Places that were given", 2);
        assertThat(circle[0]).contains("Maria Costa").doesNotContain("Sergeant Ben Okafor");
        assertThat(circle[1]).contains("Sergeant Ben Okafor");
        // what another agreement covers goes on
        seen(BEN, matter(wardmote.signedInAs(MARIA), "Noise and visitors"), "Noise and visitors", true);
    }

    @Test
    void whatEndingChangingAndMakingAnAgreementDoesIsShownBeforeItIsDone() {
        String noise = matter(wardmote.signedInAs(MARIA), "Noise and visitors");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn(wardmote, GRACE, "/agreements/sharing");
            Browser.look(page, "agreements-sharing");
            page.navigate(wardmote.origin() + "/agreements");
            page.getByText(NUISANCE).click();
            page.getByText("End it before its day").click();
            assertThat(page.content()).contains("stops counting", "Told to these two only.");
            Browser.look(page, "agreement-end");
            seen(BEN, noise, "Noise and visitors", true);
            Browser.press(page, "End the agreement now");
            assertThat(page.content()).contains("has ended, and with it all sharing", "Ended before its day.");
            seen(BEN, noise, "Noise and visitors", false);

            page.getByText("Agreements").first().click();
            page.getByText("Make an agreement").click();
            Browser.press(page, "See what would change");
            assertThat(page.title()).startsWith("Error: ");
            Browser.look(page, "agreement-new-wrong");
            fill(page);
            Browser.press(page, "See what would change");
            assertThat(page.content()).contains("What would change?", "begins to count", "Kent Police");
            Browser.look(page, "agreement-effects");
            seen(BEN, noise, "Noise and visitors", false);
            Browser.press(page, "Make the agreement");
            Browser.look(page, "agreement-made");
            seen(BEN, noise, "Noise and visitors", true);

            page.getByText("Change it").click();
            page.getByLabel("Incidents and complaints").uncheck();
            page.getByLabel("Names, addresses and contacts").check();
            Browser.press(page, "See what would change");
            assertThat(page.content()).contains("stops counting");
            Browser.press(page, "Change the agreement");
            assertThat(page.content()).contains("sorts of data from [incidents] to [contact]");
            seen(BEN, noise, "Noise and visitors", false);
        }
    }

    @Test
    void whoeverIsNoPartyChangesNothingAndAPlaceWithoutAnAgreementIsRefusedWithTheNearestWay() {
        TestVisitor priya = wardmote.signedInAs("priya.raman@dartford.example");
        String abuse = agreement(priya, "Protecting people from domestic abuse");
        assertThat(priya.get(abuse).body()).doesNotContain("Change it", "End it before");
        for (String path : List.of("/terms", "/end")) {
            assertThat(priya.get(abuse + path).statusCode()).as(path).isEqualTo(403);
            assertThat(priya.post("/account", abuse + path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        TestVisitor maria = wardmote.signedInAs(MARIA);
        String noise = matter(maria, "Noise and visitors");
        String refused = maria.post(
                        noise + "/circle",
                        noise + "/places",
                        Map.of("holder", "agency:kent-probation", "level", "reads", "ground", "Asked for it"))
                .body();
        assertThat(refused)
                .contains("No agreement lets your agency share this", "is not for dealing with anti-social behaviour");
        assertThat(maria.post(
                                noise + "/circle",
                                noise + "/places",
                                Map.of("holder", "agency:harbour-lights", "level", "reads", "ground", "Asked for it"))
                        .body())
                .contains("There is no agreement between the two");
    }

    private static void fill(Page page) {
        page.fill("#title", "Nuisance, for the winter");
        page.getByLabel("Kent Police, North Division").check();
        page.getByLabel("Dealing with anti-social behaviour").check();
        page.getByLabel("Incidents and complaints").check();
        page.selectOption("#gateway", "asb-2014");
        page.check("#marking");
        String[] parts = {"Day", "Month", "Year"};
        String[][] days = {{"from", "1", "11", "2026"}, {"until", "31", "3", "2027"}, {"review", "1", "3", "2027"}};
        for (String[] day : days) {
            for (int i = 0; i < parts.length; i++) {
                page.fill("#" + day[0] + parts[i], day[i + 1]);
            }
        }
    }

    /** Page, list, search, export and API alike. */
    private void seen(String who, String matter, String title, boolean seen) {
        TestVisitor visitor = wardmote.signedInAs(who);
        String at = who + " at " + clock.now;
        assertThat(visitor.get(matter).statusCode()).as(at).isEqualTo(seen ? 200 : 404);
        assertThat(visitor.get("/api/v1" + matter).statusCode()).as(at).isEqualTo(seen ? 200 : 404);
        for (String path : List.of("/matters", "/matters/export", "/api/v1/matters")) {
            assertThat(visitor.get(path).body().contains(title))
                    .as(path + " " + at)
                    .isEqualTo(seen);
        }
        String search = "?search=" + title.replace(" ", "%20");
        assertThat(visitor.get("/matters" + search).body().contains("\">" + title))
                .as("search " + at)
                .isEqualTo(seen);
        assertThat(visitor.get("/api/v1/matters" + search).body().contains(title))
                .as("search " + at)
                .isEqualTo(seen);
    }

    private String begin(TestVisitor who, String title, String reader) {
        String location = who.post(
                        "/matters/new",
                        "/matters",
                        Map.of(
                                "title", title,
                                "summary", "Twice in a week",
                                "purpose", "serious-violence",
                                "dataClass", "incidents",
                                "regime", "uk-gdpr",
                                "gateway", "cda-1998-s115",
                                "marking", "official",
                                "ground", "Took the calls"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String here = location.replaceFirst("^https?://[^/]+", "").replace("/circle", "");
        String form = who.get(here + "/circle").body();
        Matcher holder = Pattern.compile("value=\"(member:[^\"]+)\"[^>]*>\\s*Sergeant Ben")
                .matcher(form);
        assertThat(holder.find()).as(reader).isTrue();
        assertThat(who.post(
                                here + "/circle",
                                here + "/places",
                                Map.of("holder", holder.group(1), "level", "reads", "ground", "Patrols there"))
                        .statusCode())
                .isEqualTo(302);
        return here;
    }

    private Instant ends(String title) {
        return wardmote.bean(Agreements.class).all().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .ends();
    }

    private static String matter(TestVisitor who, String title) {
        return link(who.get("/matters").body(), "/matters/", title);
    }

    private static String agreement(TestVisitor who, String title) {
        return link(who.get("/agreements").body(), "/agreements/", title);
    }

    private static String link(String page, String under, String title) {
        Matcher link = Pattern.compile("href=\"(" + under + "[0-9a-f-]{36})\">" + title)
                .matcher(page);
        assertThat(link.find()).as(title).isTrue();
        return link.group(1);
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
