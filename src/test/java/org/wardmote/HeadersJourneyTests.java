package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.access.Routes.Gate;
import org.wardmote.access.Routes.Route;

/** Every answer that there is binds the browser: those of each route to whoever asks, refusals and failures too. */
class HeadersJourneyTests {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> POLICY =
            List.of("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");

    private final TestWardmote wardmote = TestWardmote.shared();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyAnswerOfEveryRouteBindsTheBrowser() {
        Map<String, TestVisitor> askers = new LinkedHashMap<>();
        askers.put("a visitor", wardmote.visitor());
        askers.put("Nell", wardmote.signedInAs(Probes.NELL));
        askers.put("Tom", wardmote.signedInAs(Probes.TOM));
        askers.put("Alan", wardmote.signedInAs(Probes.ALAN));
        List<Route> routes = wardmote.context().getBeanProvider(org.wardmote.access.Routes.class).stream()
                .flatMap(room -> room.routes().stream())
                .toList();
        askers.forEach((name, asker) -> {
            for (Route route : routes) {
                if (route.pattern().equals("/sign-out")) {
                    continue;
                }
                String address = Probes.at(route, "3fa85f64-5717-4562-b3fc-2c963f66afa6");
                HttpResponse<String> answer = asker.ask(route.method(), address);
                expect(route.method() + " " + address + " to " + name, answer, route.gate() != Gate.PUBLIC);
            }
            for (String nowhere : List.of("/nowhere", "/api/v1/nowhere", "/assets/nowhere.css", "/error")) {
                expect("GET " + nowhere + " to " + name, asker.get(nowhere), true);
            }
            expect("DELETE / to " + name, asker.ask("DELETE", "/"), true);
            expect(
                    "a wrong key of " + name,
                    asker.ask("GET", "/api/v1/indicators", "Authorization", "Bearer nothing"),
                    true);
        });
        assertThat(wrong).isEmpty();
    }

    private void expect(String what, HttpResponse<String> answer, boolean guarded) {
        ALWAYS.forEach((header, value) -> {
            if (!answer.headers().allValues(header).equals(List.of(value))) {
                wrong.add(what + ": " + header + " is " + answer.headers().allValues(header));
            }
        });
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (!POLICY.stream().allMatch(policy::contains) || policy.contains("unsafe") || policy.contains("*")) {
            wrong.add(what + ": Content-Security-Policy is " + policy);
        }
        if (!answer.headers().firstValue("Permissions-Policy").orElse("").contains("geolocation=()")) {
            wrong.add(what + ": no Permissions-Policy");
        }
        if (guarded && !answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
            wrong.add(what + ": Cache-Control is " + answer.headers().firstValue("Cache-Control"));
        }
        for (String teller : List.of("Server", "X-Powered-By")) {
            if (answer.headers().firstValue(teller).isPresent()) {
                wrong.add(what + ": tells of its " + teller);
            }
        }
    }
}
