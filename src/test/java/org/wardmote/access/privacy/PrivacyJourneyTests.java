package org.wardmote.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Whoever asks is answered without other people, and what is past its time goes with a certificate, unless it is held. */
class PrivacyJourneyTests {

    private static final String OWEN = "owen.price@gravesham.example";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final String HARJIT = "harjit.gill@thamesgate.example";
    private static final String RUTH = "ruth.ellison@probation.example";
    private static final String MEERA = "meera.shah@gravesham.example";

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Browser browser;

    @BeforeAll
    static void start() throws SQLException {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        browser = Browser.open();
        left(HARJIT, "7 years");
        left(RUTH, "7 years");
        left(MEERA, "5 years 364 days");
    }

    @AfterAll
    static void stop() {
        browser.close();
        wardmote.stop();
    }

    @Test
    void whatIsPastItsTimeIsErasedWithACertificateAndHeldOrKeptLongerIsNot() throws SQLException {
        String harjit = "member:" + member(HARJIT).id();
        String ruth = "member:" + member(RUTH).id();
        Page page = browser.signedIn(wardmote, OWEN, "/privacy");
        Browser.look(page, "privacy");
        page.getByText("Retention").first().click();
        assertThat(page.locator("main").innerText())
                .contains("The membership of Harjit Gill", "The membership of Ruth Ellison");
        assertThat(page.locator("[aria-label='Things that will be past their time']")
                        .innerText())
                .contains("The membership of Meera Shah")
                .doesNotContain("Harjit");
        Browser.look(page, "retention");

        page.locator("#thing").fill(harjit);
        page.locator("#reason").fill("A claim in the county court");
        Browser.press(page, "Hold it");
        Browser.look(page, "retention-held");
        page.getByText("The membership of Harjit Gill").first().click();
        Browser.press(page, "Erase it for good");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Refused: it is under legal hold");
        Browser.look(page, "retention-thing-held");
        assertThat(member(HARJIT).name()).isEqualTo("Harjit Gill");
        assertThatThrownBy(() -> sql("insert into access.erasure values ('"
                        + member(HARJIT).id() + "', 'member', '" + harjit + "', 'r', 'c', now(), 'x', now(), '"
                        + member(OWEN).id() + "')"))
                .as("the database itself refuses")
                .hasMessageContaining("under legal hold");

        page.navigate(wardmote.origin() + "/privacy/retention");
        page.getByText("The membership of Ruth Ellison").first().click();
        page.locator("#until").fill("2000-01-01");
        Browser.press(page, "Keep it");
        assertThat(page.title()).startsWith("Error: ");
        Browser.look(page, "retention-thing-wrong");
        page.locator("#until").fill("2031-03-31");
        page.locator("#reason").fill("An inquiry has asked for it");
        Browser.press(page, "Keep it");
        assertThat(page.locator("main").innerText()).doesNotContain("Ruth Ellison");

        page.getByText("Release " + harjit).click();
        page.locator("[id^=release-]").fill("The claim was withdrawn");
        Browser.press(page, "Release");
        page.getByText("The membership of Harjit Gill").first().click();
        long before = count("select count(*) from access.member");
        Browser.press(page, "Erase it for good");
        assertThat(page.locator("h1").innerText()).isEqualTo("Certificate of erasure");
        assertThat(page.locator("main").innerText())
                .contains("OFFICIAL", harjit, "Limitation Act 1980", "name and e-mail address: 1", "Owen Price")
                .doesNotContain("Harjit");
        Browser.look(page, "retention-certificate");
        assertThat(count("select count(*) from access.member")).isEqualTo(before);
        assertThat(count("select count(*) from access.member where name = 'Harjit Gill' or email = '" + HARJIT + "'"))
                .isZero();
        assertThat(lines("erased", harjit)).hasSize(1);
        assertThat(lines("erased", harjit).get(0).kind()).isEqualTo(Kind.ERASURE);
        page.navigate(wardmote.origin() + "/privacy/retention");
        assertThat(page.locator("main").innerText()).doesNotContain("Harjit Gill");
        Browser.look(page, "retention-erased");
        HttpResponse<String> again = wardmote.signedInAs(OWEN)
                .post("/privacy/retention", "/privacy/retention/erasures", Map.of("thing", harjit));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(wardmote.bean(Trail.class).verify().whole()).isTrue();
    }

