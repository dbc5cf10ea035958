package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Signing in and out through the pages, and what somebody tries who should not get in. */
class AccessJourneyTests {

    private static final String TOM = "tom.whitlock@gravesham.example";

    private final TestWardmote wardmote = TestWardmote.shared();

    @Test
    void aMemberSignsInIsLedWhereTheyWantedToGoAndSignsOut() {
        TestVisitor tom = wardmote.visitor();
        HttpResponse<String> sent = tom.get("/account?from=a%20link");
        assertThat(sent.statusCode()).isEqualTo(303);
        String signIn = sent.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).isEqualTo("/sign-in?next=%2Faccount%3Ffrom%3Da%2520link");
        assertThat(tom.get(signIn).body()).contains("name=\"next\" value=\"/account?from=a%20link\"");

        HttpResponse<String> in = tom.post(
                "/sign-in",
                "/sign-in",
                Map.of(
                        "email",
                        " Tom.Whitlock@Gravesham.example ",
                        "password",
                        TestVisitor.PASSWORD,
                        "next",
                        "/account"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location")).hasValue("/account");
        assertThat(tom.get("/account").body()).contains("Tom Whitlock", "load data files");

        assertThat(tom.post("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(tom.get("/account").statusCode()).isEqualTo(303);
        assertThat(lines("sign-in", TOM)).isNotEmpty();
        assertThat(lines("sign-out", TOM)).isNotEmpty();
    }

    @Test
    void whoeverFailsIsNotToldWhetherItWasTheNameOrThePassword() {
        HttpResponse<String> wrongPassword =
                wardmote.visitor().signIn("priya.raman@dartford.example", "not the password");
        HttpResponse<String> wrongName = wardmote.visitor().signIn("nobody@dartford.example", "not the password");
        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(wrongName.statusCode()).isEqualTo(422);
        assertThat(withoutTyped(wrongPassword.body())).isEqualTo(withoutTyped(wrongName.body()));
        List<Entry> failed =
                wardmote.bean(Trail.class).newest(new Trail.Filter("sign-in-failed", "", "", Long.MAX_VALUE), 2);
        assertThat(failed).extracting(Entry::thing).containsExactly("nobody", thing("priya.raman@dartford.example"));
        assertThat(failed)
                .allSatisfy(line -> assertThat(line.toString()).doesNotContain("not the password", "nobody@"));
    }

    @Test
    void whoeverIsSlowedIsInTheTrailOnceAMinute() {
        int before = deeds("sign-in-slowed").size();
        for (int i = 0; i < 5; i++) {
            assertThat(wardmote.visitor()
                            .signIn("slow@nowhere.example", "a guess")
                            .statusCode())
                    .isEqualTo(422);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(wardmote.visitor()
                            .signIn("slow@nowhere.example", "a guess")
                            .statusCode())
                    .isEqualTo(429);
        }
        List<Entry> slowed = deeds("sign-in-slowed");
        assertThat(slowed).hasSize(before + 1);
        assertThat(slowed.get(0).thing()).isEqualTo("nobody");
        assertThat(slowed.get(0).detail()).contains("Too many failed attempts, from 127.0.0.1");
    }

    @Test
    void whoeverIsRefusedWithoutEndIsToldOfAsSuch() {
        TestVisitor maria = wardmote.signedInAs("maria.costa@gravesham.example");
        for (int i = 0; i < 100; i++) {
            assertThat(maria.get("/administration").statusCode()).isEqualTo(403);
        }
        String id = thing("maria.costa@gravesham.example").substring("member:".length());
        Trail trail = wardmote.bean(Trail.class);
        assertThat(trail.newest(new Trail.Filter("refused", id, "", Long.MAX_VALUE), 200))
                .hasSizeBetween(60, 99);
        assertThat(trail.newest(new Trail.Filter("refusals-not-listed", id, "", Long.MAX_VALUE), 200))
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(line.detail()).startsWith("Further refusals of this minute are not listed."));
    }

    private List<Entry> deeds(String deed) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", "", Long.MAX_VALUE), 200);
    }

    @Test
    void aSessionThatSomebodyPreparedIsNotSignedIn() {
        TestVisitor thief = wardmote.signedInAs("joan.marsh@gravesham.example");
        String prepared = thief.cookie("session").orElseThrow();
        TestVisitor victim = wardmote.visitor();
        victim.plant("session", prepared);
        victim.signIn(TOM);
        assertThat(victim.cookie("session")).isPresent().get().isNotEqualTo(prepared);
        assertThat(thief.get("/account").body()).doesNotContain("Tom Whitlock");
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteChangesNothing() {
        TestVisitor tom = wardmote.signedInAs(TOM);
        String page = tom.get("/account").body();
        assertThat(tom.postWithoutToken("/account/keys", Map.of("label", "forged"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tom.postWithoutToken("/account/keys", Map.of("label", "forged", "_csrf", "made-up"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(tom.postWithoutToken(
                                "/account/keys",
                                Map.of(
                                        "label",
                                        "forged",
                                        "_csrf",
                                        TestVisitor.token(page).orElseThrow()),
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tom.get("/account").body()).doesNotContain("forged");
        assertThat(wardmote.visitor()
                        .postWithoutToken("/sign-in", Map.of("email", TOM, "password", TestVisitor.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenOfAVisitorIsNotThatOfWhoeverSignsIn() {
        TestVisitor tom = wardmote.visitor();
        tom.get("/sign-in");
        String before = tom.cookie("form").orElseThrow();
        tom.signIn(TOM);
        tom.get("/account");
        assertThat(tom.cookie("form")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void noLinkLeadsAwayFromWardmoteAfterSigningIn() {
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/%0d%0aLocation: https://evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/\tevil",
                "")) {
            TestVisitor visitor = wardmote.visitor();
            HttpResponse<String> in = visitor.post(
                    "/sign-in", "/sign-in", Map.of("email", TOM, "password", TestVisitor.PASSWORD, "next", next));
            assertThat(in.headers().firstValue("Location").orElseThrow())
                    .as(next)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("\\", "\t", "\r", "\n");
        }
    }

    @Test
    void everyAnswerCarriesThePolicyThatBindsTheBrowser() {
        TestVisitor tom = wardmote.signedInAs(TOM);
        for (HttpResponse<String> answer : List.of(
                tom.get("/"),
                tom.get("/nowhere"),
                wardmote.visitor().get("/sign-in"),
                wardmote.visitor().get("/"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'none'",
                                    "frame-ancestors 'none'",
                                    "form-action 'self'",
                                    "base-uri 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        TestVisitor visitor = wardmote.visitor();
        HttpResponse<String> page = visitor.get("/sign-in");
        HttpResponse<String> in = visitor.signIn(TOM, TestVisitor.PASSWORD);
        List<String> cookies = new ArrayList<>(page.headers().allValues("Set-Cookie"));
        cookies.addAll(in.headers().allValues("Set-Cookie"));
        assertThat(cookies)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains("session", "form", "browser");
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsPattern("SameSite=(Lax|Strict)"));
    }

    @Test
    void aVisitorWhoOnlyLooksBeginsNoSession() {
        TestVisitor visitor = wardmote.visitor();
        visitor.get("/sign-in");
        visitor.get("/account");
        assertThat(visitor.cookie("session")).isEmpty();
    }

    @Test
    void theDemonstrationSaysOnItsSignInPageThatItIsOneAndWhoMaySignIn() {
        assertThat(wardmote.visitor().get("/sign-in").body())
                .contains(
                        "Demonstration",
                        "The people are invented",
                        TOM,
                        "nell.carver@harbourlights.example",
                        TestVisitor.PASSWORD);
    }

    private List<Entry> lines(String deed, String email) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", thing(email), Long.MAX_VALUE), 5);
    }

    private String thing(String email) {
        return "member:"
                + wardmote.bean(Members.class).findByEmail(email).orElseThrow().id();
    }

    private static String withoutTyped(String page) {
        return page.replaceAll("(id=\"email\"[^>]* value=)\"[^\"]*\"", "$1")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
