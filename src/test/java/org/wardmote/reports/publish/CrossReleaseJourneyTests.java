package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestWardmote;
import org.wardmote.lake.Lake;
import org.wardmote.reports.EditionId;
import org.wardmote.statistics.compare.CountsInLake;

/** What is published stays known: a later paper that gives a hidden number away beside it is stopped by the button. */
class CrossReleaseJourneyTests {

    private static final String DARTFORD = "E07000107";
    private static final String GRAVESHAM = "E07000109";
    private static final String SWALE = "E07000113";
    private static final String MEDWAY = "E06000035";
    private static final String HALF = "2019-04..2019-08";

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path lakes = Files.createDirectories(Path.of("target", "test-lakes"));
        wardmote = TestWardmote.start(TestPostgres.fresh(), Files.createTempDirectory(lakes, "release"), Map.of());
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (wardmote != null) {
            wardmote.stop();
        }
    }

    @Test
    void aPaperThatGivesAHiddenNumberAwayBesideAnEarlierOneIsStoppedAndGoesOnceItIsMended() throws IOException {
        new CountsInLake(wardmote.bean(Lake.class), "count-table")
                .count("district", "robbery", "robbery", DARTFORD, "2019-04", 5, 30)
                .count("district", "robbery", "robbery", GRAVESHAM, "2019-04", 5, 20)
                .count("district", "robbery", "robbery", MEDWAY, "2019-04", 5, 50)
                .count("district", "robbery", "robbery", SWALE, "2019-04", 5, 3)
                .load("districts.csv", Instant.now(Clock.systemUTC()));
        EditionId first = new SmallPaper(
                        "Robbery by district",
                        HALF,
                        "Dartford had {{count \"robbery\" area=\"Dartford\"}} and Gravesham {{count \"robbery\"}}."
                                + " Swale had {{count \"robbery\" area=\"Swale\"}}.")
                .begin(wardmote, "Robbery by district");
        SmallPaper.clear(wardmote, first);
        SmallPaper.signOff(wardmote, first);
        Issue issue = SmallPaper.publish(wardmote, first);
        assertThat(wardmote.visitor().get(PublishRoutes.paper(issue.slug())).body())
                .contains("Dartford had 30")
                .doesNotContain("Swale had 3");

        // the year's table comes, of which the first five months were told
        new CountsInLake(wardmote.bean(Lake.class), "count-table")
                .count("district", "robbery", "robbery", GRAVESHAM, "2019-04", 12, 22)
                .load("year.csv", Instant.now(Clock.systemUTC()));
        SmallPaper whole = new SmallPaper(
                "Robbery in the year", "2019-04..2020-03", "Gravesham had {{count \"robbery\"}} in the year.");
        EditionId second = whole.begin(wardmote, "Robbery in the year");
        SmallPaper.clear(wardmote, second);
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, second);
        String why = "Robbery in Gravesham, September 2019 to March 2020 must be exactly 2";
        Page helen = browser.signedIn(wardmote, SmallPaper.MONITORING, clearance);
        assertThat(helen.locator("#main-content").innerText())
                .as("warned before it is signed off")
                .contains("What it would give away")
                .contains(why);
        Browser.look(helen, "clearance-gives-away");

        SmallPaper.signOff(wardmote, second);
        Page peter = browser.signedIn(wardmote, SmallPaper.CLERK, clearance);
        Browser.press(peter, "Publish the paper");
        assertThat(peter.locator(".govuk-error-summary").innerText())
                .contains(why)
                .contains("“Robbery by district (")
                .contains("and this paper together")
                .contains("take Robbery in Gravesham, April 2019 to March 2020 (line 21) out of this paper");
        Browser.look(peter, "publication-gives-away");
        assertThat(wardmote.bean(Publications.class).issues(second)).isEmpty();

        helen.navigate(wardmote.origin() + clearance);
        helen.getByText("Take the sign-off back").click();
        helen.fill("#reopening", "It gives a number away.");
        Browser.press(helen, "Open it to its writers");
        new SmallPaper(whole.title(), HALF, "Robberies are followed month by month.").save(wardmote, second, 2);
        SmallPaper.signOff(wardmote, second);
        peter.navigate(wardmote.origin() + clearance);
        Browser.press(peter, "Publish the paper");
        assertThat(peter.locator("#main-content").innerText()).contains("Published. Everyone may read it.");
    }

    @Test
    void underAPaperReadersSeeTheLaterNumberOfAFigureThatItsSourcePublishesForEveryone() throws IOException {
        burglaries(120, "2019-06");
        EditionId edition = new SmallPaper(
                        "Burglary in June",
                        "2019-06",
                        "There were {{count \"burglary\" source=\"police-street\"}} burglaries in the street files.")
                .begin(wardmote, "Burglary in June");
        SmallPaper.clear(wardmote, edition);
        SmallPaper.signOff(wardmote, edition);
        Issue issue = SmallPaper.publish(wardmote, edition);
        Page citizen = browser.page(Browser.WIDE);
        citizen.navigate(wardmote.origin() + PublishRoutes.paper(issue.slug()));
        assertThat(citizen.locator("#main-content").innerText()).contains("120").doesNotContain("Later data");
        burglaries(127, "2019-06");
        citizen.reload();
        assertThat(citizen.locator("section[aria-labelledby=later-data]").innerText())
                .contains("Burglary in Gravesham, June 2019: 120; later data: 127");
        assertThat(citizen.locator("#main-content").innerText()).contains("There were 120");
        Browser.look(citizen, "published-later-data");
        citizen.navigate(wardmote.origin() + PublishRoutes.NUMBERS.replace("{slug}", issue.slug()));
        assertThat(citizen.locator("#main-content").innerText()).contains("120 (later data: 127)");

        byte[] sealed = wardmote.bean(Publications.class)
                .part(issue.id(), Printing.SEAL)
                .orElseThrow()
                .bytes();
        Path file = Files.write(Files.createTempDirectory("sealed").resolve("paper.zip"), sealed);
        assertThat(Verification.of(file, Optional.empty()).differences()).isEmpty();
    }

    @Test
    void twoOfOneTitleThatArePublishedAtOnceBothGetAPlaceOfTheirOwn() {
        SmallPaper paper = new SmallPaper("The same title", HALF, "Crime is followed month by month.");
        List<EditionId> editions = List.of(paper.begin(wardmote, "One"), paper.begin(wardmote, "Another"));
        editions.forEach(edition -> {
            SmallPaper.clear(wardmote, edition);
            SmallPaper.signOff(wardmote, edition);
        });
        List<Integer> answers = editions.parallelStream()
                .map(edition -> wardmote.signedInAs(SmallPaper.CLERK)
                        .post(
                                PublishRoutes.at(PublishRoutes.CLEARANCE, edition),
                                PublishRoutes.at(PublishRoutes.PUBLICATION, edition),
                                Map.of())
                        .statusCode())
                .toList();
        assertThat(answers).as("published, or asked to press again").isSubsetOf(302, 409);
        for (int i = 0; i < 2; i++) {
            if (answers.get(i) == 409) {
                SmallPaper.publish(wardmote, editions.get(i));
            }
        }
        assertThat(editions.stream()
                        .map(edition -> wardmote.bean(Publications.class)
                                .issues(edition)
                                .get(0)
                                .slug()))
                .containsExactlyInAnyOrder("the-same-title", "the-same-title-2");
    }

    @Test
    void aPublishedPaperIsSupersededAndEachStepIsToldWithWhoAndWhen() {
        EditionId old = published("Crime in the spring");
        EditionId later = published("Crime in the summer");
        Page peter = browser.signedIn(wardmote, SmallPaper.CLERK, PublishRoutes.at(PublishRoutes.CLEARANCE, old));
        peter.getByText("A later paper takes its place").first().click();
        peter.selectOption("#successor", later.toString());
        peter.fill("#supersession", "The summer's months are in.");
        Browser.press(peter, "Tell its readers");
        String page = peter.locator("#main-content").innerText();
        assertThat(page).contains("Superseded");
        assertThat(page.substring(page.indexOf("What was done")))
                .containsSubsequence(
                        "Revision 1 circulated",
                        "cleared revision 1",
                        "Revision 1 signed off",
                        "by Helen Booth",
                        "Issue 1 published",
                        "by Peter Lyle",
                        "Superseded: The summer's months are in.",
                        "by Peter Lyle");
        Browser.look(peter, "clearance-superseded");
        Issue issue = wardmote.bean(Publications.class).issues(old).get(0);
        peter.navigate(wardmote.origin() + PublishRoutes.paper(issue.slug()));
        peter.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Crime in the summer"))
                .first()
                .click();
        assertThat(peter.locator("h1").innerText()).isEqualTo("Crime in the summer");
    }

    @Test
    void aPaperWhoseAnswersWereNotKeptAtItsSignOffIsNotPublished() throws SQLException {
        String title = "Crime before it was frozen";
        EditionId edition = new SmallPaper(title, HALF, "Crime is followed month by month.").begin(wardmote, title);
        SmallPaper.clear(wardmote, edition);
        SmallPaper.signOff(wardmote, edition);
        try (Connection thief = wardmote.database().superuser()) {
            assertThat(thief.createStatement()
                            .executeUpdate("delete from reports.freezing where edition = '" + edition + "'"))
                    .isEqualTo(1);
        }
        Page peter = browser.signedIn(wardmote, SmallPaper.CLERK, PublishRoutes.at(PublishRoutes.CLEARANCE, edition));
        Browser.press(peter, "Publish the paper");
        assertThat(peter.locator("#main-content").innerText()).contains("its figures are not frozen");
        assertThat(wardmote.bean(Publications.class).issues(edition)).isEmpty();
    }

    @Test
    void theHomePageTellsEachMemberWhichPapersWaitForThem() {
        EditionId edition = new SmallPaper("A waiting paper", HALF, "Crime is followed month by month.")
                .begin(wardmote, "A waiting paper");
        String finance = "meera.shah@gravesham.example";
        assertThat(waiting(finance)).doesNotContain("A waiting paper");
        wardmote.signedInAs(SmallPaper.MANAGER)
                .post(
                        PublishRoutes.at(PublishRoutes.CLEARANCE, edition),
                        PublishRoutes.at(PublishRoutes.CIRCULATION, edition),
                        Map.of());
        assertThat(waiting(finance)).contains("A waiting paper: to clear for Finance");
        SmallPaper.clear(wardmote, edition);
        assertThat(waiting(finance)).doesNotContain("A waiting paper");
        assertThat(waiting(SmallPaper.MONITORING)).contains("A waiting paper: to sign off");
        SmallPaper.signOff(wardmote, edition);
        assertThat(waiting(SmallPaper.CLERK)).contains("A waiting paper: to publish. For the meeting on");
        SmallPaper.publish(wardmote, edition);
        assertThat(waiting(SmallPaper.CLERK)).doesNotContain("A waiting paper");
    }

    private static String waiting(String email) {
        return browser.signedIn(wardmote, email, "/").locator("#main-content").innerText();
    }

    private static EditionId published(String title) {
        EditionId edition = new SmallPaper(title, HALF, "Crime is followed month by month.").begin(wardmote, title);
        SmallPaper.clear(wardmote, edition);
        SmallPaper.signOff(wardmote, edition);
        SmallPaper.publish(wardmote, edition);
        return edition;
    }

    private static void burglaries(long count, String month) {
        new CountsInLake(wardmote.bean(Lake.class), "police-street")
                .count("district", "kent", "burglary", GRAVESHAM, month, 1, count)
                .load(count + ".csv", Instant.now(Clock.systemUTC()));
    }
}
