package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardmote.Browser.look;
import static org.wardmote.Browser.press;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Signing in with another service, in a browser, there and back. */
class OtherServiceJourneyTests {

    private static final String BUTTON = "Sign in with Kent Sign-in";
    private static final String RETURN = "/sign-in/other/return";

    @TempDir
    private static Path lake;

    private static TestIssuer issuer;
    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TestIssuer();
        wardmote = TestWardmote.start(
                TestPostgres.fresh(),
                lake,
                Map.of(
                        "wardmote.oidc.issuer",
                        issuer.address(),
                        "wardmote.oidc.client-id",
                        TestIssuer.CLIENT,
                        "wardmote.oidc.client-secret",
                        TestIssuer.SECRET,
                        "wardmote.oidc.name",
                        "Kent Sign-in"));
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
        issuer.close();
    }

    @Test
    void aMemberWhoseAddressIsVerifiedThereIsLedBackIn() {
        issuer.vouchesFor(person("grace-1", "Grace.Adeyemi@gravesham.example", true));
        Page page = page("/sign-in?next=/account");
        look(page, "sign-in-other");
        press(page, BUTTON);
        page.locator(".wm-member").waitFor();
        assertThat(page.locator(".wm-member").innerText()).contains("Grace Adeyemi");
        assertThat(page.url()).endsWith("/account");
        assertThat(deeds("grace.adeyemi@gravesham.example")).contains("outside-account-tied", "sign-in");

        press(page, "Sign out");
        issuer.vouchesFor(person("grace-1", "grace.new@gravesham.example", false));
        press(page, BUTTON);
        page.locator(".wm-member").waitFor();
        assertThat(page.locator(".wm-member").innerText())
                .as("known by the service's own name for her from then on")
                .contains("Grace Adeyemi");

        issuer.vouchesFor(person("grace-2", "grace.adeyemi@gravesham.example", true));
        assertThat(told()).contains("tied to another account");
    }

    @Test
    void itMakesNoMembersAndTakesNoAddressThatIsNotVerified() {
        int before = wardmote.bean(Members.class).all().size();
        issuer.vouchesFor(person("eve-1", "eve@elsewhere.example", true));
        assertThat(told()).contains("no member here");
        issuer.vouchesFor(person("tom-1", "tom.whitlock@gravesham.example", false));
        assertThat(told()).contains("has not verified your email address");
        assertThat(wardmote.bean(Members.class).all()).hasSize(before);
        assertThat(trail("sign-in-failed", "nobody"))
                .first()
                .satisfies(line -> assertThat(line.detail()).contains("Kent Sign-in"));
    }

    @Test
    void whatIsWrongWithTheAnswerIsSaidInWordsAndOpensNothing() throws Exception {
        Map<String, Object> owen = person("owen-1", "owen.price@gravesham.example", true);
        issuer.vouchesFor(owen);
        issuer.getsWrong(claims -> with(claims, "nonce", "another"));
        assertThat(told()).contains("answer does not hold");
        issuer.vouchesFor(owen);
        issuer.getsWrong(claims -> with(claims, "aud", "somebody-else"));
        assertThat(told()).contains("answer does not hold");
        issuer.vouchesFor(owen);
        issuer.signsWithAnother();
        assertThat(told()).contains("answer does not hold");
        issuer.vouchesFor(owen);
        issuer.refuses();
        assertThat(told()).contains("You were not signed in there");
        issuer.vouchesFor(owen);
        Page page = page("/sign-in");
        press(page, BUTTON);
        page.locator(".wm-member").waitFor();
        assertThat(page.locator(".wm-member").innerText()).contains("Owen Price");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForOpensNothing() {
        issuer.vouchesFor(person("ruth-1", "ruth.okoro@gravesham.example", true));
        TestVisitor victim = wardmote.visitor();
        String unasked = RETURN + "?code=a-code&state=a-state";
        assertThat(victim.get(unasked).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = victim.post(unasked, RETURN, Map.of("code", "a-code", "state", "a-state"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not asked for in this browser");

        TestVisitor asked = wardmote.visitor();
        assertThat(asked.post("/sign-in", "/sign-in/other", Map.of()).body()).contains("code_challenge_method=S256");
        assertThat(asked.post(unasked, RETURN, Map.of("code", "a-code", "state", "a-state"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverHasASecondStepIsAskedForItUnlessTheyProvedThemselvesTwiceThere() {
        TestVisitor alan = wardmote.signedInAs("alan.firth@gravesham.example");
        alan.post("/administration/signing-in", "/administration/signing-in", Map.of("waived", "false"));
        issuer.vouchesFor(person("alan-1", "alan.firth@gravesham.example", true));
        Page page = page("/sign-in");
        press(page, BUTTON);
        page.waitForURL(url -> url.endsWith("/sign-in/second-step"));
        assertThat(page.locator("main").innerText()).contains("Your role needs a second step");

        issuer.getsWrong(claims -> with(claims, "amr", List.of("pwd", "mfa")));
        page.navigate(home() + "/sign-in");
        press(page, BUTTON);
        page.locator(".wm-member").waitFor();
        page.navigate(home() + "/administration/signing-in");
        press(page, "Waive the second step");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Nobody must");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway(@TempDir Path otherLake) {
        TestWardmote alone = TestWardmote.start(
                TestPostgres.fresh(),
                otherLake,
                Map.of("wardmote.oidc.issuer", "http://127.0.0.1:9", "wardmote.oidc.client-id", "wardmote"));
        try {
            HttpResponse<String> answer = alone.visitor().post("/sign-in", "/sign-in/other", Map.of());
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("cannot be reached just now");
        } finally {
            alone.stop();
        }
    }

    /** Where the settings name none, there is no button and nothing behind it. */
    @Test
    void whereNoneIsNamedThereIsNone() {
        TestVisitor visitor = TestWardmote.shared().visitor();
        assertThat(visitor.get("/sign-in").body()).doesNotContain("/sign-in/other");
        assertThat(visitor.get(RETURN).statusCode()).isEqualTo(404);
    }

    private static Page page(String path) {
        Page page = browser.page(Browser.WIDE);
        page.setDefaultTimeout(20_000);
        page.navigate(home() + path);
        return page;
    }

    /** Goes there and back, and reads what the page to sign in on says then. */
    private static String told() {
        Page page = page("/sign-in");
        press(page, BUTTON);
        page.locator(".govuk-error-summary").waitFor();
        return page.locator(".govuk-error-summary").innerText();
    }

    /** Where the service sends people back to. */
    private static String home() {
        return wardmote.origin().replace("127.0.0.1", "localhost");
    }

    private static Map<String, Object> person(String subject, String email, boolean verified) {
        return Map.of("sub", subject, "email", email, "email_verified", verified);
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static List<String> deeds(String email) {
        String id = wardmote.bean(Members.class)
                .findByEmail(email)
                .orElseThrow()
                .id()
                .toString();
        return trail("", "member:" + id).stream().map(Entry::deed).toList();
    }

    private static List<Entry> trail(String deed, String thing) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", thing, Long.MAX_VALUE), 50);
    }
}
