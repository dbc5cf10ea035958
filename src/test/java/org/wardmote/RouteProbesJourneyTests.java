package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wardmote.access.Routes.Gate;
import org.wardmote.access.Routes.Route;

/** What a stranger tries at an address, tried on every route that there is: nothing breaks, tells or changes anything. */
class RouteProbesJourneyTests {

    /** Names of fields that programs often take; those that ours take are added. */
    private static final List<String> OFTEN = List.of("q", "id", "next", "page", "sort", "before", "member", "format");

    private static TestWardmote wardmote;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        wardmote = Probes.wardmote();
    }

    @Test
    void noIdInAnAddressBreaksTellsOrChangesAnything() throws Exception {
        Footprint before = Probes.kept(wardmote);
        for (String member : List.of(Probes.TOM, Probes.ALAN)) {
            TestVisitor visitor = wardmote.signedInAs(member);
            String token = token(visitor);
            for (Route route : Probes.routes()) {
                if (!route.pattern().contains("{") && !route.pattern().endsWith("/**")) {
                    continue;
                }
                for (String probe : Probes.of("ids.txt")) {
                    String address = Probes.at(route, probe);
                    HttpResponse<String> answer = route.method().equals("GET")
                            ? visitor.get(address)
                            : visitor.postWithoutToken(address, Map.of("_csrf", token));
                    expectRefused(route.method() + " " + address + " as " + member, answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Probes.kept(wardmote)).isEqualTo(before);
        assertThat(Path.of("/tmp/probe")).doesNotExist();
    }

    @Test
    void noFieldInAnAddressBreaksTellsOrChangesAnything() throws Exception {
        Footprint before = Probes.kept(wardmote);
        TestVisitor tom = wardmote.signedInAs(Probes.TOM);
        TestVisitor alan = wardmote.signedInAs(Probes.ALAN);
        Map<String, Set<String>> fields = fields();
        int asked = 0;
        for (Route route : Probes.routes()) {
            if (!route.method().equals("GET")
                    || route.pattern().contains("{")
                    || route.pattern().endsWith("/**")) {
                continue;
            }
            for (String probe : Probes.of("parameters.txt")) {
                String query = String.join(
                        "&",
                        fields.getOrDefault(route.pattern(), Set.of()).stream()
                                .map(name -> name + "=" + URLEncoder.encode(probe, StandardCharsets.UTF_8))
                                .toList());
                String address = route.pattern() + "?"
                        + (query.isEmpty() ? "q=" + URLEncoder.encode(probe, StandardCharsets.UTF_8) : query);
                for (TestVisitor visitor : List.of(tom, alan)) {
                    HttpResponse<String> answer = visitor.get(address);
                    asked++;
                    expectCalm("GET " + address, answer);
                    if (Probes.isHtml(answer)
                            && !org.jsoup.Jsoup.parse(answer.body())
                                    .select("x9137, [onx9137], [onerror], [onload], script:not([src])")
                                    .isEmpty()) {
                        wrong.add("GET " + address + " shows what was asked as HTML");
                    }
                    answer.headers().firstValue("Set-Cookie").ifPresent(cookie -> {
                        if (cookie.contains("probe")) {
                            wrong.add("GET " + address + " sets a cookie of a stranger");
                        }
                    });
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(wrong).isEmpty();
        assertThat(Probes.kept(wardmote)).isEqualTo(before);
    }

    @Test
    void whatIsRealToOneIsClosedToWhoeverMayNot() {
        Map<String, String> real = new LinkedHashMap<>();
        for (String member : List.of(Probes.TOM, Probes.ALAN, Probes.MEMBERS.get(9))) {
            Probes.walk(wardmote.signedInAs(member), "/", "/papers", "/components")
                    .forEach((address, answer) -> {
                        if (answer.statusCode() == 200
                                && Probes.route("GET", address).orElseThrow().gate() != Gate.PUBLIC) {
                            real.put(address, member);
                        }
                        // What a form on the page sends, and where to: the addresses of posts with their real ids.
                        Probes.links(answer).stream()
                                .filter(to -> Probes.route("POST", to).isPresent())
                                .forEach(to -> real.putIfAbsent("POST " + to, member));
                    });
        }
        assertThat(real).hasSizeGreaterThan(40);
        assertThat(real.keySet())
                .anyMatch(address -> address.startsWith("POST ") && address.matches(".*[0-9a-f-]{36}.*"));
        TestVisitor nell = wardmote.signedInAs(Probes.NELL);
        TestVisitor nobody = wardmote.visitor();
        String token = token(nell);
        for (String address : real.keySet()) {
            boolean post = address.startsWith("POST ");
            String at = address.replaceFirst("^POST ", "");
            if (at.startsWith("/sign-")
                    || (post && Probes.route("POST", at).orElseThrow().gate() == Gate.PUBLIC)) {
                continue;
            }
            HttpResponse<String> toNell = post ? nell.postWithoutToken(at, Map.of("_csrf", token)) : nell.get(at);
            boolean own = at.equals("/") || at.equals("/account") || at.startsWith("/account/");
            boolean byTheGate = toNell.statusCode() == 403 && !toNell.body().contains("opened too long ago");
            if (!byTheGate && !(own && toNell.statusCode() < 500)) {
                wrong.add(address + " answers Nell with " + toNell.statusCode());
            }
            HttpResponse<String> toNobody = post ? nobody.postWithoutToken(at, Map.of()) : nobody.get(at);
            if (toNobody.statusCode() != (at.startsWith("/api/") ? 401 : 303)) {
                wrong.add(address + " answers a visitor with " + toNobody.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noPathLeadsAroundTheGateOrOutOfTheFolder() {
        TestVisitor nobody = wardmote.visitor();
        TestVisitor maria = wardmote.signedInAs("maria.costa@gravesham.example");
        for (String path : Probes.of("paths.txt")) {
            for (TestVisitor visitor : List.of(nobody, maria)) {
                HttpResponse<String> answer = visitor.get(path);
                expectRefused(path, answer);
                if (answer.statusCode() == 303
                        && !answer.headers().firstValue("Location").orElse("").startsWith("/sign-in")) {
                    wrong.add(path + " leads to " + answer.headers().firstValue("Location"));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLedAwayFromWardmote() {
        for (String probe : Probes.of("redirects.txt")) {
            TestVisitor visitor = wardmote.visitor();
            HttpResponse<String> in = visitor.post(
                    "/sign-in?next=" + URLEncoder.encode(probe, StandardCharsets.UTF_8),
                    "/sign-in",
                    Map.of("email", Probes.TOM, "password", TestVisitor.PASSWORD, "next", probe));
            assertThat(in.headers().firstValue("Location").orElse("/"))
                    .as(probe)
                    .startsWith("/")
                    .doesNotStartWith("//")
                    .doesNotContain("\\", "\t", "\r", "\n");
            for (String host : List.of("/", "/account", "/nowhere")) {
                HttpResponse<String> answer = visitor.ask("GET", host, "X-Forwarded-Host", "evil.example");
                assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil.example");
                assertThat(answer.body()).doesNotContain("evil.example");
            }
        }
    }

    private void expectRefused(String what, HttpResponse<String> answer) {
        expectCalm(what, answer);
        if (answer.statusCode() < 300) {
            wrong.add(what + " is answered with " + answer.statusCode());
        }
    }

    private void expectCalm(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(what + " answers " + answer.statusCode());
        }
        Probes.told(answer).forEach(said -> wrong.add(what + " tells of " + said));
        if (answer.headers().firstValue("Location").orElse("").contains("evil")) {
            wrong.add(what + " leads away");
        }
    }

    /** For each route the fields that its method takes, and some that programs often take. */
    private static Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        wardmote.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, method) -> info.getPatternValues()
                                .forEach(pattern -> fields.computeIfAbsent(pattern, any -> new LinkedHashSet<>(OFTEN))
                                        .addAll(taken(method)))));
        return fields;
    }

    private static Set<String> taken(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (var parameter : method.getMethodParameters()) {
            RequestParam said = parameter.getParameterAnnotation(RequestParam.class);
            if (said != null) {
                String name = said.name();
                if (name.isEmpty()) {
                    name = parameter.getParameter().getName();
                }
                names.add(name);
            }
        }
        return names;
    }

    private static String token(TestVisitor visitor) {
        return TestVisitor.token(visitor.get("/").body())
                .or(() -> TestVisitor.token(visitor.get("/account").body()))
                // whoever holds no role is shown no form
                .orElse("");
    }
}
