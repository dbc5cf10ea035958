package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestClock;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.Members;
import org.wardmote.access.proof.AppCode;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Signing in with two steps, by the hands of a clock that the test turns. */
class SecondStepJourneyTests {

    private static final String STEP = "/sign-in/second-step";
    private static final String ACCOUNT = "/account/second-step";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</li>");

    private static final TestClock CLOCK = TestClock.atNow();

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of(), CLOCK);
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void whoeverHasSetUpAnAppIsAskedForItsCodeAndEachIsGoodOnce() {
        String maria = "maria.costa@gravesham.example";
        TestVisitor here = wardmote.signedInAs(maria);
        App app = setUp(here);
        assertThat(app.codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(here.get(ACCOUNT).body())
                .contains("10 recovery codes are left")
                .doesNotContain(app.codes.get(0));

        TestVisitor there = wardmote.visitor();
        HttpResponse<String> first = there.signIn(maria, TestVisitor.PASSWORD);
        assertThat(first.headers().firstValue("Location")).hasValue(STEP);
        assertThat(there.get("/account").statusCode())
                .as("between the steps nothing is open")
                .isEqualTo(303);
        // The code that confirmed the app was used up by it.
        assertThat(code(there, app.now()).statusCode()).isEqualTo(422);
        CLOCK.turn(Duration.ofSeconds(30));
        String good = app.now();
        assertThat(code(there, good).headers().firstValue("Location")).hasValue("/");
        assertThat(there.get("/account").body()).contains("Maria Costa");

        TestVisitor thief = wardmote.visitor();
        thief.signIn(maria, TestVisitor.PASSWORD);
        assertThat(code(thief, good).statusCode())
                .as("overheard, and used before")
                .isEqualTo(422);
        assertThat(deeds(maria))
                .containsSubsequence("second-step-failed", "sign-in-first-step", "sign-in", "second-step-set-up");
    }

    @Test
    void theSessionIsAnotherAtEachStep() {
        String ben = "ben.okafor@kentpolice.example";
        App app = setUp(wardmote.signedInAs(ben));
        CLOCK.turn(Duration.ofSeconds(30));
        TestVisitor there = wardmote.visitor();
        there.signIn(ben, TestVisitor.PASSWORD);
        String between = there.cookie("session").orElseThrow();
        code(there, app.now());
        String after = there.cookie("session").orElseThrow();
        assertThat(after).isNotEqualTo(between);
        TestVisitor thief = wardmote.visitor();
        thief.plant("session", between);
        assertThat(thief.get(STEP).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void aRecoveryCodeStandsInOnceAndTheTrailSaysSo() {
        String harjit = "harjit.gill@thamesgate.example";
        App app = setUp(wardmote.signedInAs(harjit));
        String typed = app.codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        TestVisitor there = wardmote.visitor();
        there.signIn(harjit, TestVisitor.PASSWORD);
        assertThat(code(there, typed).statusCode()).isEqualTo(302);
        assertThat(there.get(ACCOUNT).body()).contains("9 recovery codes are left");
        TestVisitor again = wardmote.visitor();
        again.signIn(harjit, TestVisitor.PASSWORD);
        assertThat(code(again, typed).statusCode()).isEqualTo(422);
        assertThat(deeds(harjit)).contains("recovery-code-used");

        HttpResponse<String> made =
                there.post(ACCOUNT, ACCOUNT + "/recovery-codes", Map.of("codes-code", app.codes.get(4)));
        assertThat(codes(made.body())).hasSize(10).doesNotContainAnyElementsOf(app.codes);
        assertThat(code(again, app.codes.get(5)).statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverGuessesCodesIsSlowedAndTheMemberAtTheirOwnBrowserIsNot() {
        String ruth = "ruth.ellison@probation.example";
        App app = setUp(wardmote.signedInAs(ruth));
        TestVisitor own = wardmote.visitor();
        CLOCK.turn(Duration.ofSeconds(30));
        own.signIn(ruth, TestVisitor.PASSWORD);
        code(own, app.now());

        TestVisitor thief = wardmote.visitor();
        thief.signIn(ruth, TestVisitor.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(code(thief, "00000" + i).statusCode()).isEqualTo(422);
        }
        CLOCK.turn(Duration.ofSeconds(30));
        assertThat(code(thief, app.now()).statusCode()).as("even the right one").isEqualTo(429);
        own.signIn(ruth, TestVisitor.PASSWORD);
        assertThat(code(own, app.now()).statusCode()).isEqualTo(302);
        assertThat(deeds(ruth)).contains("sign-in-slowed");
    }

    @Test
    void theFirstStepIsForgottenAfterAWhile() {
        String samuel = "samuel.osei@northkenthealth.example";
        App app = setUp(wardmote.signedInAs(samuel));
        TestVisitor there = wardmote.visitor();
        there.signIn(samuel, TestVisitor.PASSWORD);
        assertThat(there.get(STEP).body()).contains("Enter your code");
        CLOCK.turn(Duration.ofMinutes(21));
        HttpResponse<String> late = there.postWithoutToken(STEP, Map.of("code", app.now()));
        assertThat(late.statusCode()).isNotEqualTo(200);
        assertThat(there.get(STEP).statusCode()).isEqualTo(302);
    }

    @Test
    void anAppIsAddedOnlyByWhoeverSignedInAShortWhileAgoAndRemovedOnlyWithACode() {
        String peter = "peter.lyle@gravesham.example";
        TestVisitor here = wardmote.signedInAs(peter);
        CLOCK.turn(Duration.ofMinutes(16));
        assertThat(here.get(ACCOUNT).body()).contains("Sign out and in again");
        assertThat(here.post(ACCOUNT, ACCOUNT + "/beginning", Map.of()).statusCode())
                .isEqualTo(422);
        TestVisitor fresh = wardmote.signedInAs(peter);
        App app = setUp(fresh);
        assertThat(fresh.post(ACCOUNT, ACCOUNT + "/removal", Map.of("removal-code", "123456"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(fresh.post(ACCOUNT, ACCOUNT + "/removal", Map.of("removal-code", app.codes.get(0)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(wardmote.visitor()
                        .signIn(peter, TestVisitor.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
        assertThat(deeds(peter)).contains("second-step-removed");
    }

    @Test
    void twoAdministratorsResetWhatWasLostAndItsFinderIsOut() {
        String meera = "meera.shah@gravesham.example";
        TestVisitor here = wardmote.signedInAs(meera);
        App app = setUp(here);
        String page = "/administration/members/" + id(meera);
        assertThat(here.post(ACCOUNT, page + "/second-step-reset", Map.of()).statusCode())
                .as("not by herself")
                .isEqualTo(403);
        TestVisitor alan = wardmote.signedInAs(ALAN);
        String reset = page + "/second-step-reset";
        assertThat(alan.get(reset).body()).contains("There is no other administrator to confirm it");
        String own = "/administration/members/" + id(ALAN) + "/second-step-reset";
        assertThat(alan.post(reset, own, Map.of()).body()).contains("You cannot reset your own");

        String helen = "helen.booth@gravesham.example";
        alan.post(
                "/administration/members/" + id(helen),
                "/administration/members/" + id(helen) + "/roles",
                Map.of("roles", "administrator"));
        assertThat(alan.post(reset, reset, Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/second-step-reset"));
        assertThat(here.get("/account").statusCode())
                .as("asked for alone it changes nothing")
                .isEqualTo(200);
        assertThat(alan.post(page, reset, Map.of()).body()).contains("You have asked for it already");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        TestVisitor second = wardmote.signedInAs(helen);
        assertThat(second.get(reset).body())
                .contains("Alan Firth asked for it on")
                .contains("Confirm the reset");
        assertThat(second.post(reset, reset, Map.of()).statusCode()).isEqualTo(302);
        assertThat(here.get("/account").statusCode()).isEqualTo(303);
        assertThat(wardmote.visitor()
                        .signIn(meera, TestVisitor.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
        assertThat(trail("second-step-reset", meera))
                .first()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("Helen Booth"))
                .satisfies(line ->
                        assertThat(line.detail()).startsWith("Asked for by Alan Firth, confirmed by Helen Booth."));
        assertThat(app.codes).isNotEmpty();
    }

    @Test
    void whereItIsNotWaivedARoleThatNeedsItIsNotOpenedWithoutIt(@TempDir Path ownLake) {
        TestWardmote strict = TestWardmote.start(TestPostgres.fresh(), ownLake, Map.of(), CLOCK);
        try {
            TestVisitor alan = strict.signedInAs(ALAN);
            assertThat(alan.get("/administration/signing-in").body()).contains("waives it", "Administrator", "Analyst");
            alan.post("/administration/signing-in", "/administration/signing-in", Map.of("waived", "false"));
            assertThat(alan.get("/administration").statusCode())
                    .as("a session of one step is no longer enough")
                    .isEqualTo(303);

            alan.signIn(ALAN);
            HttpResponse<String> page = alan.get(STEP);
            assertThat(page.body()).contains("Your role needs a second step");
            assertThat(alan.get("/administration").statusCode()).isEqualTo(303);
            byte[] secret = secret(page.body());
            assertThat(code(alan, "000000").statusCode()).isEqualTo(422);
            HttpResponse<String> done = code(alan, AppCode.at(secret, CLOCK.instant()));
            assertThat(codes(done.body())).hasSize(10);
            assertThat(alan.get("/administration").statusCode()).isEqualTo(200);
            assertThat(alan.post(
                                    ACCOUNT,
                                    ACCOUNT + "/removal",
                                    Map.of("removal-code", codes(done.body()).get(0)))
                            .body())
                    .contains("Your role needs a second step, so it cannot be removed");

            TestVisitor joan = strict.signedInAs("joan.marsh@gravesham.example");
            assertThat(joan.get("/account").statusCode())
                    .as("a role that needs none")
                    .isEqualTo(200);
        } finally {
            strict.stop();
        }
    }

    /** An app on somebody's telephone. */
    private record App(byte[] secret, List<String> codes) {
        String now() {
            return AppCode.at(secret, CLOCK.instant());
        }
    }

    private static App setUp(TestVisitor who) {
        HttpResponse<String> shown = who.post(ACCOUNT, ACCOUNT + "/beginning", Map.of());
        byte[] secret = secret(shown.body());
        String token = TestVisitor.token(shown.body()).orElseThrow();
        HttpResponse<String> done =
                who.postWithoutToken(ACCOUNT, Map.of("code", AppCode.at(secret, CLOCK.instant()), "_csrf", token));
        assertThat(done.statusCode()).isEqualTo(200);
        return new App(secret, codes(done.body()));
    }

    private static HttpResponse<String> code(TestVisitor who, String code) {
        return who.post(STEP, STEP, Map.of("code", code));
    }

    private static List<String> codes(String page) {
        return RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static byte[] secret(String page) {
        Matcher found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        return AuthenticatorApp.read(found.group(1));
    }

    private static String id(String email) {
        return wardmote.bean(Members.class)
                .findByEmail(email)
                .orElseThrow()
                .id()
                .toString();
    }

    private static List<Entry> trail(String deed, String email) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", "member:" + id(email), Long.MAX_VALUE), 50);
    }

    private static List<String> deeds(String email) {
        return trail("", email).stream().map(Entry::deed).toList();
    }
}
