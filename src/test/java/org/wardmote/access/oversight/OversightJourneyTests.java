package org.wardmote.access.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Viewers;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Those who oversee read the trail, and that they do is in it. */
class OversightJourneyTests {

    private static final String OWEN = "owen.price@gravesham.example";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final String MARIA = "maria.costa@gravesham.example";

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        browser = Browser.open();
        Viewer maria = viewer(MARIA);
        Viewer alan = viewer(ALAN);
        Trail trail = wardmote.bean(Trail.class);
        for (int i = 0; i < 50; i++) {
            trail.write(maria.line(Kind.CONSULTATION, "matter-read", "matter:" + i)
                    .seen("title, notes")
                    .purpose("Preparing the panel of Tuesday"));
        }
        trail.write(alan.line(Kind.CONSULTATION, "trail-read", "member:" + alan.id()));
        wardmote.bean(Watch.class).look();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    void theDataProtectionOfficerFollowsAnAlertToAWeekAndClosesItWithAReason() {
        Page page = browser.signedIn(wardmote, OWEN, "/");
        Browser.look(page, "oversight-home");
        page.getByText("Reading in bulk").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Reading in bulk");
        assertThat(page.locator(".govuk-body-l").innerText()).contains("Maria Costa opened 50 different records ");
        Browser.look(page, "oversight-alert");
        Browser.press(page, "Close the alert");
        assertThat(page.title()).startsWith("Error: ");
        Browser.look(page, "oversight-alert-wrong");

        page.getByText("What they did that week").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Why do you want to see this?");
        Browser.look(page, "oversight-purpose");
        Browser.press(page, "Continue");
        assertThat(page.title()).startsWith("Error: ");
        page.locator("#words").fill("An alert of reading in bulk");
        Browser.press(page, "Continue");
        assertThat(page.locator("h1").innerText()).isEqualTo("Maria Costa");
        Browser.look(page, "oversight-week");
        List<Entry> read = wardmote.bean(Trail.class)
                .newest(new Trail.Filter("week-read", id(OWEN), "member:" + id(MARIA), Long.MAX_VALUE), 5);
        assertThat(read).hasSize(1);
        assertThat(read.get(0).line().purpose()).isEqualTo("An alert of reading in bulk");
        assertThat(read.get(0).line().agency()).isEqualTo("gravesham-council");

        page.navigate(wardmote.origin() + "/oversight/alerts");
        Browser.look(page, "oversight-alerts");
        page.getByText("Reading in bulk").first().click();
        page.locator("#reason").fill("She prepared the panel; her manager confirms it.");
        Browser.press(page, "Close the alert");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The alert is closed");
        Browser.look(page, "oversight-alerts-closed");
        assertThat(wardmote.bean(Trail.class).newest(new Trail.Filter("alert-closed", id(OWEN), "", Long.MAX_VALUE), 5))
                .hasSize(1);
    }

    @Test
    void everyPageOfOversightReadsWell() {
        Page page = browser.signedIn(wardmote, OWEN, "/oversight");
        Browser.look(page, "oversight");
        for (String path :
                List.of("trail", "trail/head", "odd-hours", "bulk-reading", "readers", "readers?thing=matter:7")) {
            page.navigate(wardmote.origin() + "/oversight/" + path);
            Browser.look(page, "oversight-" + path.replaceAll("[^a-z]+", "-"));
        }
        page.navigate(wardmote.origin() + "/oversight/trail");
        Browser.press(page, "Verify the whole trail");
        Browser.look(page, "oversight-verification");
    }

