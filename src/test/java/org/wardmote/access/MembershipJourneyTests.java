package org.wardmote.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Members come, change and go, through the pages of an administrator and their own. */
class MembershipJourneyTests {

    private static final String ALAN = "alan.firth@gravesham.example";
    private static final String PASSWORD = "otter-kettle-marsh";
    private static final Pattern LINK = Pattern.compile("(/invitations/[A-Za-z0-9_-]+)");
    private static final Pattern KEY = Pattern.compile("(wardmote_[A-Za-z0-9_-]+)");

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void aMemberIsInvitedChoosesAPasswordOnceAndSignsIn() {
        String email = "amara.bello@gravesham.example";
        String link = invite("Amara Bello", email, "officer");
        TestVisitor amara = wardmote.visitor();
        assertThat(amara.get(link).body()).contains("Amara Bello", "Choose a password");
        assertThat(amara.post(link, link, Map.of("password", "too short")).statusCode())
                .isEqualTo(422);
        assertThat(amara.post(link, link, Map.of("password", "amara.bello-amara"))
                        .body())
                .contains("harder to guess");
        assertThat(amara.post(link, link, Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(302);
        assertThat(amara.signIn(email, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(amara.get("/account").body()).contains("Amara Bello", "Officer");
        assertThat(wardmote.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(deeds(email)).contains("member-added", "password-set", "sign-in");
    }

    @Test
    void whoeverLeavesIsOutAtOnceWithSessionKeyAndLink() {
        String email = "lena.hart@gravesham.example";
        TestVisitor lena = joined("Lena Hart", email, "analyst");
        String key = key(lena.post("/account", "/account/keys", Map.of("label", "A script"))
                .body());
        assertThat(withKey(key, "/api/v1/nothing-here").statusCode()).isEqualTo(404);
        String link = find(
                LINK,
                admin().post(page(email), page(email) + "/invitation", Map.of()).body());

        assertThat(admin().post(page(email), page(email) + "/departure", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(lena.get("/").statusCode()).isEqualTo(303);
        assertThat(withKey(key, "/api/v1/nothing-here").statusCode()).isEqualTo(401);
        assertThat(wardmote.visitor().get(link).statusCode()).isEqualTo(404);
        assertThat(wardmote.visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(admin().get("/administration/members").body()).contains("Lena Hart", "Left");
        assertThat(deeds(email)).contains("member-left", "api-key-made");
    }

    @Test
    void aRoleThatEndsIsGoneWithTheNextPageAndTheTrailSaysWhoEndedIt() {
        String email = "omar.said@gravesham.example";
        TestVisitor omar = joined("Omar Said", email, "administrator");
        assertThat(omar.get("/administration").statusCode()).isEqualTo(200);
        admin().post(page(email), page(email) + "/roles", Map.of("roles", "officer"));
        HttpResponse<String> refused = omar.get("/administration");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("that needs the role Administrator", "with the role Officer");
        assertThat(trail("roles-changed", email)).first().satisfies(line -> {
            assertThat(line.actor()).isEqualTo("Alan Firth");
            assertThat(line.detail()).contains("Given: officer. Ended: administrator.");
        });
    }

    @Test
    void theLastAdministratorCanNeitherLeaveNorGiveTheRoleAway() {
        String alan = page(ALAN);
        assertThat(admin().post(alan, alan + "/departure", Map.of()).body()).contains("only administrator");
        assertThat(admin().post(alan, alan + "/roles", Map.of("roles", "officer"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin().get("/administration").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyAsksInItsOwnersNameWithoutCookiesAndUntilItIsRevoked() {
        TestVisitor tom = wardmote.signedInAs("tom.whitlock@gravesham.example");
        String page = tom.post("/account", "/account/keys", Map.of("label", "Month's end"))
                .body();
        String key = key(page);
        assertThat(tom.get("/account").body()).contains("Month's end").doesNotContain(key);

        assertThat(withKey(key, "/api/v1/nothing-here").statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = withKey("wardmote_made-up", "/api/v1/nothing-here");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");

        // A key opens no page, and a request with a key is not helped by the cookies beside it.
        assertThat(withKey(key, "/account").statusCode()).isEqualTo(303);
        assertThat(tom.ask("GET", "/account", "Authorization", "Bearer made-up").statusCode())
                .isEqualTo(303);
        assertThat(wardmote.visitor()
                        .ask("POST", "/api/v1/nothing-here", "Authorization", "Bearer " + key)
                        .statusCode())
                .isEqualTo(404);

        String revocation = find(Pattern.compile("(/account/keys/[0-9a-f-]+/revocation)"), page);
        assertThat(joined("Ada Stone", "ada.stone@gravesham.example", "analyst")
                        .post("/account", revocation, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(tom.post("/account", revocation, Map.of()).statusCode()).isEqualTo(302);
        assertThat(withKey(key, "/api/v1/nothing-here").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEverySession() {
        String email = "iris.long@gravesham.example";
        TestVisitor here = joined("Iris Long", email, "officer");
        TestVisitor there = wardmote.visitor();
        there.signIn(email, PASSWORD);
        String other = "lantern-biscuit-quay";
        assertThat(here.post("/account", "/account/password", Map.of("current", "wrong", "password", other))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post("/account", "/account/password", Map.of("current", PASSWORD, "password", other))
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
        assertThat(wardmote.visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(wardmote.visitor().signIn(email, other).statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressIsAMembersOnceAndAnAgencyHasItsNameOnce() {
        assertThat(admin().post(
                                "/administration/members/new",
                                "/administration/members",
                                member("Tom Again", "TOM.whitlock@gravesham.example", "officer"))
                        .body())
                .contains("Another member has this email address");
        assertThat(admin().post(
                                "/administration/agencies",
                                "/administration/agencies",
                                Map.of("name", "kent police, north division"))
                        .body())
                .contains("already");
        assertThat(admin().post(
                                "/administration/agencies",
                                "/administration/agencies",
                                Map.of("name", "Swale <b>Rangers</b>"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin().get("/administration/agencies").body()).contains("Swale &lt;b&gt;Rangers");
    }

    @Test
    void aSessionOutlivesARestart(@TempDir Path ownLake) {
        TestPostgres.Fresh database = TestPostgres.fresh();
        TestWardmote before = TestWardmote.start(database, ownLake, Map.of());
        String session = before.signedInAs(ALAN).cookie("session").orElseThrow();
        before.stop();
        TestWardmote after = TestWardmote.start(database, ownLake, Map.of());
        try {
            TestVisitor alan = after.visitor();
            alan.plant("session", session);
            assertThat(alan.get("/account").body()).contains("Alan Firth");
        } finally {
            after.stop();
        }
    }

    @Test
    void whatIsNoMemberIsNotFound() {
        for (String id : List.of("x", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "' or 1=1")) {
            assertThat(admin().get("/administration/members/" + id.replace(" ", "%20"))
                            .statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void theTrailIsReadFilteredAndVerifiedOnItsPage() {
        TestVisitor alan = admin();
        assertThat(alan.get("/oversight/trail").body()).contains("Sign in", "Alan Firth");
        assertThat(alan.get("/oversight/trail?deed=demonstration-founded").body())
                .contains("invented members")
                .doesNotContain("<td class=\"govuk-table__cell\">Alan Firth");
        assertThat(alan.post("/oversight/trail", "/oversight/trail/verification", Map.of())
                        .body())
                .contains("The trail is whole")
                .containsPattern("\\d+:[0-9a-f]{64}");
    }

    @Test
    void aRefusalIsInTheTrailWithWhoAskedForWhat() {
        TestVisitor nell = wardmote.signedInAs("nell.carver@harbourlights.example");
        for (String path : List.of("/account", "/looked-for")) {
            nell.get(path + "?secret=1");
            wardmote.visitor().get(path);
            List<Entry> lines = wardmote.bean(Trail.class)
                    .newest(new Trail.Filter("refused", "", "GET " + path, Long.MAX_VALUE), 2);
            assertThat(lines).extracting(Entry::actor).containsExactly("Visitor", "Nell Carver");
            assertThat(lines).allSatisfy(line -> assertThat(line.kind()).isEqualTo(Entry.Kind.ACCESS));
        }
    }

    private static TestVisitor admin() {
        return wardmote.signedInAs(ALAN);
    }

    private static TestVisitor joined(String name, String email, String role) {
        String link = invite(name, email, role);
        TestVisitor member = wardmote.visitor();
        member.post(link, link, Map.of("password", PASSWORD));
        assertThat(member.signIn(email, PASSWORD).statusCode()).isEqualTo(302);
        return member;
    }

    private static String invite(String name, String email, String role) {
        HttpResponse<String> added =
                admin().post("/administration/members/new", "/administration/members", member(name, email, role));
        assertThat(added.statusCode()).isEqualTo(200);
        return find(LINK, added.body());
    }

    private static Map<String, String> member(String name, String email, String role) {
        return new HashMap<>(Map.of("name", name, "email", email, "agency", "gravesham-council", "roles", role));
    }

    private static HttpResponse<String> withKey(String key, String path) {
        return wardmote.visitor().ask("GET", path, "Authorization", "Bearer " + key);
    }

    private static String page(String email) {
        return "/administration/members/"
                + wardmote.bean(Members.class).findByEmail(email).orElseThrow().id();
    }

    private static List<Entry> trail(String deed, String email) {
        String member = "member:"
                + wardmote.bean(Members.class).findByEmail(email).orElseThrow().id();
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", member, Long.MAX_VALUE), 20);
    }

    private static List<String> deeds(String email) {
        return trail("", email).stream().map(Entry::deed).toList();
    }

    private static String key(String page) {
        return find(KEY, page);
    }

    private static String find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
