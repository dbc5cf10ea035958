package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.FoundingLink;
import org.wardmote.access.proof.AppCode;

/** The pages of members, roles and the trail in a browser, on a laptop and on a telephone. */
class AccessLooksJourneyTests {

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
    void anAdministratorsPagesReadWell() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn("alan.firth@gravesham.example", width);
            for (String path : new String[] {"", "/members", "/members/new", "/agencies", "/roles"}) {
                page.navigate(wardmote.origin() + "/administration" + path);
                look(page, "administration" + path.replace('/', '-'), width);
            }
        }
    }

    @Test
    void aMemberIsAddedInABrowserWithWhatIsWrongToldFirst() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn("alan.firth@gravesham.example", width);
            page.navigate(wardmote.origin() + "/administration/members/new");
            press(page, "Add the member");
            assertThat(page.title()).startsWith("Error: ");
            look(page, "new-member-wrong", width);
            page.locator("#name").fill("Nia Brook");
            page.locator("#email").fill("nia" + width + "@gravesham.example");
            page.locator("#agency").selectOption("gravesham-council");
            page.getByLabel("Officer", new Page.GetByLabelOptions().setExact(true))
                    .check();
            press(page, "Add the member");
            look(page, "invited", width);
            String link = page.locator(".govuk-inset-text").innerText().strip();
            page.getByText("See the member").click();
            look(page, "member", width);

            Page hers = browser.page(width);
            hers.navigate(link);
            look(hers, "invitation", width);
            hers.locator("#password").fill("short");
            press(hers, "Set the password");
            look(hers, "invitation-wrong", width);
            hers.locator("#password").fill("otter-kettle-marsh");
            press(hers, "Set the password");
            assertThat(hers.locator(".govuk-notification-banner").innerText()).contains("Your password is set");
            look(hers, "invitation-used", width);
            hers.navigate(link);
            look(hers, "invitation-over", width);

            press(page, "End the membership");
            assertThat(page.locator(".govuk-notification-banner").innerText()).contains("has ended");
            look(page, "member-left", width);
        }
    }

    @Test
    void anAccountReadsWellWithAndWithoutAKey() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = signedIn("tom.whitlock@gravesham.example", width);
            page.navigate(wardmote.origin() + "/account");
            look(page, "account", width);
            page.locator("#label").fill("The monthly script");
            press(page, "Make a key");
            assertThat(page.locator(".govuk-notification-banner").innerText()).contains("wardmote_");
            look(page, "account-key", width);
            press(page, "Make a key");
            look(page, "account-wrong", width);
        }
    }

    @Test
    void thePartnershipIsFoundedByItsFirstAdministratorOnce(@TempDir Path empty) {
        TestWardmote bare = TestWardmote.start(TestPostgres.fresh(), empty, Map.of("wardmote.demo", false));
        try {
            String link = bare.origin() + bare.bean(FoundingLink.class).path();
            Page page = browser.page(Browser.WIDE);
            page.navigate(link);
            look(page, "founding", Browser.WIDE);
            page.locator("#partnership").fill("Swale Community Safety Partnership");
            page.locator("#agency").fill("Swale Borough Council");
            page.locator("#name").fill("Ann Hill");
            page.locator("#email").fill("ann.hill@swale.example");
            page.locator("#password").fill("otter-kettle-marsh");
            press(page, "Found the partnership");
            page.locator("#email").fill("ann.hill@swale.example");
            page.locator("#password").fill("otter-kettle-marsh");
            press(page, "Sign in");
            assertThat(page.locator("h1").innerText()).isEqualTo("Set up an authenticator app");
            String letters = page.locator("details .wm-hash").textContent();
            page.locator("#code")
                    .fill(AppCode.at(
                            AuthenticatorApp.read(letters), Clock.systemUTC().instant()));
            press(page, "Confirm the code");
            assertThat(page.locator("h1").innerText()).isEqualTo("Keep these recovery codes");
            page.getByText("I have kept them: go on").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Swale Community Safety Partnership");
            assertThat(page.content()).doesNotContain("Demonstration");
            assertThat(bare.visitor().get(bare.bean(FoundingLink.class).path()).statusCode())
                    .isEqualTo(404);
        } finally {
            bare.stop();
        }
    }

    private static Page signedIn(String email, int width) {
        Page page = browser.page(width);
        page.navigate(wardmote.origin() + "/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(TestVisitor.PASSWORD);
        page.locator("main form button[type=submit]:not([class=wm-link-button])")
                .first()
                .click();
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name, int width) {
        Browser.screenshot(page, "access-" + name + "-" + width);
        assertThat(Browser.axeViolations(page)).as(name).isEmpty();
        assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
    }
}