    @Test
    void aHeadThatWasNotedIsFoundAgainAndOneThatNeverWasIsNot() {
        TestVisitor owen = wardmote.signedInAs(OWEN);
        String head = wardmote.bean(Trail.class).head().head().toString();
        assertThat(owen.get("/oversight/trail/head").body()).contains("Head of the trail", "How to check it later");
        assertThat(verified(owen, head).body()).contains("The head that was noted stands in it");
        assertThat(verified(owen, head.substring(head.indexOf(':') + 1).toUpperCase(java.util.Locale.ROOT))
                        .body())
                .contains("The head that was noted stands in it");
        assertThat(verified(owen, "ab".repeat(32)).body())
                .contains("The trail was tampered with", "No line has the head that was noted");
        HttpResponse<String> unreadable = verified(owen, "twelve");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("The head cannot be read");
    }

    @Test
    void anAdministratorNeitherSeesNorClosesAnAlertAboutThemselvesAndReadsNothingSilently() {
        TestVisitor owen = wardmote.signedInAs(OWEN);
        TestVisitor alan = wardmote.signedInAs(ALAN);
        String about = alertAbout(ALAN);
        assertThat(owen.get("/oversight/alerts/" + about).statusCode()).isEqualTo(200);
        assertThat(alan.get("/oversight/alerts/" + about).statusCode()).isEqualTo(404);
        assertThat(alan.get("/oversight/alerts").body()).doesNotContain(about);
        assertThat(alan.get("/").body()).doesNotContain("Reading about oneself");
        assertThat(alan.post(
                                "/oversight/alerts",
                                "/oversight/alerts/" + about + "/closure",
                                Map.of("reason", "Nothing to see here at all"))
                        .statusCode())
                .isEqualTo(404);
        int alerts = lines("alerts-read", OWEN);
        int one = lines("alert-read", OWEN);
        owen.get("/oversight/alerts");
        owen.get("/oversight/alerts/" + about);
        assertThat(lines("alerts-read", OWEN)).isEqualTo(alerts + 1);
        assertThat(lines("alert-read", OWEN)).isEqualTo(one + 1);
        int before = lines("trail-read", ALAN);
        assertThat(alan.get("/oversight/trail?member=" + id(ALAN)).statusCode()).isEqualTo(200);
        assertThat(lines("trail-read", ALAN)).isEqualTo(before + 1);
        assertThat(owen.get("/oversight/alerts/" + about).body()).contains("Close the alert");
    }

    @Test
    void nobodyElseOverseesAndAnAnswerToWhyLeadsNowhereElse() {
        TestVisitor maria = wardmote.signedInAs(MARIA);
        assertThat(maria.get("/").body()).doesNotContain("alert from the trail", "alerts from the trail", "/oversight");
        for (String path : List.of("/oversight", "/oversight/trail", "/oversight/alerts", "/oversight/readers")) {
            assertThat(maria.get(path).statusCode()).as(path).isEqualTo(403);
        }
        TestVisitor owen = wardmote.signedInAs(OWEN);
        HttpResponse<String> led = owen.post(
                "/oversight",
                "/purposes",
                Map.of(
                        "recordClass", "member-week",
                        "thing", "member:x",
                        "next", "https://evil.example/",
                        "words", "To be led elsewhere"));
        assertThat(led.headers().firstValue("Location")).hasValue("/");
    }

    private static HttpResponse<String> verified(TestVisitor who, String head) {
        return who.post("/oversight/trail", "/oversight/trail/verification", Map.of("head", head));
    }

    private static String alertAbout(String email) {
        return wardmote
                .bean(Alerts.class)
                .open(Objects.requireNonNull(viewer(OWEN).id()))
                .stream()
                .filter(alert -> alert.about().equals(id(email)))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static int lines(String deed, String email) {
        return wardmote.bean(Trail.class)
                .newest(new Trail.Filter(deed, id(email), "", Long.MAX_VALUE), 100)
                .size();
    }

    private static String id(String email) {
        return viewer(email).id() + "";
    }

    private static Viewer viewer(String email) {
        Members members = wardmote.bean(Members.class);
        return wardmote.bean(Viewers.class)
                .of(members.findByEmail(email).orElseThrow().id())
                .orElseThrow();
    }
}