    @Test
    void whoeverAsksIsGivenAllThatIsHeldWithoutOthersOnceASecondMemberAgrees() {
        wardmote.signedInAs("tom.whitlock@gravesham.example").get("/");
        Member tom = member("tom.whitlock@gravesham.example");
        wardmote.bean(Trail.class)
                .write(
                        Entry.Kind.ALTERATION,
                        "Alan Firth",
                        member(ALAN).id() + "",
                        "roles-changed",
                        "member:" + tom.id(),
                        "Asked for by Grace Adeyemi and Carl Smithson; Tom Whitlock agreed.");
        Page page = browser.signedIn(wardmote, OWEN, "/privacy/requests");
        Browser.press(page, "Gather what is held");
        assertThat(page.title()).startsWith("Error: ");
        Browser.look(page, "subject-requests-wrong");
        page.locator("#name").fill("Tom Whitlock");
        page.locator("#email").fill("Tom.Whitlock@gravesham.example");
        Browser.press(page, "Gather what is held");
        String request = page.url();
        String shown = page.locator("main").innerText();
        assertThat(shown)
                .contains(
                        "OFFICIAL-SENSITIVE", "tom.whitlock@gravesham.example", "Tom Whitlock agreed", "Carl Smithson")
                .contains("analyst", Redaction.A_PERSON)
                .doesNotContain("Grace Adeyemi", "Alan Firth");
        assertThat(page.locator(".govuk-inset-text").innerText()).contains("Carl Smithson");
        Browser.look(page, "subject-request");
        assertThat(page.locator("main").innerText()).contains("somebody else must review");
        String path = request.substring(wardmote.origin().length());
        assertThat(wardmote.signedInAs(OWEN).get(path + "/answer").statusCode())
                .as("before its review")
                .isEqualTo(404);
        assertThat(wardmote.signedInAs(OWEN)
                        .post(path, path + "/review", Map.of("seal", seal(page)))
                        .body())
                .contains("You made this request, so somebody else must review the answer");

        Page alan = browser.signedIn(wardmote, ALAN, path);
        page.locator("#words").fill("Carl Smithson");
        Browser.press(page, "Leave it out");
        assertThat(page.locator("#seal").innerText()).isNotBlank();
        Browser.press(alan, "It can be given to them");
        assertThat(alan.locator(".govuk-error-summary").innerText())
                .as("what the reviewer saw is not what would be given")
                .contains("The answer has changed since you saw it");
        Browser.press(alan, "It can be given to them");
        assertThat(alan.locator(".govuk-notification-banner").innerText()).contains("The answer is reviewed");
        Browser.look(alan, "subject-request-reviewed");

        page.navigate(wardmote.origin() + path + "/answer");
        assertThat(page.locator("main").innerText())
                .contains("What we hold about you", "OFFICIAL-SENSITIVE", "Tom Whitlock agreed", "UK GDPR")
                .doesNotContain("Carl Smithson", "Grace Adeyemi", "Alan Firth");
        Browser.look(page, "subject-answer");
        HttpResponse<String> file = wardmote.signedInAs(OWEN).get(path + "/answer.json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("OFFICIAL-SENSITIVE subject access");
        assertThat(file.body())
                .contains("Tom Whitlock agreed")
                .doesNotContain("Carl Smithson", "Grace Adeyemi", "Alan Firth");
        page.navigate(wardmote.origin() + path);
        page.locator("#reason").fill("It holds nothing but their own work");
        Browser.press(page, "Ask to lower it");
        assertThat(page.locator("main").innerText()).contains("OFFICIAL-SENSITIVE", "so somebody else must agree");
        assertThat(wardmote.signedInAs(OWEN)
                        .post(path.replaceFirst("/requests.*", "/requests"), path + "/lowering/agreement", Map.of())
                        .headers()
                        .firstValue("Location"))
                .isPresent();
        page.reload();
        assertThat(page.locator("main").innerText())
                .as("nobody agrees with themselves")
                .contains("OFFICIAL-SENSITIVE");
        alan.navigate(wardmote.origin() + path);
        Browser.press(alan, "Agree to the lower marking");
        Browser.look(alan, "subject-request-lowered");
        page.navigate(wardmote.origin() + path + "/answer");
        assertThat(page.locator("main").innerText()).contains("OFFICIAL").doesNotContain("OFFICIAL-SENSITIVE");
        String thing = "subject-request:" + path.substring(path.lastIndexOf('/') + 1);
        assertThat(lines("subject-request-answered", thing)).hasSize(3).allSatisfy(line -> {
            assertThat(line.kind()).isEqualTo(Kind.DISCLOSURE);
            assertThat(line.line().recipient()).isEqualTo("Tom Whitlock");
        });
        assertThat(lines("subject-request-read", thing))
                .allSatisfy(line -> assertThat(line.kind()).isEqualTo(Kind.COMBINATION));
        for (String deed : List.of("subject-request-part-read", "subject-request-part-answered")) {
            assertThat(lines(deed, ""))
                    .as("what is only the member's own has its line already")
                    .noneMatch(line -> line.thing().startsWith("member:"));
        }
    }

    @Test
    void theRecordOfProcessingIsForEveryMemberAndTheRestForThoseWhoAnswerForIt() {
        Page page = browser.signedIn(wardmote, "maria.costa@gravesham.example", "/privacy/processing");
        assertThat(page.locator("main").innerText())
                .contains(
                        "OFFICIAL", "UK GDPR", "Article 6(1)(e)", "6 years from the day on which the membership ended");
        Browser.look(page, "processing");
        TestVisitor maria = wardmote.signedInAs("maria.costa@gravesham.example");
        for (String path :
                List.of("/privacy", "/privacy/retention", "/privacy/requests", "/privacy/retention/thing?thing=x:1")) {
            assertThat(maria.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(wardmote.signedInAs("nell.carver@harbourlights.example")
                        .get("/privacy/processing")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String seal(Page page) {
        return page.locator("input[name=seal]").count() == 0
                ? "none"
                : page.locator("input[name=seal]").inputValue();
    }

    private static List<Entry> lines(String deed, String thing) {
        return wardmote.bean(Trail.class).newest(new Trail.Filter(deed, "", thing, Long.MAX_VALUE), 20);
    }

    private static Member member(String email) {
        return wardmote.bean(Members.class).findByEmail(email).orElseThrow();
    }

    private static void left(String email, String ago) throws SQLException {
        sql("insert into access.departure (member, at, by) values ('"
                + member(email).id() + "', now() - interval '" + ago + "', 'Alan Firth')");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = wardmote.database().superuser();
                Statement all = connection.createStatement()) {
            all.execute(statement);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = wardmote.database().superuser();
                Statement all = connection.createStatement();
                ResultSet row = all.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
