package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.lake.Lake;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.edit.EditRoutes;
import org.wardmote.statistics.compare.CountsInLake;
import picocli.CommandLine;

/** From the manager's draft to the citizen's page, with every refusal on the way. */
class ClearanceJourneyTests {

    private static final String GRACE = "grace.adeyemi@gravesham.example";
    private static final String FINANCE = "meera.shah@gravesham.example";
    private static final String DPO = "owen.price@gravesham.example";
    private static final String LEGAL = "ruth.okoro@gravesham.example";
    private static final String MONITORING = "helen.booth@gravesham.example";
    private static final String CLERK = "peter.lyle@gravesham.example";
    private static final String NELL = "nell.carver@harbourlights.example";

    private static final String YES = "criminal offence data? Yes: support\n  of victims by IDVAs";
    private static final String CAPTION = "April-August of each year\"";

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Path lake = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-lakes")), "clearance");
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        ClearedPaper.loadTables(wardmote);
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
    void aPaperIsWrittenClearedSignedOffPublishedAndReadAndEachRefusalIsSeen() {
        ClearedPaper good = ClearedPaper.meeting(ClearedPaper.daysFromNow(40))
                .with(
                        "exploited for their labour, and a boy was taken to a safe house.",
                        "exploited for their labour, and a boy was taken to a safe house.\n\n"
                                + "{{#part2 \"7\" words=\"Operation Heron\"}}\n\n"
                                + "Further arrests under Operation Heron are planned.\n\n{{/part2}}");
        ClearedPaper spoilt = good.with(YES, "criminal offence data? No. Not support\n  of victims by IDVAs")
                .with(CAPTION, "April-August of each year, and Operation Heron\"")
                .with("## Conclusion\n", "## Conclusion\n\nOf those who were asked, 37 residents felt safer.\n");
        EditionId edition = spoilt.begin(wardmote, "Mid-year report");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);

        Page grace = browser.signedIn(wardmote, GRACE, clearance);
        assertThat(text(grace)).contains("Draft").contains("last lawful day of publication");
        Browser.press(grace, "Circulate for clearance");
        assertThat(text(grace)).contains("The paper is with those who clear it.");

        Page helen = browser.signedIn(wardmote, MONITORING, clearance);
        Browser.press(helen, "Sign off and freeze the figures");
        assertThat(helen.locator(".govuk-error-summary").innerText())
                .as("each refusal")
                .contains("Finance has not cleared it. Ask the Finance officer")
                .contains("Legal has not cleared it")
                .contains("'37' is typed by hand")
                .contains("The public paper holds 'Operation Heron', which is exempt.")
                .contains("Data protection impact assessment: the answer is contradicted by the body, which says");
        Browser.look(helen, "clearance-refused");

        Page owen = browser.signedIn(wardmote, DPO, clearance);
        Browser.press(owen, "Clear for Data protection");
        assertThat(owen.locator(".govuk-error-summary").innerText()).contains("contradicted by the body");
        assertThat(owen.locator("mark").allInnerTexts()).contains("IDVA", "ANPR");

        mend(grace, edition, good);
        owen.navigate(wardmote.origin() + clearance);
        owen.fill("#words-data-protection", "Each assessment is to be finished before the cameras are used.");
        Browser.press(owen, "Clear for Data protection");
        assertThat(text(owen)).contains("Data protection has cleared the paper.");
        clear(FINANCE, clearance, "Finance");
        clear(LEGAL, clearance, "Legal");

        Page peter = browser.signedIn(wardmote, CLERK, clearance);
        assertThat(peter.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish the paper"))
                        .count())
                .isZero();

        helen.navigate(wardmote.origin() + clearance);
        Browser.press(helen, "Sign off and freeze the figures");
        assertThat(helen.locator(".govuk-error-summary").innerText())
                .contains("Proofread, doubtful: “82,537”")
                .contains("Its 13 parts, Ashford to Tunbridge Wells, add up to 82,536");
        Browser.look(helen, "clearance-proofread");
        while (helen.locator("textarea[id^=finding-]").count() > 0) {
            helen.locator("textarea[id^=finding-]")
                    .first()
                    .fill("The note under the table says so: the source prints it.");
            Browser.press(helen, "Let it stand");
            Browser.press(helen, "Sign off and freeze the figures");
        }
        assertThat(text(helen)).contains("Signed off. Its figures are frozen");

