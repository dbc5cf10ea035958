package org.wardmote.access.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Matters are begun, shared, read and closed to others again, through their pages. */
class MattersJourneyTests {

    private static final String MARIA = "maria.costa@gravesham.example";
    private static final String BEN = "ben.okafor@kentpolice.example";
    private static final String RUTH = "ruth.ellison@probation.example";
    private static final String SAMUEL = "samuel.osei@northkenthealth.example";
    private static final Pattern MATTER = Pattern.compile("/matters/([0-9a-f-]{36})");

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    void eachSeesTheirOwnAndIsToldWhyAndNobodySeesWhatNoAgreementCovers() {
        TestVisitor maria = wardmote.signedInAs(MARIA);
        assertThat(maria.get("/matters").body())
                .contains("Noise and visitors", "Knives near the station", "Fires in bins")
                .doesNotContain("exploited at home");
        TestVisitor samuel = wardmote.signedInAs(SAMUEL);
        assertThat(samuel.get("/matters").body())
                .contains("exploited at home")
                .doesNotContain("Noise and visitors", "Fires in bins");
        String hers = matter(samuel, "exploited at home");
        assertThat(maria.get(hers).statusCode()).isEqualTo(404);
        assertThat(maria.get("/matters?search=exploited").body()).contains("No matter that you know of");
        String[] circle = samuel.get(hers + "/circle").body().split("Places that were given", 2);
        assertThat(circle[0]).contains("Dr Samuel Osei").doesNotContain("Maria Costa");
        assertThat(circle[1]).contains("Maria Costa", "Knows the block");
        String noise = matter(maria, "Noise and visitors");
        assertThat(wardmote.signedInAs(BEN).get(noise).body())
                .contains("You write in it, because: Patrols the basin", "under the agreement", "Add a note");
    }

    @Test
    void whoeverOnlyKnowsSeesTheTitleAndWhomToAsk() {
        TestVisitor priya = wardmote.signedInAs("priya.raman@dartford.example");
        String noise = matter(priya, "Noise and visitors");
        assertThat(priya.get(noise).body())
                .contains("You know of this matter", "Maria Costa", "Everyone of Dartford")
                .doesNotContain("Eleven complaints", "diary sheets", "Names, addresses");
        assertThat(priya.get("/matters?search=Eleven").body()).contains("No matter that you know of");
        assertThat(priya.get(noise + "/circle").statusCode()).isEqualTo(403);
        assertThat(priya.post("/account", noise + "/notes", Map.of("text", "A note"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMatterIsBegunGivenToSomebodyAndTakenBack() {
        Page page = browser.signedIn(wardmote, MARIA, "/matters");
        Browser.look(page, "matters");
        page.getByText("Begin a matter").click();
        Browser.press(page, "Begin the matter");
        assertThat(page.title()).startsWith("Error: ");
        Browser.look(page, "matter-new-wrong");
        page.fill("#title", "Bicycles taken at the library");
        page.fill("#summary", "Five since May.\n\nAll between four and six.");
        page.selectOption("#purpose", "prevent-crime-and-disorder");
        page.selectOption("#dataClass", "offending");
        page.selectOption("#gateway", "cda-1998-s115");
        page.check("#regime");
        page.check("#marking");
        page.fill("#ground", "Answers for the town centre");
        Browser.press(page, "Begin the matter");
        assertThat(page.content()).contains("you lead it");
        Browser.look(page, "matter-circle-new");
        String circle = page.url().replaceFirst("^https?://[^/]+", "");
        String here = circle.replace("/circle", "");

        TestVisitor ruth = wardmote.signedInAs(RUTH);
        assertThat(ruth.get(here).statusCode()).isEqualTo(404);
        page.selectOption("#holder", "member:" + id("ruth.ellison@probation.example"));
        page.check("#level-2");
        page.fill("#ground", "Supervises somebody named");
        Browser.press(page, "Give the place");
        assertThat(page.content()).contains("has a place: reads it");
        assertThat(ruth.get(here).body()).contains("Five since May", "Supervises somebody named");
        page.reload();
        Browser.look(page, "matter-circle");
        assertThat(page.content()).contains("Title, summary and 0 notes");

        page.navigate(wardmote.origin() + here);
        page.fill("#text", "The cameras were turned.");
        Browser.press(page, "Keep the note");
        Browser.look(page, "matter");
        assertThat(ruth.get(here).body()).contains("The cameras were turned.");
        assertThat(ruth.post("/account", here + "/notes", Map.of("text", "Mine"))
                        .statusCode())
                .isEqualTo(403);

        page.navigate(wardmote.origin() + circle);
        page.getByText("End it now: the place of Ruth Ellison").click();
        assertThat(page.content()).contains("The place has ended");
        assertThat(ruth.get(here).statusCode()).isEqualTo(404);
        page.getByText("End it now: the place of Maria Costa").click();
        assertThat(page.content()).contains("Nobody would be left to lead");
    }

    @Test
    void whoeverGathersAndGivesItsPartsForAnAnswerStandsAmongItsReaders() {
        TestVisitor maria = wardmote.signedInAs(MARIA);
        String noise = matter(maria, "Noise and visitors");
        maria.post("/account", noise + "/notes", Map.of("text", "Edda Winterbourne rang twice"));
        TestVisitor owen = wardmote.signedInAs("owen.price@gravesham.example");
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        String request = owen.post(
                        "/privacy/requests",
                        "/privacy/requests",
                        Map.of("name", "Edda Winterbourne", "email", "", "received", today))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(owen.get(request).body()).contains("rang twice");
        String readers = maria.get(noise + "/circle").body().split("Who has read it", 2)[1];
        assertThat(readers)
                .contains("Owen Price", "For an answer to somebody")
                .doesNotContain("Gave the parts", "Edda");
        TestVisitor alan = wardmote.signedInAs("alan.firth@gravesham.example");
        Matcher seal = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"")
                .matcher(alan.get(request).body());
        assertThat(seal.find()).isTrue();
        alan.post(request, request + "/review", Map.of("seal", seal.group(1)));
        assertThat(owen.get(request + "/answer").body()).contains("rang twice");
        readers = maria.get(noise + "/circle").body().split("Who has read it", 2)[1];
        assertThat(readers)
                .contains("Alan Firth", "Gave the parts with their name")
                .doesNotContain("Edda");
    }

    @Test
    void agreementsReadWell() {
        Page page = browser.signedIn(wardmote, MARIA, "/agreements");
        assertThat(page.content()).contains("Reducing serious violence", "Ends soon", "Over");
        Browser.look(page, "agreements");
        page.getByText("Adults at risk, a pilot").click();
        Browser.look(page, "agreement");
    }

    private static String matter(TestVisitor who, String title) {
        HttpResponse<String> list = who.get("/matters");
        int at = list.body().indexOf(title);
        assertThat(at).as(title).isPositive();
        String before = list.body().substring(0, at);
        Matcher link = MATTER.matcher(before.substring(before.lastIndexOf("<a ")));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String id(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
