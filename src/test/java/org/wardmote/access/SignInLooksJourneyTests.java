package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardmote.Browser.look;
import static org.wardmote.Browser.press;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestClock;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.proof.AppCode;

/** The pages of signing in and of what members sign in with, in a browser, on a laptop and on a telephone. */
class SignInLooksJourneyTests {

    private static final TestClock CLOCK = TestClock.atNow();

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of(), CLOCK);
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    void aSecondStepIsSetUpAskedForAndRemoved() {
        String maria = "maria.costa@gravesham.example";
        Page page = browser.signedIn(wardmote, maria, "/account");
        page.getByText("Second step").first().click();
        look(page, "second-step-none");
        press(page, "Set up an authenticator app");
        page.getByText("I cannot point a camera at it").click();
        look(page, "second-step-set-up");
        byte[] secret = AuthenticatorApp.read(page.locator("details .wm-hash").innerText());
        page.fill("#code", "000000");
        press(page, "Confirm the code");
        look(page, "second-step-set-up-wrong");
        page.fill("#code", AppCode.at(secret, CLOCK.instant()));
        press(page, "Confirm the code");
        look(page, "second-step-recovery-codes");
        String recovery = page.locator(".wm-codes li").first().innerText();
        page.getByText("I have kept them: go on").click();
        look(page, "second-step-there");

        CLOCK.turn(Duration.ofSeconds(30));
        Page again = browser.page(Browser.WIDE);
        again.navigate(wardmote.origin() + "/sign-in");
        again.fill("#email", maria);
        again.fill("#password", TestVisitor.PASSWORD);
        press(again, "Sign in");
        look(again, "second-step-asked");
        again.fill("#code", "000000");
        press(again, "Sign in");
        assertThat(again.title()).startsWith("Error: ");
        look(again, "second-step-asked-wrong");
        again.fill("#code", AppCode.at(secret, CLOCK.instant()));
        press(again, "Sign in");
        assertThat(again.locator(".wm-member").innerText()).contains("Maria Costa");

        CLOCK.turn(Duration.ofMinutes(20));
        page.navigate(wardmote.origin() + "/account/second-step");
        look(page, "second-step-not-recent");
        page.fill("#removal-code", recovery);
        press(page, "Remove the second step");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The second step is removed");
    }

    @Test
    void anAdministratorSaysWhetherTheSecondStepIsNeeded() {
        Page page = browser.signedIn(wardmote, "alan.firth@gravesham.example", "/administration");
        page.getByText("Signing in").first().click();
        look(page, "signing-in-rule");
        page.navigate(wardmote.origin() + "/administration/members");
        page.getByText("Meera Shah").first().click();
        page.getByText("Take away their second step").click();
        look(page, "second-step-reset");
    }
}
