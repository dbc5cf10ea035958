package org.wardmote.reports.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/**
 * Grace, the manager, writes the committee's paper; Tom, the analyst, comments; others are refused. The tests are one
 * story, told in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PapersJourneyTests {

    private static final String GRACE = "grace.adeyemi@gravesham.example";
    private static final String PRIYA = "priya.raman@dartford.example";
    private static final String TOM = "tom.whitlock@gravesham.example";
    private static final String JOAN = "joan.marsh@gravesham.example";

    private static TestWardmote wardmote;
    private static Browser browser;
    private static String demo = "";

    @BeforeAll
    static void start(@TempDir Path folder) {
        wardmote = TestWardmote.start(TestPostgres.fresh(), folder.resolve("lake"), Map.of());
        Lake lake = wardmote.bean(Lake.class);
        List<Upload> files = Stream.of(
                        "tables/asb-by-district.csv",
                        "tables/domestic-abuse-by-district.csv",
                        "tables/offence-categories-gravesham.csv",
                        "tables/recorded-crime-by-district.csv",
                        "area-groups.csv")
                .map(file -> Upload.of(Path.of("demo", file)))
                .toList();
        Loads.of(lake, Places.of(lake), wardmote.bean(java.time.Clock.class))
                .load(files, LoadChoices.NONE.accepting(), "Tom", Progress.SILENT);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    @Order(1)
    void theDemonstrationHoldsThePaperOf2019WithNothingAgainstItsLeaving() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at("/papers"));
        page.getByText("Mid-year position 2019-20").click();
        demo = page.url().replaceAll(".*?(/papers/editions/[^/?#]+).*", "$1");
        assertThat(page.locator(".wm-sheet").innerText())
                .contains("Kent Police recorded crime")
                .contains("5,370");
        assertThat(page.locator(".wm-edition__state").innerText()).doesNotContain("stand against its leaving");
        page.locator(".wm-sheet a[href^='#from-']").first().click();
        assertThat(page.url()).contains("#from-");
    }

    @Test
    @Order(2)
    void whoMayNotReadDraftsIsRefusedAndSeesNoWayThere() {
        for (String email : List.of(JOAN, "maria.costa@gravesham.example", "nell.carver@harbourlights.example")) {
            TestVisitor visitor = wardmote.signedInAs(email);
            for (String path : List.of("/papers", demo, demo + "/draft", demo + "/revisions", demo + "/citations")) {
                assertThat(visitor.get(path).statusCode())
                        .as(email + " " + path)
                        .isEqualTo(403);
            }
            assertThat(visitor.get("/").body()).doesNotContain("href=\"/papers\"");
        }
        assertThat(wardmote.signedInAs(TOM).get(demo).statusCode()).isEqualTo(200);
        assertThat(wardmote.signedInAs(TOM).get(demo + "/draft").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void graceSeesAProblemAsSheTypesAndWhatSheTypedOutlivesHerSession() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at(demo + "/draft"));
        assertThat(page.locator("#problems-title").innerText()).isEqualTo("Nothing is wrong with it.");
        type(page, "## Conclusion\n", "## Conclusion\n\nThere were 77 walks with residents.\n");
        page.locator(".wm-problem").waitFor();
        assertThat(page.locator(".wm-problem").innerText())
                .contains("No source")
                .contains("'77' is typed by hand");
        assertThat(page.locator("#preview").innerText()).contains("There were 77");
        page.locator(".wm-problem [data-line]").click();
        assertThat(page.evaluate("window.getSelection().toString()").toString()).contains("77 walks");

        Page later = signedIn(GRACE, Browser.WIDE);
        later.navigate(at(demo + "/draft"));
        assertThat(later.locator("main").innerText()).contains("This is what you typed and did not save");
        assertThat(later.inputValue("#paper-text")).contains("There were 77 walks");
    }

    @Test
    @Order(4)
    void sheMendsItAndSavesARevision() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at(demo + "/draft"));
        type(page, "There were 77 walks", "There were {{sourced \"77\" from=\"unit\"}} walks");
        page.locator(".wm-problem").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.fill("#paper-note", "Told of the walks");
        page.getByText("Save a revision").click();
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Saved as revision 2.");
        assertThat(page.locator(".wm-sheet").innerText()).contains("walks with residents");
        page.navigate(at(demo + "/revisions"));
        assertThat(page.locator("main").innerText())
                .contains("Told of the walks")
                .contains("Grace Adeyemi");
        page.getByText("What it changed").first().click();
        assertThat(page.locator(".wm-changes").innerText()).contains("There were 77 walks with residents.");
        assertThat(page.locator(".wm-changes__place").count()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void aFalseSentenceIsShownWithTheTrueOneAndAButtonTakesIt() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at(demo + "/draft"));
        type(page, "There were {{sourced", "Crimes: {{count \"total-crime\" says=\"5,371\"}}.\n\nThere were {{sourced");
        page.locator(".wm-problem").waitFor();
        assertThat(page.locator(".wm-problem").innerText())
                .contains("Not so")
                .contains("“Crimes: 5,371.”")
                .contains("True is: “Crimes: 5,370.”");
        page.locator(".wm-problem__take").click();
        assertThat(page.inputValue("#paper-text")).contains("{{count \"total-crime\" says=\"5,370\"}}");
        assertThat(page.locator("#problems-title").innerText()).isEqualTo("Nothing is wrong with it.");
        page.getByText("Discard what is not saved").click();
        assertThat(page.inputValue("#paper-text")).doesNotContain("5,370");
    }

    @Test
    @Order(6)
    void aFigureIsPickedSeenAndPutInAtTheCursor() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at(demo + "/draft"));
        page.getByText("Pick a figure").click();
        page.selectOption("#pick-what", "rank");
        page.selectOption("#pick-indicator", "asb-incidents");
        page.fill("#pick-wider", "Kent");
        page.getByText("Show the figure").click();
        page.locator("#picked-expression").waitFor();
        assertThat(page.locator("#picked-expression").innerText())
                .isEqualTo("{{rank \"asb-incidents\" within=\"Kent\"}}");
        assertThat(page.locator("#picked").innerText()).contains("highest");
        page.evaluate("document.getElementById('paper-text').setSelectionRange(0, 0)");
        page.getByText("Put it in at the cursor").click();
        assertThat(page.inputValue("#paper-text")).startsWith("{{rank \"asb-incidents\" within=\"Kent\"}}---");
        page.selectOption("#pick-what", "chart-years");
        page.getByText("Show the figure").click();
        page.locator("#picked .paper-picture").waitFor();
        page.fill("#pick-wider", "Kennt");
        page.selectOption("#pick-what", "compare");
        page.getByText("Show the figure").click();
        page.locator("#picked .govuk-error-message").waitFor();
        assertThat(page.locator("#picked").innerText()).contains("There is no area 'Kennt'");
    }

    @Test
    @Order(7)
    void whenSomebodySavedInBetweenBothTextsAreThereAndNothingIsLost() {
        Page grace = signedIn(GRACE, Browser.WIDE);
        grace.navigate(at(demo + "/draft"));
        discard(grace);
        Page priya = signedIn(PRIYA, Browser.WIDE);
        priya.navigate(at(demo + "/draft"));
        type(priya, "## Conclusion\n", "## Conclusion\n\nDartford agrees.\n");
        priya.getByText("Save a revision").click();
        assertThat(priya.locator(".govuk-notification-banner").innerText()).contains("Saved as revision 3.");
        type(grace, "walks with residents", "walks with residents and traders");
        grace.getByText("Save a revision").click();
        assertThat(grace.locator("main").innerText())
                .contains("Somebody saved in between")
                .contains("Priya Raman saved revision 3");
        assertThat(grace.locator("section[aria-labelledby=theirs]").innerText()).contains("Dartford agrees.");
        assertThat(grace.locator("section[aria-labelledby=mine]").innerText()).contains("residents and traders");
        assertThat(grace.inputValue("#paper-text")).contains("residents and traders");
        assertThat(grace.inputValue("#their-text")).contains("Dartford agrees.");
        looks(grace, "conflict-" + Browser.WIDE, new ArrayList<>());
        type(grace, "## Conclusion\n", "## Conclusion\n\nDartford agrees.\n");
        grace.getByText("Save upon theirs").click();
        assertThat(grace.locator(".govuk-notification-banner").innerText()).contains("Saved as revision 4.");
        assertThat(grace.locator(".wm-sheet").innerText())
                .contains("Dartford agrees.")
                .contains("and traders");
    }

    @Test
    @Order(8)
    void tomCommentsInPlaceAndGraceResolvesIt() {
        Page tom = signedIn(TOM, Browser.WIDE);
        tom.navigate(at(demo));
        assertThat(tom.locator(".wm-tabs").innerText()).doesNotContain("Write");
        tom.locator("p:has-text('In Gravesham, total recorded crime') + .wm-margin .wm-margin__link, "
                        + "#paragraph-2\\.1 + .wm-margin .wm-margin__link")
                .first()
                .click();
        tom.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .click();
        assertThat(tom.locator(".govuk-error-summary").innerText()).contains("Write your comment");
        tom.fill("#words", "Is the count of public order offences settled?");
        tom.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .click();
        assertThat(tom.locator(".wm-sheet .wm-comment").innerText())
                .contains("Tom Whitlock")
                .contains("settled?");

        Page grace = signedIn(GRACE, Browser.WIDE);
        grace.navigate(at("/papers"));
        assertThat(grace.locator(".wm-papers").innerText()).contains("1 open comment");
        grace.navigate(at(demo));
        grace.getByText("Resolve").click();
        assertThat(grace.locator(".wm-sheet .wm-comment").count()).isZero();
        grace.navigate(at(demo + "/comments"));
        assertThat(grace.locator("main").innerText()).contains("Resolved by Grace Adeyemi");
    }

    @Test
    @Order(9)
    void tomReadsOnlyWhatChangedSinceHeLastLooked() {
        Page tom = signedIn(TOM, Browser.WIDE);
        tom.navigate(at(demo));
        assertThat(tom.locator(".wm-edition__news").innerText()).contains("You have not read this yet.");
        tom.getByText("I have read this").click();
        assertThat(tom.locator("main").innerText()).contains("after revision 4").doesNotContain("I have read this");
        Page grace = signedIn(GRACE, Browser.WIDE);
        grace.navigate(at(demo + "/draft"));
        type(grace, "Dartford agrees.", "Dartford agrees to all of it.");
        grace.getByText("Save a revision").click();
        tom.navigate(at(demo));
        tom.getByText("Only what changed since you last looked").click();
        assertThat(tom.locator(".wm-changes__place").count()).isEqualTo(1);
        assertThat(tom.locator(".wm-changes ins").innerText()).isEqualTo("agrees to all of it.");
    }

    @Test
    @Order(10)
    void aNumberIsFollowedBackToItsFileAndThroughTime() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at(demo + "/citations"));
        page.locator(".wm-papers a").first().click();
        assertThat(page.locator("main").innerText())
                .contains("5,370")
                .contains("recorded-crime-by-district.csv, SHA-256")
                .contains("What was known when");
        page.locator("a[href*='/vintages/']").first().click();
        assertThat(page.locator("main").innerText()).contains("The files as they came");
    }

    @Test
    @Order(11)
    void theNextEditionMovesWithItsMonthsAndListsWhatChanged() {
        Page page = signedIn(GRACE, Browser.WIDE);
        page.navigate(at(demo));
        page.getByText("Begin the next edition from this one").click();
        assertThat(page.inputValue("#from-year")).isEqualTo("2020");
        page.fill("#from-month", "4");
        page.fill("#from-year", "2019");
        page.fill("#to-year", "2019");
        begin(page);
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("months of its own");
        page.fill("#name", "Mid-year position 2018-19");
        page.fill("#from-year", "2018");
        page.fill("#to-year", "2018");
        page.fill("#meeting-day", "31");
        page.fill("#meeting-month", "2");
        page.fill("#meeting-year", "2018");
        begin(page);
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("day of the meeting");
        page.fill("#meeting-day", "11");
        page.fill("#meeting-month", "10");
        begin(page);
        assertThat(page.locator("main").innerText())
                .contains("Mid-year position 2018-19")
                .contains("April to August 2018")
                .contains("for 11 October 2018");
        assertThat(page.locator(".wm-changes__place").count()).isGreaterThan(5);
        looks(page, "rolled-" + Browser.WIDE, new ArrayList<>());
    }

    @Test
    @Order(12)
    void aPaperIsBegunFromTheTemplateWhereNoScriptRuns() {
        Page page = signIn(browser.pageWithoutScripts(Browser.WIDE), GRACE);
        page.navigate(at("/papers"));
        page.getByText("Begin a paper").click();
        page.getByText("Begin the paper").click();
        assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(4);
        page.fill("#name", "Year-end report");
        page.fill("#area", "Gravesham");
        page.fill("#from-month", "4");
        page.fill("#from-year", "2019");
        page.fill("#to-month", "8");
        page.fill("#to-year", "2019");
        page.getByText("Begin the paper").click();
        assertThat(page.inputValue("#paper-text"))
                .contains("period: 2019-04..2019-08")
                .contains("## Conclusion");
        assertThat(page.locator("#preview").innerText()).contains("fell by 9.2%");
        page.fill("#paper-text", page.inputValue("#paper-text").replace("Say what follows", "All 12 wards. Say"));
        page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".wm-problems").innerText()).contains("'12' is typed by hand");
        assertThat(page.inputValue("#paper-text")).contains("All 12 wards");
        page.navigate(page.url().replaceAll("/draft.*", "/figures"));
        page.selectOption("#pick-what", "table-categories");
        page.getByText("Show it").click();
        assertThat(page.locator(".wm-sheet--picked table").innerText()).contains("Robbery");
        assertThat(page.locator("#picked-expression").innerText())
                .isEqualTo("{{table \"total-crime\" by=\"category\"}}");
    }

    @Test
    @Order(13)
    void everyPageIsReadByEveryoneAtBothWidths() {
        List<String> complaints = new ArrayList<>();
        Page tom = signedIn(TOM, Browser.WIDE);
        tom.navigate(at(demo));
        tom.locator(".wm-margin__link").nth(4).click();
        String comment = tom.url().replace(wardmote.origin(), "");
        tom.fill("#words", "A comment to be seen in the pictures.");
        tom.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .click();
        Page pages = signedIn(GRACE, Browser.WIDE);
        pages.navigate(at(demo + "/citations"));
        String citation = pages.locator(".wm-papers a").first().getAttribute("href");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("papers", "/papers");
        shown.put("new", "/papers/new");
        shown.put("edition", demo);
        shown.put("draft", demo + "/draft");
        shown.put("history", demo + "/revisions");
        shown.put("comparison", demo + "/comparison?from=1&to=5");
        shown.put("comments", demo + "/comments");
        shown.put("comment", comment);
        shown.put("next", demo + "/next");
        shown.put("citations", demo + "/citations");
        shown.put("citation", citation);
        shown.put("picker", demo + "/figures?what=chart-years&indicator=asb-incidents");
        for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
            Page page = signedIn(GRACE, width);
            shown.forEach((name, path) -> {
                page.navigate(at(path));
                looks(page, name + "-" + width, complaints);
            });
        }
        assertThat(complaints).isEmpty();
    }

    private static void looks(Page page, String name, List<String> complaints) {
        Browser.screenshot(page, "papers-" + name);
        Browser.axeViolations(page).forEach(violation -> complaints.add(name + " " + violation));
        if (Browser.scrollsSideways(page)) {
            complaints.add(name + " scrolls sideways");
        }
    }

    private static void begin(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the next edition"))
                .click();
    }

    private static void discard(Page page) {
        if (page.getByText("Discard what is not saved").count() > 0) {
            page.getByText("Discard what is not saved").click();
        }
    }

    /** Types as a person does, as far as the page can tell: the text changes and the page is told so. */
    private static void type(Page page, String was, String is) {
        String text = page.inputValue("#paper-text");
        assertThat(text).contains(was);
        page.fill("#paper-text", text.replace(was, is));
    }

    private static Page signedIn(String email, int width) {
        return signIn(browser.page(width), email);
    }

    private static Page signIn(Page page, String email) {
        page.setDefaultTimeout(10_000);
        page.navigate(at("/sign-in"));
        page.fill("#email", email);
        page.fill("#password", TestVisitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    private static String at(String path) {
        return wardmote.origin() + path;
    }
}