        peter.navigate(wardmote.origin() + clearance);
        Browser.press(peter, "Publish the paper");
        assertThat(text(peter)).contains("Published. Everyone may read it.");
        Browser.look(peter, "clearance-published");

        citizenReads();
    }

    /** As the manager does it: in the editor, the paper and its implications. */
    private void mend(Page grace, EditionId edition, ClearedPaper good) {
        grace.navigate(wardmote.origin() + EditRoutes.edition(edition) + "/draft");
        grace.fill("#paper-text", good.text());
        grace.getByText("Implications (Appendix 1)").click();
        grace.fill("#paper-implications", good.implications());
        grace.fill("#paper-note", "Answered with the DPO, and the number taken out.");
        Browser.press(grace, "Save a revision");
        assertThat(text(grace)).contains("Saved as revision 2.").contains("Circulated");
    }

    private void citizenReads() {
        Page citizen = browser.page(Browser.WIDE);
        citizen.navigate(wardmote.origin() + PublishRoutes.PUBLISHED);
        Browser.look(citizen, "published-papers");
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mid-year position 2019-20, progress"))
                .first()
                .click();
        assertThat(text(citizen)).contains("5,370").doesNotContain("Heron").doesNotContain("37 residents");
        Browser.look(citizen, "published-paper");
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Where each number comes from"))
                .first()
                .click();
        assertThat(text(citizen)).contains("Home Office, VAWG Transformation Fund");
        Browser.look(citizen, "published-numbers");
    }

    @Test
    void aLatePaperNeedsTheChairsReasonAndSaysSoToItsReaders() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(2)).begin(wardmote, "A late paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        signedOff(edition);
        Page peter = browser.signedIn(wardmote, CLERK, clearance);
        Browser.press(peter, "Publish the paper");
        assertThat(peter.locator(".govuk-error-summary").innerText())
                .contains("last lawful day of publication")
                .contains("s.100B(4)(b)");
        Browser.look(peter, "clearance-late");
        Browser.press(peter, "Note the chair’s reason");
        assertThat(peter.locator(".govuk-error-summary").innerText()).contains("Enter the chair's reason");
        peter.fill("#chair", "Councillor Joan Marsh");
        peter.fill("#reason", "The grant must be accepted before the next meeting.");
        Browser.press(peter, "Note the chair’s reason");
        Browser.press(peter, "Publish the paper");
        assertThat(text(peter)).contains("Published. Everyone may read it.");
        peter.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The published paper"))
                .click();
        assertThat(text(peter)).contains("This paper was published late.");
    }

    @Test
    void aChangeTakesBackOnlyTheClearanceOfThePartThatItTouches() {
        ClearedPaper paper = ClearedPaper.meeting(ClearedPaper.daysFromNow(41));
        EditionId edition = paper.begin(wardmote, "A changed paper");
        circulated(edition);
        paper.with("The Migration Fund gave", "The Migration Fund granted").save(wardmote, edition, 1);

        Dossier dossier = wardmote.bean(Dossiers.class).of(edition.toString());
        assertThat(dossier.desks())
                .extracting(standing -> standing.desk().id(), Dossier.Standing::cleared)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("finance", false),
                        org.assertj.core.groups.Tuple.tuple("data-protection", true),
                        org.assertj.core.groups.Tuple.tuple("legal", true));
        Page meera = browser.signedIn(wardmote, FINANCE, PublishRoutes.at(PublishRoutes.CLEARANCE, edition));
        assertThat(text(meera)).contains("You last looked at revision 1. Since then 1 place was changed:");
        assertThat(meera.locator("ins").innerText()).contains("The Migration Fund granted");
        assertThat(text(meera)).contains("To clear again");
    }

    @Test
    void anExemptWordThatStandsInTheTextOfAPictureAloneIsRefused() {
        String alone = "lowest 2018";
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(47))
                .with(
                        "## Conclusion\n",
                        "## Conclusion\n\n{{#part2 \"7\" words=\"" + alone + "\"}}\n\nNot told.\n\n{{/part2}}\n\n")
                .begin(wardmote, "A paper with a picture");
        Page helen = browser.signedIn(wardmote, MONITORING, EditRoutes.edition(edition));
        assertThat(helen.locator(".wm-sheet").innerText()).doesNotContain(alone);
        assertThat(helen.locator(".wm-sheet").innerHTML()).contains(alone);
        circulated(edition);
        helen.navigate(wardmote.origin() + PublishRoutes.at(PublishRoutes.CLEARANCE, edition));
        Browser.press(helen, "Sign off and freeze the figures");
        assertThat(helen.locator(".govuk-error-summary").innerText())
                .contains("The public paper holds '" + alone + "', which is exempt.");
    }

    @Test
    void whatTheProofreaderFindsWrongIsMendedAndNobodyLetsItStand() {
        String typed = "Total crime in Gravesham rose by {{sourced \"9.2%\" by=\"The manager\"}}, from"
                + " {{sourced \"5,915\" by=\"The manager\"}} to {{sourced \"5,370\" by=\"The manager\"}}.";
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(48))
                .with("## Conclusion\n", "## Conclusion\n\n" + typed + "\n")
                .begin(wardmote, "A wrong paper");
        circulated(edition);
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        Page helen = browser.signedIn(wardmote, MONITORING, clearance);
        Browser.press(helen, "Sign off and freeze the figures");
        assertThat(helen.locator(".govuk-error-summary").innerText()).contains("9.2%");
        assertThat(text(helen)).contains("Have what is wrong mended: it cannot be signed off.");
        Browser.look(helen, "clearance-wrong");
        TestVisitor again = wardmote.signedInAs(MONITORING);
        wardmote.bean(Printing.class)
                .found(wardmote.bean(Dossiers.class).of(edition.toString()))
                .forEach(one -> again.post(
                        clearance,
                        PublishRoutes.at(PublishRoutes.RULINGS, edition),
                        Map.of("finding", one.key(), "reason", "I say so.")));
        assertThat(again.post(clearance, PublishRoutes.at(PublishRoutes.SIGN_OFF, edition), Map.of())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anObjectionNeedsAReasonAndStopsTheSignOff() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(42)).begin(wardmote, "An objected paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        circulated(edition);
        TestVisitor meera = wardmote.signedInAs(FINANCE);
        String objections = PublishRoutes.at(PublishRoutes.OBJECTIONS, edition);
        assertThat(meera.post(clearance, objections, Map.of("desk", "finance", "words", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(meera.post(clearance, objections, Map.of("desk", "legal", "words", "No"))
                        .statusCode())
                .as("not her desk")
                .isEqualTo(403);
        meera.post(clearance, objections, Map.of("desk", "finance", "words", "Who pays after March 2020?"));
        HttpResponse<String> refused = wardmote.signedInAs(MONITORING)
                .post(clearance, PublishRoutes.at(PublishRoutes.SIGN_OFF, edition), Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Finance objects: Who pays after March 2020?");
    }

    @Test
    void theDataProtectionOfficerMayLetAChallengedAnswerStandWithAReasonAndNobodyElse() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(43))
                .with(YES, "criminal offence data? No. Support\n  of victims by IDVAs")
                .begin(wardmote, "A challenged paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        wardmote.signedInAs(GRACE).post(clearance, PublishRoutes.at(PublishRoutes.CIRCULATION, edition), Map.of());
        String key = wardmote.bean(Dossiers.class)
                .of(edition.toString())
                .challenges()
                .get(0)
                .key();
        String rulings = PublishRoutes.at(PublishRoutes.RULINGS, edition);
        Map<String, String> ruling = Map.of("finding", key, "reason", "Only counts are used.");
        assertThat(wardmote.signedInAs(FINANCE).post(clearance, rulings, ruling).statusCode())
                .isEqualTo(403);
        TestVisitor owen = wardmote.signedInAs(DPO);
        assertThat(owen.post(clearance, rulings, Map.of("finding", key)).statusCode())
                .isEqualTo(422);
        assertThat(owen.post(clearance, rulings, ruling).statusCode()).isEqualTo(302);
        assertThat(wardmote.bean(Dossiers.class).of(edition.toString()).challenges())
                .isEmpty();
        assertThat(owen.get(clearance).body()).contains("It stands.").contains("Only counts are used.");
    }

    @Test
    void aCorrectionIsANewIssueWithANoticeAndTheFirstKeepsItsFiles() {
        ClearedPaper paper = ClearedPaper.meeting(ClearedPaper.daysFromNow(44));
        EditionId edition = paper.with("title: Mid-year position", "title: A corrected position")
                .begin(wardmote, "A corrected paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        signedOff(edition);
        TestVisitor peter = wardmote.signedInAs(CLERK);
        String publication = PublishRoutes.at(PublishRoutes.PUBLICATION, edition);
        assertThat(peter.post(clearance, publication, Map.of()).statusCode()).isEqualTo(302);
        Issue first = wardmote.bean(Publications.class).issues(edition).get(0);
        String file = PublishRoutes.file(first, "paper.csv.zip");
        String hash = wardmote.visitor().get(file).headers().firstValue("ETag").orElseThrow();
        assertThat(peter.post(clearance, publication, Map.of()).statusCode())
                .as("published twice")
                .isEqualTo(422);

        TestVisitor helen = wardmote.signedInAs(MONITORING);
        helen.post(
                clearance,
                PublishRoutes.at(PublishRoutes.REOPENING, edition),
                Map.of("reason", "Stop the Traffik trained 61 people, and not 60."));
        paper.with("title: Mid-year position", "title: A corrected position")
                .with("{{sourced \"60\" from=\"unit\"}}", "{{sourced \"61\" from=\"unit\"}}")
                .save(wardmote, edition, 2);
        signOff(edition);
        assertThat(peter.post(clearance, publication, Map.of()).statusCode()).isEqualTo(302);

        TestVisitor citizen = wardmote.visitor();
        String newest = citizen.get(PublishRoutes.paper(first.slug())).body();
        assertThat(newest)
                .contains("Corrections")
                .contains("trained 61 people, and not 60")
                .contains("issue 2");
        String old = citizen.get(PublishRoutes.issue(first)).body();
        assertThat(old).contains("A later issue corrects it.").doesNotContain("and not 60");
        assertThat(citizen.get(file).headers().firstValue("ETag")).hasValue(hash);
    }

    @Test
    void whatIsSignedOffIsPrintedAsItWasKnownThenWhateverIsLoadedSince() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(44)).begin(wardmote, "A frozen paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        signedOff(edition);
        gravesham(5_400);
        try {
            Page grace = browser.signedIn(wardmote, GRACE, clearance);
            assertThat(grace.locator("#later ~ dl").first().innerText())
                    .contains("Total crime, Gravesham, 2019-04..2019-08: 5370, now 5400");
            grace.navigate(wardmote.origin() + EditRoutes.edition(edition));
            assertThat(grace.locator(".wm-sheet").innerText())
                    .contains("from 5,915 to 5,370")
                    .doesNotContain("5,400");
            assertThat(grace.locator("section[aria-labelledby=later]").innerText())
                    .contains("The paper keeps what it tells.")
                    .contains("now 5400");
            Browser.look(grace, "edition-frozen");
            Page peter = browser.signedIn(wardmote, CLERK, clearance);
            Browser.press(peter, "Publish the paper");
            assertThat(text(peter)).contains("Published. Everyone may read it.");
            Issue issue = wardmote.bean(Publications.class).issues(edition).get(0);
            String citizen =
                    wardmote.visitor().get(PublishRoutes.paper(issue.slug())).body();
            assertThat(citizen)
                    .contains("from 5,915 to 5,370")
                    .as("what a force sends is not told by itself")
                    .doesNotContain("5,400");
        } finally {
            gravesham(5_370);
        }
    }

    @Test
    void whatIsPublishedIsSealedAndAnyoneReproducesIt() throws IOException {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(46)).begin(wardmote, "A sealed paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        signedOff(edition);
        wardmote.signedInAs(CLERK).post(clearance, PublishRoutes.at(PublishRoutes.PUBLICATION, edition), Map.of());
        Issue issue = wardmote.bean(Publications.class).issues(edition).get(0);
        Page citizen = browser.page(Browser.WIDE);
        citizen.navigate(wardmote.origin() + PublishRoutes.paper(issue.slug()));
        citizen.getByText("Take it away").click();
        Download download = citizen.waitForDownload(
                () -> citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sealed paper"))
                        .click());
        Path sealed = Files.createTempDirectory("sealed").resolve("paper.zip");
        download.saveAs(sealed);
        String root = citizen.locator(".wm-hash").last().innerText();

        StringWriter printed = new StringWriter();
        int code = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(printed, true))
                .execute(sealed.toString(), "--root", root);
        assertThat(printed.toString()).contains("Reproduced");
        assertThat(code).isZero();
        assertThat(SealedPaper.read(sealed).parts().get(Parts.PAGE))
                .as("the page to keep is the seal's")
                .isEqualTo(wardmote.bean(Publications.class)
                        .part(issue.id(), "paper.html")
                        .orElseThrow()
                        .bytes());
    }

    /** A newer vintage of Gravesham's total crime, April to August 2019. */
    private static void gravesham(long count) {
        new CountsInLake(wardmote.bean(Lake.class), "count-table")
                .count("district", "total-crime", "total-crime", "E07000109", "2019-04", 5, count)
                .load(count + ".csv", Instant.now(Clock.systemUTC()));
    }

    @Test
    void aNameThatIsExemptIsNotGivenAsTheReasonToReopen() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(44))
                .with(
                        "## Conclusion\n",
                        "## Conclusion\n\n{{#part2 \"7\"}}\n\nAdvice on Darren Colewood is awaited.\n\n{{/part2}}\n\n")
                .begin(wardmote, "A paper with a name");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        signedOff(edition);
        HttpResponse<String> refused = wardmote.signedInAs(MONITORING)
                .post(
                        clearance,
                        PublishRoutes.at(PublishRoutes.REOPENING, edition),
                        Map.of("reason", "Darren Colewood was named."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Readers of a correction are told the reason");
    }

    @Test
    void nellAndVisitorsSeeNothingOfAPaperBeforeItIsPublished() {
        EditionId edition = ClearedPaper.meeting(ClearedPaper.daysFromNow(45)).begin(wardmote, "A secret paper");
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        TestVisitor nell = wardmote.signedInAs(NELL);
        assertThat(nell.get(clearance).statusCode()).isEqualTo(403);
        assertThat(nell.post("/", PublishRoutes.at(PublishRoutes.PUBLICATION, edition), Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(wardmote.visitor().get(clearance).statusCode()).isEqualTo(303);
        assertThat(wardmote.visitor().get(PublishRoutes.PUBLISHED).body()).doesNotContain(edition.toString());
        assertThat(wardmote.visitor().get("/papers/published/no-such-paper").statusCode())
                .isEqualTo(404);
        assertThat(wardmote.signedInAs(GRACE)
                        .post(clearance, PublishRoutes.at(PublishRoutes.SIGN_OFF, edition), Map.of())
                        .statusCode())
                .as("whoever writes does not sign off")
                .isEqualTo(403);
    }

    private void circulated(EditionId edition) {
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        HttpResponse<String> circulated = wardmote.signedInAs(GRACE)
                .post(clearance, PublishRoutes.at(PublishRoutes.CIRCULATION, edition), Map.of());
        assertThat(circulated.statusCode()).as(circulated.body()).isEqualTo(302);
        Map.of(FINANCE, "finance", DPO, "data-protection", LEGAL, "legal").forEach((who, desk) -> {
            HttpResponse<String> cleared = wardmote.signedInAs(who)
                    .post(clearance, PublishRoutes.at(PublishRoutes.CLEARANCES, edition), Map.of("desk", desk));
            assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(302);
        });
    }

    private void signedOff(EditionId edition) {
        circulated(edition);
        signOff(edition);
    }

    /** Signs off, letting stand what the paper says of its own source's sums. */
    private void signOff(EditionId edition) {
        String clearance = PublishRoutes.at(PublishRoutes.CLEARANCE, edition);
        TestVisitor helen = wardmote.signedInAs(MONITORING);
        Dossier dossier = wardmote.bean(Dossiers.class).of(edition.toString());
        wardmote.bean(Printing.class)
                .found(dossier)
                .forEach(doubt -> helen.post(
                        clearance,
                        PublishRoutes.at(PublishRoutes.RULINGS, edition),
                        Map.of("finding", doubt.key(), "reason", "The note under the table says so.")));
        HttpResponse<String> signed =
                helen.post(clearance, PublishRoutes.at(PublishRoutes.SIGN_OFF, edition), Map.of());
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
    }

    private void clear(String who, String clearance, String desk) {
        Page page = browser.signedIn(wardmote, who, clearance);
        Browser.press(page, "Clear for " + desk);
        assertThat(text(page)).contains(desk + " has cleared the paper.");
    }

    private static String text(Page page) {
        return page.locator("#main-content").innerText();
    }
}
