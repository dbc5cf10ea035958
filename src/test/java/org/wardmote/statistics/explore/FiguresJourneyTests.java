package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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

/**
 * Tom, the analyst, brings data, compares, and follows a figure back to its file; others see what they may. The tests
 * are one story, told in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresJourneyTests {

    private static final String TOM = "tom.whitlock@gravesham.example";
    private static final String BEN = "ben.okafor@kentpolice.example";
    private static final String NELL = "nell.carver@harbourlights.example";
    private static final Path DEMO = Path.of("demo");
    private static final Path STREET = DEMO.resolve("police/2025-01-kent-street.csv.gz");
    private static final Path CRIME = DEMO.resolve("tables/recorded-crime-by-district.csv");
    private static final Path CATEGORIES = DEMO.resolve("tables/offence-categories-gravesham.csv");

    private static final String COMPARISON =
            "/compare?indicator=total-crime&by=district&period=2019-04..2019-08" + "&against=2018-04..2018-08";
    private static final String BY_CATEGORY = "/compare?indicator=total-crime&by=category&area=Gravesham"
            + "&period=2019-04..2019-08&against=2018-04..2018-08";

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start(@TempDir Path lake) {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake.resolve("lake"), Map.of());
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    @Order(1)
    void anEmptyLakeSaysSoAndLeadsToLoading() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/compare"));
        assertThat(page.locator("main").innerText()).contains("Nothing is loaded yet");
        page.getByText("Load data").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Load data");
    }

    @Test
    @Order(2)
    void tomLooksAtAPoliceFileBeforeItIsKeptAndThenKeepsIt() {
        Page page = signedIn(TOM, Browser.WIDE);
        preview(page, STREET);
        String shown = page.locator("main").innerText();
        assertThat(shown)
                .contains("It can be loaded")
                .contains("Street-level crime")
                .contains(sha256(STREET));
        assertThat(wardmote.bean(org.wardmote.lake.Lake.class).vintages("police-street", null))
                .isEmpty();

        page.getByText("Accept and load").click();

        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The data is loaded");
        assertThat(wardmote.bean(org.wardmote.lake.Lake.class).vintages("police-street", null))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothing() {
        Page page = signedIn(TOM, Browser.WIDE);
        preview(page, STREET);
        assertThat(page.locator("main").innerText()).contains("has been loaded before");
        assertThat(page.getByText("Accept and load").count()).isZero();
    }

    @Test
    @Order(4)
    void aWrongFileIsRefusedWithItsPlaceAndItsMend() throws IOException {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/loads/new"));
        String asPrinted = Files.readString(CRIME).replace("\"5,687\"", "5.687").replace(",5687,", ",5.687,");
        assertThat(asPrinted).contains("5.687");
        page.setInputFiles(
                "#files",
                new FilePayload(
                        "recorded-crime-by-district.csv", "text/csv", asPrinted.getBytes(StandardCharsets.UTF_8)));
        page.getByText("See what is in it").click();

        String shown = page.locator("main").innerText();
        assertThat(shown)
                .contains("It cannot be loaded")
                .contains("recorded-crime-by-district.csv, line 4, column apr_aug_2019")
                .contains("5.687")
                .contains("5,687");
        assertThat(page.getByText("Accept and load").count()).isZero();
        Browser.screenshot(page, "explore-preview-refused-" + Browser.WIDE);

        page.getByLabel("Read 5.687 as 5,687").check();
        page.getByText("Look again").click();
        assertThat(page.locator("main").innerText()).contains("It can be loaded");
        assertThat(page.getByText("Accept and load").count()).isOne();
    }

    @Test
    @Order(5)
    void aTablePastedFromAReportIsAskedAboutAndLoaded() throws IOException {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/loads/new"));
        page.fill("#pasted", Files.readString(CRIME));
        page.getByText("See what is in it").click();
        Browser.screenshot(page, "explore-preview-asks-" + Browser.WIDE);
        assertThat(Browser.axeViolations(page)).isEmpty();

        page.selectOption("select[name=indicator]", "total-crime");
        page.getByText("Look again").click();
        page.getByText("Accept and load").click();

        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The data is loaded");
    }

    @Test
    @Order(6)
    void severalFilesAreOneLoad() {
        Page page = signedIn(TOM, Browser.NARROW);
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", new Path[] {CATEGORIES, DEMO.resolve("tables/asb-by-district.csv")});
        page.getByText("See what is in it").click();
        if (page.locator("input[name=area]").count() > 0) {
            page.fill("input[name=area]", "Gravesham");
            page.getByText("Look again").click();
        }
        page.getByText("Accept and load").click();
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The data is loaded");
    }

    @Test
    @Order(7)
    void aFirstVisitToCompareAnswersTheNewestQuestion() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/compare"));
        assertThat(page.locator(".wm-finding").innerText()).contains("Total crime in Kent fell by 8.8%");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Gravesham"))
                        .first()
                        .innerText())
                .contains("5,915")
                .contains("5,370")
                .contains("−545")
                .contains("−9.2%")
                .contains("50.5");
    }

    @Test
    @Order(8)
    void aFigureIsFollowedBackToItsFile() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at(BY_CATEGORY));
        page.locator(".wm-provenance h3 a").first().click();
        assertThat(page.locator("main").innerText())
                .contains(CATEGORIES.getFileName().toString())
                .contains(sha256(CATEGORIES))
                .contains("Tom Whitlock");
    }

    @Test
    @Order(9)
    void theAnswerIsTakenAwayInEachForm() throws IOException {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at(COMPARISON));
        assertThat(Files.readString(download(page, "CSV")))
                .contains("Gravesham")
                .contains("5370");
        assertThat(Files.readString(download(page, "JSON"))).startsWith("{").contains("\"E07000109\"");
        assertThat(Files.readString(download(page, "SVG"))).contains("<svg").contains("Gravesham");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(download(page, "XLSX").toFile())) {
            List<String> cells = new ArrayList<>();
            workbook.findSheet("Table")
                    .orElseThrow()
                    .read()
                    .forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
            assertThat(cells).contains("Gravesham", "E07000109", "5370", "-545");
            assertThat(workbook.findSheet("Sources").orElseThrow().read().toString())
                    .isNotEmpty();
        }
    }

    @Test
    @Order(10)
    void whoMayNotSeeSmallNumbersSeesThatTheyAreHidden() {
        Page page = signedIn(BEN, Browser.WIDE);
        page.navigate(at(BY_CATEGORY));
        String homicide = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Homicide"))
                .first()
                .innerText();
        assertThat(homicide).contains("hidden").doesNotContain("−100");
        page.navigate(at("/loads/new"));
        assertThat(page.locator("main").innerText()).doesNotContain("Choose files");
    }

    @Test
    @Order(11)
    void nellIsRefusedEverywhere() {
        TestVisitor nell = wardmote.signedInAs(NELL);
        for (String path : List.of("/figures", COMPARISON, "/datasets", "/areas/E07000109", "/api/v1/indicators")) {
            assertThat(nell.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    @Order(12)
    void aQuestionThatCannotBeAskedNamesEachFieldAndItsMend() {
        Page page = signedIn(TOM, Browser.WIDE);
        Response response = page.navigate(at("/compare?indicator=total-crime&by=parish&period=2019-04..2019-08"
                + "&against=2019-08..2019-09&area=Atlantis&as-at=someday"));
        assertThat(response.status()).isEqualTo(422);
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("'parish' is none of them")
                .contains("overlaps")
                .contains("No area is called 'Atlantis'")
                .contains("'someday' is not a day");
        page.locator(".govuk-error-summary a", new Page.LocatorOptions().setHasText("Atlantis"))
                .click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("area");
    }

    @Test
    @Order(12)
    void anAreaAloneIsSetBesideTheRestOfItsForce() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at(COMPARISON + "&area=Gravesham"));
        assertThat(page.locator("#rest + ul").innerText())
                .isEqualTo("Gravesham's −9.2% cannot be told apart from the −8.8% of the rest of Kent"
                        + " (ratio 0.995, 0.958 to 1.034).");
        assertThat(page.locator("#table ~ * thead").first().innerText()).contains("Against the rest of Kent (ratio)");
    }

    @Test
    @Order(13)
    void theWholeQuestionIsAskedWithoutScripts() {
        Page page = signIn(browser.pageWithoutScripts(Browser.NARROW), TOM);
        page.navigate(at("/compare"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Ask something else"))
                .click();
        page.selectOption("select[name=indicator]", "asb-incidents");
        page.locator("main form button").first().click();
        assertThat(page.locator("h1").innerText()).startsWith("ASB incidents by district");
        assertThat(page.locator("table").first().innerText()).contains("Thanet");
    }

    @Test
    @Order(20)
    void everyPageReadsWellOnALaptopAndOnATelephone() {
        String vintage = "/datasets/count-table/vintages/"
                + wardmote.bean(org.wardmote.lake.Lake.class)
                        .vintages("count-table", null)
                        .get(0)
                        .id()
                        .load();
        Map<String, String> pages = Map.ofEntries(
                Map.entry("home", "/"),
                Map.entry("figures", "/figures"),
                Map.entry("compare", COMPARISON),
                Map.entry("categories", BY_CATEGORY),
                Map.entry("one-period", "/compare?indicator=total-crime&by=lsoa&area=Gravesham&period=2025-01"),
                Map.entry("bad-question", "/compare?indicator=total-crime&by=district&period=soon&area=Atlantis"),
                Map.entry("datasets", "/datasets"),
                Map.entry("dataset", "/datasets/count-table"),
                Map.entry("vintage", vintage),
                Map.entry("indicators", "/indicators"),
                Map.entry("indicator", "/indicators/violent-crime"),
                Map.entry("areas", "/areas"),
                Map.entry("areas-found", "/areas?q=Shepway"),
                Map.entry("area", "/areas/E07000109"),
                Map.entry("new-load", "/loads/new"));
        List<String> complaints = new ArrayList<>();
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn(TOM, width);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            pages.forEach((name, path) -> {
                page.navigate(at(path));
                Browser.screenshot(page, "explore-" + name + "-" + width);
                Browser.axeViolations(page).forEach(violation -> complaints.add(name + " " + violation));
                if (Browser.scrollsSideways(page)) {
                    complaints.add(name + " scrolls sideways at " + width);
                }
            });
        }
        assertThat(complaints).isEmpty();
    }

    private static void preview(Page page, Path file) {
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", file);
        page.getByText("See what is in it").click();
    }

    private static Path download(Page page, String format) {
        Download download = page.waitForDownload(() -> page.locator(".wm-downloads a")
                .getByText(format, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click());
        return download.path();
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

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
