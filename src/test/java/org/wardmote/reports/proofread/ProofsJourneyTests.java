package org.wardmote.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wardmote.Browser;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;

/** Joan, a councillor, hands in the paper of another committee and sees what a careful reader would mark. */
class ProofsJourneyTests {

    private static final String JOAN = "joan.marsh@gravesham.example";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final Path PAPER = Path.of("src/test/resources/reports/gravesham-2019/report-text.txt");

    private static final TestWardmote WARDMOTE = TestWardmote.shared();
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aPaperIsHandedInAndHandedBackWithItsSlips() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn(JOAN, width);
            page.navigate(WARDMOTE.origin() + "/proofs");
            assertThat(Browser.axeViolations(page)).isEmpty();
            Browser.screenshot(page, "proofs-new-" + width);
            page.setInputFiles("#paper", PAPER);
            page.getByText("Proofread it").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("What was found");
            assertThat(page.locator("main").innerText())
                    .contains("5.687")
                    .contains("add up to 82,536")
                    .contains("42.87")
                    .contains("Paragraph 2.1");
            assertThat(Browser.axeViolations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            Browser.screenshot(page, "proofs-found-" + width);
        }
    }

    @Test
    void whoMayReadFiguresHasItHeldAgainstThem() {
        Page page = signedIn(JOAN, Browser.WIDE);
        page.navigate(WARDMOTE.origin() + "/proofs");
        page.setInputFiles("#paper", PAPER);
        page.check("#against");
        page.getByText("Proofread it").click();
        assertThat(page.locator("main").innerText()).contains("held against the figures");

        page.navigate(WARDMOTE.origin() + "/proofs");
        page.setInputFiles("#paper", PAPER);
        page.getByText("Proofread it").click();
        assertThat(page.locator("main").innerText()).doesNotContain("held against the figures");
    }

    @Test
    void textIsPastedAndMarkupInItStaysText() {
        Page page = signedIn(JOAN, Browser.WIDE);
        page.navigate(WARDMOTE.origin() + "/proofs");
        page.fill("#pasted", """
                Crime <b id=x>by</b> area

                Area 2018/19 2019/20 Change
                Dover 10 1<u>2 2
                Kent 10 12 3
                Deal 10 12 2
                Wye 5 6 1
                """);
        page.getByText("Proofread it").click();

        assertThat(page.locator("main").innerText())
                .contains("Kent, Change: the change is not the difference")
                .contains("Dover, 2019/20: the cell is no number");
        assertThat(page.locator("#x").count()).isZero();
    }

    @Test
    void whatIsNoPaperComesBackWithWhatToDo() {
        Page page = signedIn(JOAN, Browser.WIDE);
        page.navigate(WARDMOTE.origin() + "/proofs");
        page.getByText("Proofread it").click();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Choose a paper, or paste its text");

        page.setInputFiles(
                "#paper",
                new FilePayload("old.doc", "application/msword", new byte[] {(byte) 0xD0, (byte) 0xCF, 17, 1}));
        page.getByText("Proofread it").click();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Save it as .docx");
        assertThat(Browser.axeViolations(page)).isEmpty();
    }

    @Test
    void whoMayNotIsRefused() {
        assertThat(WARDMOTE.signedInAs(ALAN).get("/proofs").statusCode()).isEqualTo(403);
        assertThat(WARDMOTE.signedInAs(ALAN).get("/").body()).doesNotContain("/proofs");
    }

    private static Page signedIn(String email, int width) {
        Page page = browser.page(width);
        page.setDefaultTimeout(10_000);
        page.navigate(WARDMOTE.origin() + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", TestVisitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }
}
