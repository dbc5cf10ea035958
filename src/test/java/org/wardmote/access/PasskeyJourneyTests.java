package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardmote.Browser.look;
import static org.wardmote.Browser.press;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Browser;
import org.wardmote.TestClock;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Passkeys in a browser, whose device is one that Chromium pretends to have. */
class PasskeyJourneyTests {

    private static final String HERE = "/account/passkeys";
    private static final String MARIA = "maria.costa@gravesham.example";
    private static final String ALAN = "alan.firth@gravesham.example";

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
    void aPasskeyIsMadeSignedInWithAndRemoved() {
        Page page = signedIn(MARIA, HERE);
        Device device = Device.of(page);
        look(page, "passkeys-none");
        press(page, "Make a passkey on this device");
        page.locator(".govuk-error-summary").waitFor();
        assertThat(page.title()).startsWith("Error: ");
        look(page, "passkeys-unnamed");
        make(page, "The work laptop");
        look(page, "passkeys-one");
        assertThat(page.locator("tbody th").allInnerTexts()).containsExactly("The work laptop");
        assertThat(page.locator("tbody td").nth(1).innerText()).isEqualTo("Not yet");

        press(page, "Sign out");
        look(page, "sign-in-passkey");
        AtomicReference<String> sent = new AtomicReference<>("");
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                sent.set(request.postData());
            }
        });
        passkey(page);
        page.locator(".wm-member").waitFor();
        assertThat(page.locator(".wm-member").innerText()).contains("Maria Costa");
        page.navigate(home() + HERE);
        assertThat(page.locator("tbody td").nth(1).innerText()).isNotEqualTo("Not yet");
        assertThat(trail("sign-in", MARIA))
                .first()
                .satisfies(line -> assertThat(line.detail()).startsWith("With a passkey"));

        overheard(Objects.requireNonNull(sent.get()));

        press(page, "Remove the passkey The work laptop");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("opens nothing any more");
        press(page, "Sign out");
        passkey(page);
        page.locator(".govuk-error-summary").waitFor();
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Wardmote does not know this passkey");
        look(page, "sign-in-passkey-unknown");
        assertThat(deeds(MARIA)).contains("passkey-added", "passkey-removed");
        device.forget();
    }

    /** The same answer again opens nothing: its question was of another session, and is used up. */
    private static void overheard(String form) {
        String answer = "";
        for (String field : form.split("&")) {
            if (field.startsWith("answer=")) {
                answer = URLDecoder.decode(field.substring("answer=".length()), StandardCharsets.UTF_8);
            }
        }
        assertThat(answer).contains("signature");
        TestVisitor thief = new TestVisitor(home());
        HttpResponse<String> asked = thief.post("/sign-in", "/sign-in/passkey/question", Map.of());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("challenge").contains("\"allowCredentials\":[]");
        HttpResponse<String> shown = thief.post("/sign-in", "/sign-in/passkey", Map.of("answer", answer));
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void aPasskeyIsTwoStepsInOne() {
        Page page = signedIn(ALAN, HERE);
        Device device = Device.of(page);
        make(page, "My telephone");
        TestVisitor alan = wardmote.signedInAs(ALAN);
        alan.post("/administration/signing-in", "/administration/signing-in", Map.of("waived", "false"));
        page.navigate(home() + "/administration");
        assertThat(page.url()).as("a session of a password alone").contains("/sign-in");
        passkey(page);
        page.locator(".wm-member").waitFor();
        page.navigate(home() + "/administration/signing-in");
        press(page, "Waive the second step");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Nobody must");
        device.forget();
    }

    @Test
    void whoeverIsNotVerifiedByTheirDeviceIsToldThatNothingCameOfIt() {
        Page page = signedIn("joan.marsh@gravesham.example", HERE);
        Device device = Device.of(page);
        make(page, "Mine");
        press(page, "Sign out");
        device.verifies(false);
        passkey(page);
        page.locator("[data-passkey-failed]").waitFor();
        assertThat(page.locator("[data-passkey-failed]").innerText()).contains("Nothing came of it");
        look(page, "sign-in-passkey-failed");
        device.forget();
    }

    @Test
    void aBrowserWithoutPasskeysAndOneAtAnotherAddressAreToldSo() {
        Page without = browser.pageWithoutScripts(Browser.WIDE);
        without.navigate(home() + "/sign-in");
        assertThat(without.locator("[data-passkey-never]").innerText()).contains("This browser has no passkeys");
        assertThat(without.locator("[data-passkey-here]").isVisible()).isFalse();

        Page elsewhere = browser.page(Browser.WIDE);
        elsewhere.navigate(wardmote.origin() + "/sign-in");
        elsewhere.locator("[data-passkey-elsewhere]").waitFor();
        assertThat(elsewhere.locator("[data-passkey-elsewhere]").innerText()).contains("Passkeys work at " + home());
        look(elsewhere, "sign-in-passkey-elsewhere");
    }

    @Test
    void aPasskeyIsMadeOnlyByWhoeverSignedInAShortWhileAgo() {
        TestVisitor peter = wardmote.signedInAs("peter.lyle@gravesham.example");
        assertThat(peter.post(HERE, HERE + "/question", Map.of()).body()).contains("\"challenge\"");
        assertThat(peter.post(HERE, HERE, Map.of("name", "Mine", "answer", "{}"))
                        .statusCode())
                .as("no answer of a browser")
                .isEqualTo(422);
        CLOCK.turn(Duration.ofMinutes(16));
        assertThat(peter.get(HERE).body()).contains("Sign out and in again");
        assertThat(peter.post(HERE, HERE + "/question", Map.of()).statusCode()).isEqualTo(403);
    }

    private static Page signedIn(String email, String path) {
        Page page = browser.page(Browser.WIDE);
        page.setDefaultTimeout(20_000);
        page.navigate(home() + "/sign-in");
        page.fill("#email", email);
        page.fill("#password", TestVisitor.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        page.navigate(home() + path);
        return page;
    }

    private static void make(Page page, String name) {
        page.fill("#name", name);
        press(page, "Make a passkey on this device");
        page.locator(".govuk-notification-banner").waitFor();
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("The passkey is kept");
    }

    private static void passkey(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with a passkey"))
                .click();
    }

    /** Passkeys are of a host that has a name. */
    private static String home() {
        return wardmote.origin().replace("127.0.0.1", "localhost");
    }

    private static List<Entry> trail(String deed, String email) {
        String id = wardmote.bean(Members.class)
                .findByEmail(email)
                .orElseThrow()
                .id()
                .toString();
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", "member:" + id, Long.MAX_VALUE), 50);
    }

    private static List<String> deeds(String email) {
        return trail("", email).stream().map(Entry::deed).toList();
    }

    /** What a laptop or a telephone has in it to keep passkeys. */
    private record Device(CDPSession chromium, String id) {

        static Device of(Page page) {
            CDPSession chromium = page.context().newCDPSession(page);
            chromium.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject asked = new JsonObject();
            asked.add("options", options);
            String id = chromium.send("WebAuthn.addVirtualAuthenticator", asked)
                    .get("authenticatorId")
                    .getAsString();
            return new Device(chromium, id);
        }

        void verifies(boolean owner) {
            JsonObject said = new JsonObject();
            said.addProperty("authenticatorId", id);
            said.addProperty("isUserVerified", owner);
            chromium.send("WebAuthn.setUserVerified", said);
        }

        void forget() {
            chromium.detach();
        }
    }
}
