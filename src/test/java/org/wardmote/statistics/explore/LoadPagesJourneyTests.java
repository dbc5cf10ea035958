package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.lake.Lake;

/** The pages of a load, and those that nobody wants to see, on a laptop and on a telephone. */
class LoadPagesJourneyTests {

    private static final String TOM = "tom.whitlock@gravesham.example";
    private static final Path CRIME = Path.of("demo", "tables", "recorded-crime-by-district.csv");

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
    void everyPageOfALoadReadsWell() throws IOException {
        String printed = Files.readString(CRIME);
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn(TOM, width);
            page.navigate(at("/loads/new"));
            page.getByText("See what is in it").click();
            look(page, "load-nothing-chosen", width);

            send(
                    page,
                    "recorded-crime-by-district.csv",
                    printed.replace("\"5,687\"", "5.687").replace(",5687,", ",5.687,"));
            assertThat(page.locator("main").innerText()).contains("It cannot be loaded: 1 error stops it");
            look(page, "preview-errors", width);

            send(page, "table-of-" + width + ".csv", "Area,Apr 2024\nGravesham," + width + "\nDartford,410\n");
            assertThat(page.locator("main").innerText()).contains("What does the table count?");
            look(page, "preview-asks", width);

            page.selectOption("select[name=indicator]", "robbery");
            page.getByText("Look again").click();
            assertThat(page.locator("main").innerText()).contains("It can be loaded");
            look(page, "preview-clean", width);

            page.getByText("Accept and load").click();
            assertThat(page.locator("main").innerText()).contains("The data is loaded");
            look(page, "load-result", width);
        }
    }

    @Test
    void aLoadWithWarningsReadsWellAndEachIsToldInPrint() {
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", CRIME);
        page.getByText("See what is in it").click();
        assertThat(page.locator("main").innerText())
                .contains("Kent has 82,537 in April to August 2019, and the areas in it add up to 82,536: 1 fewer.");
        look(page, "preview-warnings", Browser.WIDE);
        page.getByText("Accept and load").click();
        look(page, "load-warned", Browser.WIDE);
        assertThat(page.locator("main").innerText()).contains("Check: Subtotal above parts. It concerns Total crime.");
        page.setViewportSize(Browser.NARROW, 900);
        look(page, "load-warned", Browser.NARROW);
    }

    @Test
    void whatIsLargerThanAPageTakesIsRefusedWithTheLimitNamed(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(112L * 1024 * 1024);
        }
        Page page = signedIn(TOM, Browser.NARROW);
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", large);
        Response answer =
                page.waitForNavigation(() -> page.getByText("See what is in it").click());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("h1").innerText()).isEqualTo("That is too large");
        assertThat(page.locator("main").innerText())
                .contains("larger than 110 MB")
                .contains("wardmote import");
        look(page, "too-large", Browser.NARROW);
    }

    @Test
    void whatIsALittleTooLargeComesBackToTheFormWithTheLimitNamed(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(105L * 1024 * 1024);
        }
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", large);
        page.getByText("See what is in it").click();
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("The files must be smaller than 100 MB together");
        look(page, "a-little-too-large", Browser.WIDE);
    }

    @Test
    void moreFilesThanAPageTakesComeBackToTheFormWithTheLimitNamed() {
        FilePayload[] files = new FilePayload[Uploads.MOST_FILES + 1];
        for (int i = 0; i < files.length; i++) {
            files[i] = new FilePayload("table-" + i + ".csv", "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        }
        Page page = signedIn(TOM, Browser.WIDE);
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", files);
        page.getByText("See what is in it").click();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("at most 50 files");
        assertThat(wardmote.bean(Lake.class).vintages("police-street", null)).isEmpty();
    }

    @Test
    void pagesThatNobodyWantsToSeeReadWell() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page tom = signedIn(TOM, width);
            for (String path : List.of("/nothing", "/oversight/trail", "/areas?q=Atlantis", "/datasets/households")) {
                tom.navigate(at(path));
                look(tom, "unwanted" + path.replaceAll("[^a-z]+", "-"), width);
            }
            Page nell = signedIn("nell.carver@harbourlights.example", width);
            nell.navigate(at("/figures"));
            assertThat(nell.locator("h1").innerText()).isEqualTo("You may not see this page");
            look(nell, "refused", width);
        }
    }

    private static void send(Page page, String name, String table) {
        page.navigate(at("/loads/new"));
        page.setInputFiles("#files", new FilePayload(name, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.getByText("See what is in it").click();
    }

    private static Page signedIn(String email, int width) {
        Page page = browser.page(width);
        page.setDefaultTimeout(20_000);
        page.navigate(at("/sign-in"));
        page.fill("#email", email);
        page.fill("#password", TestVisitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    private static void look(Page page, String name, int width) {
        Browser.screenshot(page, "explore-" + name + "-" + width);
        assertThat(Browser.axeViolations(page)).as(name).isEmpty();
        assertThat(Browser.scrollsSideways(page)).as(name + " at " + width).isFalse();
    }

    private static String at(String path) {
        return wardmote.origin() + path;
    }
}
