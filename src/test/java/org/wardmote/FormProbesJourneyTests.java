package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.wardmote.access.Routes.Route;

/** What a stranger sends, sent to every form and every post that there is, those of rooms to come too. */
class FormProbesJourneyTests {

    /** A name that nobody has: where it turns up, it came from what was typed. */
    private static final String CANARY = "Zebedee Quillfeather";

    private static final String UNSAFE =
            "x9137, [onx9137], [onerror], [onload], [onclick], script:not([src]), svg[onload], [href^=javascript],"
                    + " [href^=data:text]";

    /** Forms that would end the session or the membership with which the others are tried. */
    private static final Set<String> LEFT_ALONE = Set.of("/sign-out", "/account/password");

    /** Forms that do the same to members when they are filled in as they are meant to be. */
    private static final Set<String> NOT_FILLED = Set.of("departure", "roles", "move", "ending", "signing-in");

    private static TestWardmote wardmote;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() {
        wardmote = Probes.wardmote();
    }

    @Test
    void noPostIsTakenWithoutTheTokenOfItsOwnPage() throws Exception {
        String foreign =
                TestVisitor.token(wardmote.visitor().get("/sign-in").body()).orElseThrow();
        List<TestVisitor> members =
                Probes.MEMBERS.stream().map(wardmote::signedInAs).toList();
        Footprint before = Probes.kept(wardmote);
        int asked = 0;
        for (Route route : Probes.routes()) {
            if (route.method().equals("GET")) {
                continue;
            }
            String address = Probes.at(route, "3fa85f64-5717-4562-b3fc-2c963f66afa6");
            for (TestVisitor member : members) {
                for (Map<String, String> fields :
                        List.of(Map.<String, String>of(), Map.of("_csrf", ""), Map.of("_csrf", foreign))) {
                    int status = member.postWithoutToken(address, fields).statusCode();
                    asked++;
                    if (status != 403) {
                        wrong.add("POST " + address + " with " + fields.keySet() + " answers " + status);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(wrong).isEmpty();
        assertThat(Probes.kept(wardmote)).isEqualTo(before);
    }

    @Test
    void noBodyOfAnotherKindBreaksTellsOrChangesAnything() throws Exception {
        TestVisitor tom = wardmote.signedInAs(Probes.TOM);
        TestVisitor alan = wardmote.signedInAs(Probes.ALAN);
        String ofTom = token(tom);
        String ofAlan = token(alan);
        Footprint before = Probes.kept(wardmote);
        for (Route route : Probes.routes()) {
            if (route.method().equals("GET") || LEFT_ALONE.contains(route.pattern())) {
                continue;
            }
            String address = Probes.at(route, "3fa85f64-5717-4562-b3fc-2c963f66afa6");
            for (String body : Probes.of("bodies.txt")) {
                String type = body.substring(0, body.indexOf(' '));
                String content = body.substring(body.indexOf(' ') + 1);
                expectCalm(type + " to " + address, tom.send(address, type, content, "X-XSRF-TOKEN", ofTom));
                expectCalm(type + " to " + address, alan.send(address, type, content, "X-XSRF-TOKEN", ofAlan));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Probes.kept(wardmote)).isEqualTo(before);
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsRead() throws Exception {
        TestVisitor tom = wardmote.signedInAs(Probes.TOM);
        String token = token(tom);
        String long3 = "x".repeat(3_000_000);
        Footprint before = Probes.kept(wardmote);
        for (Route route : Probes.routes()) {
            if (!route.method().equals("GET") && !LEFT_ALONE.contains(route.pattern())) {
                String address = Probes.at(route, "3fa85f64-5717-4562-b3fc-2c963f66afa6");
                HttpResponse<String> answer = tom.postWithoutToken(address, Map.of("_csrf", token, "name", long3));
                expectCalm("3 MB to " + address, answer);
                if (answer.statusCode() < 400) {
                    wrong.add("3 MB to " + address + " is answered with " + answer.statusCode());
                }
            }
        }
        assertThat(tom.get("/?q=" + "x".repeat(20_000)).statusCode()).isBetween(400, 499);
        assertThat(tom.ask("GET", "/", "X-Long", "x".repeat(20_000)).statusCode())
                .isBetween(400, 499);
        assertThat(wrong).isEmpty();
        assertThat(Probes.kept(wardmote)).isEqualTo(before);
    }

    @Test
    void whatIsTypedIsShownAsTextNeverLoggedAndGivesNobodyMore() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        logged.start();
        root.addAppender(logged);
        Map<String, String> filled = new TreeMap<>();
        try {
            List<TestVisitor> visitors =
                    Probes.MEMBERS.stream().map(wardmote::signedInAs).toList();
            Map<String, String> before = access();
            for (int member : List.of(0, 6, 8)) {
                fillAll(visitors.get(member), Probes.MEMBERS.get(member), filled);
            }
            assertThat(access()).isEqualTo(before);
            fillAll(visitors.get(1), Probes.ALAN, filled);
            assertThat(filled).as("forms that were filled in").hasSizeGreaterThan(8);
            int shown = 0;
            for (String member : Probes.MEMBERS) {
                for (Map.Entry<String, HttpResponse<String>> page : Probes.walk(
                                wardmote.signedInAs(member), "/", "/papers", "/oversight/trail")
                        .entrySet()) {
                    expectText(page.getKey() + " as " + member, page.getValue());
                    expectNoName(page.getKey(), page.getValue());
                    shown += page.getValue().body().contains(CANARY) ? 1 : 0;
                }
            }
            assertThat(shown).as("pages on which what was typed is shown").isGreaterThan(5);
        } finally {
            root.detachAppender(logged);
        }
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            String said = event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : event.getThrowableProxy().getMessage());
            if (said.contains(CANARY) || said.contains("Quillfeather") || said.contains("@gravesham.example")) {
                wrong.add("the log tells of a person: " + said);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noUploadIsTakenForWhatItsNameSaysOrShownAsAPage() throws Exception {
        TestVisitor tom = wardmote.signedInAs(Probes.TOM);
        int sent = 0;
        for (Map.Entry<String, HttpResponse<String>> page :
                Probes.walk(tom, "/", "/loads/new").entrySet()) {
            for (Element form : Probes.isHtml(page.getValue())
                    ? Jsoup.parse(page.getValue().body()).select("form[enctype=multipart/form-data]")
                    : List.<Element>of()) {
                for (Path file : Probes.uploads()) {
                    HttpResponse<String> answer = tom.upload(form, file);
                    sent++;
                    String what = file.getFileName() + " to " + form.attr("action");
                    expectCalm(what, answer);
                    expectText(what, answer);
                    answer.headers().firstValue("Location").ifPresent(to -> {
                        HttpResponse<String> shown = tom.get(to.replaceFirst("^https?://[^/]+", ""));
                        expectCalm(what, shown);
                        expectText(what, shown);
                    });
                }
            }
        }
        assertThat(sent).isGreaterThanOrEqualTo(2 * Probes.uploads().size());
        assertThat(wrong).isEmpty();
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "probe-9137.csv"))
                .doesNotExist();
        try (var kept = Files.walk(wardmote.lake())) {
            assertThat(kept.map(Path::toString)).noneMatch(name -> name.contains("9137"));
        }
    }

    /** Fills each form to which somebody is led, once with a name and what breaks pages, and with fields it never had. */
    private void fillAll(TestVisitor visitor, String member, Map<String, String> filled) {
        String typed = CANARY + " " + String.join("\n", Probes.of("typed.txt"));
        String line = CANARY + Probes.of("typed.txt").get(0);
        for (Map.Entry<String, HttpResponse<String>> page :
                Probes.walk(visitor, "/", "/papers", "/loads/new").entrySet()) {
            if (!Probes.isHtml(page.getValue())) {
                continue;
            }
            Document document = Jsoup.parse(page.getValue().body());
            for (Element form : document.select("form[method=post]")) {
                String action = form.attr("action");
                String pattern =
                        Probes.route("POST", action).map(Route::pattern).orElse("none of ours");
                if (LEFT_ALONE.contains(pattern)
                        || NOT_FILLED.contains(pattern.substring(pattern.lastIndexOf('/') + 1))
                        || filled.putIfAbsent(pattern + " " + member, page.getKey()) != null) {
                    continue;
                }
                Map<String, String> fields = fields(form, typed, line);
                if (!member.equals(Probes.ALAN)) {
                    Probes.of("extra-fields.txt")
                            .forEach(extra -> fields.putIfAbsent(
                                    extra.substring(0, extra.indexOf('=')), extra.substring(extra.indexOf('=') + 1)));
                }
                HttpResponse<String> answer = visitor.postWithoutToken(action, fields);
                expectCalm("the form of " + action, answer);
                expectText("the form of " + action, answer);
            }
        }
    }

    private static Map<String, String> fields(Element form, String typed, String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.normalName().equals("input") ? field.attr("type") : field.normalName();
            switch (type) {
                case "textarea" -> fields.put(field.attr("name"), typed);
                case "select" ->
                    fields.put(
                            field.attr("name"),
                            Optional.ofNullable(field.selectFirst("option[value]:not([value=\"\"])"))
                                    .map(option -> option.attr("value"))
                                    .orElse(""));
                case "radio", "checkbox" -> fields.putIfAbsent(field.attr("name"), field.attr("value"));
                case "hidden" -> fields.put(field.attr("name"), field.attr("value"));
                case "email" -> fields.put(field.attr("name"), "zebedee@elsewhere.example");
                case "file" -> {}
                default -> fields.put(field.attr("name"), line);
            }
        }
        return fields;
    }

    private void expectText(String what, HttpResponse<String> answer) {
        if (Probes.isHtml(answer)) {
            Document page = Jsoup.parse(answer.body());
            page.select(UNSAFE).forEach(element -> wrong.add(what + " shows what was typed as HTML: " + element));
        } else if (answer.body().contains("alert(9137)")
                && !answer.headers()
                        .firstValue("X-Content-Type-Options")
                        .orElse("")
                        .equals("nosniff")) {
            wrong.add(what + " may be taken for a page");
        }
    }

    /** No address on a page names a person, typed or a member's. */
    private void expectNoName(String what, HttpResponse<String> answer) {
        for (String link : Probes.links(answer)) {
            String plain = link.replace("%20", " ").replace('+', ' ').replace("%40", "@");
            if (plain.contains("Quillfeather") || plain.contains(".example") || plain.contains("Whitlock")) {
                wrong.add(what + " leads to an address with a name in it: " + link);
            }
        }
    }

    private void expectCalm(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(what + " answers " + answer.statusCode());
        }
        Probes.told(answer).forEach(said -> wrong.add(what + " tells of " + said));
    }

    /** Who is who and may what: what no form of anybody but an administrator changes. A key of one's own is one's own. */
    private static Map<String, String> access() throws Exception {
        Map<String, String> tables = new TreeMap<>(Footprint.of(wardmote).record());
        // Whoever looks after agreements changes them, and whoever oversees the trail closes alerts: that is what the
        // forms are for.
        tables.keySet()
                .removeIf(table -> !table.startsWith("access.")
                        || table.startsWith("access.agreement")
                        || table.equals("access.alert_closure")
                        || table.equals("access.api_key"));
        assertThat(tables).containsKeys("access.member", "access.agency");
        return tables;
    }

    private static String token(TestVisitor visitor) {
        return TestVisitor.token(visitor.get("/").body())
                .or(() -> TestVisitor.token(visitor.get("/account").body()))
                .orElseThrow();
    }
}
