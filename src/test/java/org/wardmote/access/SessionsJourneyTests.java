package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardmote.Browser.look;
import static org.wardmote.Browser.press;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestClock;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Sessions rest, are seen and are ended, and a member who moves is out of the old agency at once. */
class SessionsJourneyTests {

    private static final String HERE = "/account/sessions";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final String MARIA = "maria.costa@gravesham.example";
    private static final Pattern ENDING = Pattern.compile("action=\"([^\"]+/sessions/[0-9a-f]{16}/ending)\"");
    private static final Pattern KEY = Pattern.compile("<strong class=\"wm-hash\">([^<]+)</strong>");

    private static final TestClock CLOCK = TestClock.atNow();

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(
                TestPostgres.fresh(),
                lake,
                Map.of("wardmote.idle-minutes", 20, "wardmote.idle-minutes-sensitive", 5),
                CLOCK);
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void aSessionRestsAsLongAsTheSettingSaysAndUseBeginsItAnew() {
        TestVisitor tom = wardmote.signedInAs("tom.whitlock@gravesham.example");
        for (int i = 0; i < 3; i++) {
            CLOCK.turn(Duration.ofMinutes(19));
            assertThat(tom.get("/account").statusCode()).isEqualTo(200);
        }
        CLOCK.turn(Duration.ofMinutes(21));
        HttpResponse<String> late = tom.get("/account");
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.headers().firstValue("Location")).hasValue("/sign-in?next=%2Faccount");
    }

    @Test
    void afterSomethingSensitiveASessionRestsAShorterWhile() {
        TestVisitor alan = wardmote.signedInAs(ALAN);
        assertThat(alan.get("/administration/members").statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMinutes(4));
        assertThat(alan.get("/oversight/trail").statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMinutes(4));
        assertThat(alan.get("/account").statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMinutes(19));
        assertThat(alan.get("/oversight/trail").statusCode())
                .as("the account is not sensitive")
                .isEqualTo(200);
        CLOCK.turn(Duration.ofMinutes(6));
        assertThat(alan.get("/oversight/trail").statusCode()).isEqualTo(303);
        assertThat(alan.get("/account").statusCode())
                .as("all of the session is over")
                .isEqualTo(303);
    }

    @Test
    void whereOneIsSignedInIsSeenAndEndedFromElsewhere() {
        TestVisitor laptop = wardmote.signedInAs(MARIA);
        TestVisitor telephone = wardmote.signedInAs(MARIA);
        String page = laptop.get(HERE).body();
        assertThat(page).contains("Another browser, here").contains("with a password");
        assertThat(page)
                .as("the id of a session opens it, so it stands nowhere")
                .doesNotContain(telephone.cookie("session").orElseThrow());
        List<String> endings = endings(page);
        assertThat(endings).hasSize(1);

        TestVisitor tom = wardmote.signedInAs("tom.whitlock@gravesham.example");
        assertThat(tom.post(HERE, endings.get(0), Map.of()).statusCode())
                .as("none of his")
                .isEqualTo(404);
        assertThat(telephone.get("/account").statusCode()).isEqualTo(200);
        assertThat(laptop.post(HERE, endings.get(0), Map.of()).statusCode()).isEqualTo(302);
        assertThat(telephone.get("/account").statusCode()).isEqualTo(303);
        assertThat(laptop.get("/account").statusCode()).isEqualTo(200);
        assertThat(trail("session-ended", MARIA))
                .first()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("By themselves."));

        String theirs = "/administration/members/" + id(MARIA) + "/sessions";
        TestVisitor alan = wardmote.signedInAs(ALAN);
        String seen = alan.get(theirs).body();
        assertThat(seen).contains("Where Maria Costa is signed in");
        assertThat(tom.get(theirs).statusCode()).isEqualTo(403);
        assertThat(alan.post(theirs, endings(seen).get(0), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(laptop.get("/account").statusCode()).isEqualTo(303);
        assertThat(trail("session-ended", MARIA))
                .first()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("Alan Firth"));
    }

    @Test
    void whoeverMovesIsOutOfTheOldAgencyAtOnce() {
        String grace = "grace.adeyemi@gravesham.example";
        TestVisitor here = wardmote.signedInAs(grace);
        String made = here.post("/account", "/account/keys", Map.of("label", "A script"))
                .body();
        Matcher key = KEY.matcher(made);
        assertThat(key.find()).isTrue();
        String bearer = "Bearer " + key.group(1);
        assertThat(here.ask("GET", "/api/v1/indicators", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(200);

        TestVisitor alan = wardmote.signedInAs(ALAN);
        String page = "/administration/members/" + id(grace);
        assertThat(alan.post(page, page + "/move", Map.of("agency", "gravesham-council"))
                        .body())
                .as("where she is already")
                .contains("Choose another agency");
        assertThat(alan.post(page, page + "/move", Map.of("agency", "kent-police"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(303);
        assertThat(here.ask("GET", "/api/v1/indicators", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(401);
        here.signIn(grace);
        assertThat(here.get("/").body()).contains("You hold no role in Wardmote yet");
        assertThat(here.get("/figures").statusCode()).isEqualTo(403);
        assertThat(alan.get(page).body()).contains("Kent Police");
        assertThat(trail("member-moved", grace))
                .first()
                .satisfies(line -> assertThat(line.detail()).contains("From gravesham-council to kent-police"));

        String own = "/administration/members/" + id(ALAN);
        assertThat(alan.post(own, own + "/move", Map.of("agency", "kent-police"))
                        .body())
                .contains("only administrator");
    }

    @Test
    void thePagesReadWellOnALaptopAndOnATelephone() {
        try (Browser browser = Browser.open()) {
            wardmote.signedInAs("joan.marsh@gravesham.example");
            Page page = browser.signedIn(wardmote, "joan.marsh@gravesham.example", HERE);
            assertThat(page.locator("main").innerText()).contains("Chrome on Linux, here");
            look(page, "sessions-own");
            page.locator("button:has-text('End this session')").first().click();
            assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The session has ended");
            Page alan = browser.signedIn(wardmote, ALAN, "/administration/members/" + id(MARIA));
            look(alan, "member-with-move");
            alan.getByText("See and end their sessions").click();
            look(alan, "sessions-theirs");
            press(alan, "Sign out");
        }
    }

    private static List<String> endings(String page) {
        return ENDING.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String id(String email) {
        return wardmote.bean(Members.class)
                .findByEmail(email)
                .orElseThrow()
                .id()
                .toString();
    }

    private static List<Entry> trail(String deed, String email) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", "member:" + id(email), Long.MAX_VALUE), 50);
    }
}
