package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in as a person does it: what goes wrong is told beside the field, and every page on the way can be read by all. */
class SignInJourneyTests {

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
    void theWayInAndTheWayOutReadWellOnALaptopAndOnATelephone() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Page page = browser.page(width);
            page.navigate(TestWardmote.shared().origin() + "/sign-in");
            look(page, "sign-in", width);
            fill(page, "tom.whitlock@gravesham.example", "guess");
            assertThat(page.title()).isEqualTo("Error: Sign in – Wardmote");
            assertThat(page.locator(".govuk-error-summary a").getAttribute("href"))
                    .isEqualTo("#email");
            look(page, "sign-in-wrong", width);
            fill(page, "tom.whitlock@gravesham.example", TestVisitor.PASSWORD);
            assertThat(page.locator(".wm-member").innerText()).contains("Tom Whitlock");
            look(page, "home", width);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void nellIsToldThatSheMayNotAndWhy() {
        Page page = browser.page(Browser.WIDE);
        page.navigate(TestWardmote.shared().origin() + "/sign-in");
        fill(page, "nell.carver@harbourlights.example", TestVisitor.PASSWORD);
        assertThat(page.locator("main").innerText()).contains("You hold no role in Wardmote");
        look(page, "refusal", Browser.WIDE);
    }

    @Test
    void everyCookieIsOnThePageOfCookies() {
        Page page = browser.page(Browser.WIDE);
        page.navigate(TestWardmote.shared().origin() + "/sign-in");
        fill(page, "tom.whitlock@gravesham.example", TestVisitor.PASSWORD);
        List<String> set =
                page.context().cookies().stream().map(cookie -> cookie.name).toList();
        page.navigate(TestWardmote.shared().origin() + "/cookies");
        assertThat(page.locator("main tbody th").allInnerTexts()).containsExactlyInAnyOrderElementsOf(set);
        for (Cookie cookie : page.context().cookies()) {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
        }
    }

    private static void fill(Page page, String email, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit]").first().click();
    }

    private static void look(Page page, String name, int width) {
        Browser.screenshot(page, name + "-" + width);
        assertThat(Browser.axeViolations(page)).isEmpty();
        assertThat(Browser.scrollsSideways(page)).isFalse();
    }
}
