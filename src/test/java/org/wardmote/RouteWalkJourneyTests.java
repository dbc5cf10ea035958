package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.wardmote.access.Routes;
import org.wardmote.access.Routes.Gate;
import org.wardmote.access.Routes.Route;

/** Walks every route of the running application, those of rooms to come too. */
class RouteWalkJourneyTests {

    private static final String NELL = "nell.carver@harbourlights.example";

    /** Somebody of each role, so that every page is opened by somebody who may. */
    private static final List<String> MEMBERS = List.of(
            "tom.whitlock@gravesham.example",
            "grace.adeyemi@gravesham.example",
            "maria.costa@gravesham.example",
            "joan.marsh@gravesham.example",
            "meera.shah@gravesham.example",
            "owen.price@gravesham.example",
            "ruth.okoro@gravesham.example",
            "helen.booth@gravesham.example",
            "peter.lyle@gravesham.example",
            "alan.firth@gravesham.example");

    /** Where the servlet container leads failures: never asked for from outside, and refused to whoever does. */
    private static final Set<String> WITHIN = Set.of("/error");

    private final TestWardmote wardmote = TestWardmote.shared();

    @Test
    void everyRouteIsInExactlyOneList() {
        Map<String, Integer> listed = new TreeMap<>();
        routes().forEach(route -> listed.merge(route.method() + " " + route.pattern(), 1, Integer::sum));
        assertThat(listed)
                .as("routes that are in two lists")
                .allSatisfy((route, times) -> assertThat(times).isEqualTo(1));
        Set<String> mapped = mapped();
        assertThat(mapped).isNotEmpty();
        assertThat(difference(mapped, listed.keySet()))
                .as("routes that lead somewhere and are in no list, and so are refused to everyone")
                .isEmpty();
        assertThat(difference(listed.keySet(), mapped))
                .as("routes that are in a list and lead nowhere")
                .isEmpty();
    }

    @Test
    void aVisitorIsRefusedOnEveryRouteThatIsNotPublic() {
        TestVisitor visitor = wardmote.visitor();
        for (Route route : routes()) {
            for (String method : methods(route)) {
                HttpResponse<String> answer = ask(visitor, method, route);
                String what = method + " " + route.pattern();
                if (route.gate() == Gate.PUBLIC) {
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .as(what)
                            .doesNotContain("/sign-in?next");
                    assertThat(answer.statusCode()).as(what).isNotEqualTo(401).isLessThan(500);
                } else if (route.pattern().startsWith("/api/")) {
                    assertThat(answer.statusCode()).as(what).isEqualTo(401);
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .as(what)
                            .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
                } else {
                    assertThat(answer.statusCode()).as(what).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location"))
                            .as(what)
                            .hasValueSatisfying(location -> assertThat(location).startsWith("/sign-in"));
                }
            }
        }
    }

    @Test
    void nellIsRefusedOnEveryRouteThatIsNotPublicSaveSigningOut() {
        TestVisitor nell = wardmote.signedInAs(NELL);
        for (Route route : routes()) {
            if (route.gate() == Gate.PUBLIC) {
                continue;
            }
            if (route.gate() == Gate.SIGNED_IN) {
                assertThat(route.method() + " " + route.pattern()).isEqualTo("POST /sign-out");
                continue;
            }
            for (String method : methods(route)) {
                HttpResponse<String> answer = ask(nell, method, route);
                assertThat(answer.statusCode())
                        .as(method + " " + route.pattern())
                        .isEqualTo(403);
            }
        }
        assertThat(nell.get("/").body()).contains("You hold no role in Wardmote yet");
        assertThat(nell.get("/no-such-page").statusCode()).isEqualTo(403);
    }

    @Test
    void whatNoListNamesIsRefusedWhateverStandsBehindIt() {
        TestVisitor analyst = wardmote.signedInAs(MEMBERS.get(0));
        for (String path : List.of("/error", "/no-such-page", "/assets/../application.properties", "/.git/config")) {
            assertThat(wardmote.visitor().get(path).statusCode()).as(path).isIn(303, 400);
            assertThat(analyst.get(path).statusCode()).as(path).isIn(404, 400);
        }
        assertThat(analyst.ask("DELETE", "/").statusCode()).isEqualTo(404);
        assertThat(analyst.ask("TRACE", "/").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void noGetChangesAnything() throws Exception {
        List<TestVisitor> members = MEMBERS.stream().map(wardmote::signedInAs).toList();
        Footprint before = Footprint.of(wardmote);
        List<String> broken = new ArrayList<>();
        for (Route route : routes()) {
            if (route.method().equals("GET")) {
                for (TestVisitor member : members) {
                    HttpResponse<String> answer = ask(member, "GET", route);
                    if (answer.statusCode() >= 500) {
                        broken.add("GET " + route.pattern() + " answers " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(Footprint.of(wardmote)).isEqualTo(before);
        assertThat(broken.stream().distinct().toList()).isEmpty();
    }

    private List<Route> routes() {
        return wardmote.context().getBeanProvider(Routes.class).stream()
                .flatMap(room -> room.routes().stream())
                .toList();
    }

    /** What leads to a controller or a file, as {@code GET /areas/{code}}; a mapping for any method counts as GET and POST. */
    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        for (HandlerMapping mapping :
                wardmote.context().getBeansOfType(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().forEach(info -> {
                    Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
                    for (String pattern : info.getPatternValues()) {
                        for (RequestMethod verb :
                                verbs.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : verbs) {
                            mapped.add(verb + " " + pattern);
                        }
                    }
                });
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                urls.getHandlerMap().keySet().forEach(pattern -> mapped.add("GET " + pattern));
            }
        }
        mapped.removeIf(route -> WITHIN.contains(route.substring(route.indexOf(' ') + 1)));
        return mapped;
    }

    private static List<String> methods(Route route) {
        return route.method().equals("GET") ? List.of("GET", "HEAD") : List.of(route.method());
    }

    private static HttpResponse<String> ask(TestVisitor who, String method, Route route) {
        String path = route.pattern()
                .replaceAll("\\{(id|key|load)}", "3fa85f64-5717-4562-b3fc-2c963f66afa6")
                .replaceAll("\\{[^}]*}", "sample")
                .replace("/**", "/sample");
        return who.ask(method, path);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }
}
