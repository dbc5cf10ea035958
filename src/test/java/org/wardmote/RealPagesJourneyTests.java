package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wardmote.access.Routes;
import org.wardmote.access.Routes.Route;
import org.wardmote.lake.Lake;

/** The demonstration as it is shown, gone through link by link by somebody of each role: real pages at real addresses. */
class RealPagesJourneyTests {

    private static final String TOM = "tom.whitlock@gravesham.example";
    private static final String ALAN = "alan.firth@gravesham.example";
    private static final String MARIA = "maria.costa@gravesham.example";
    private static final List<String> MEMBERS =
            List.of(TOM, "grace.adeyemi@gravesham.example", MARIA, "joan.marsh@gravesham.example", ALAN);

    /** How many addresses of one route each member opens: pages of one kind are made by one method. */
    private static final int OF_A_ROUTE = 4;

    /** Where no link leads, with what a program asks there. */
    private static final List<String> BY_MACHINE = List.of(
            "/api/v1/indicators",
            "/api/v1/matters",
            "/api/v1/agreements",
            "/api/v1/areas?q=Gravesham",
            "/api/v1/datasets",
            "/api/v1/vintages",
            "/api/v1/comparisons?indicator=total-crime&by=district&period=2019-04..2019-08&against=2018-04..2018-08",
            "/api/v1/comparisons?indicator=burglary&by=category&area=E07000109&period=2025-12&against=2025-11",
            "/api/v1/months?indicator=total-crime&area=E07000109&period=2025-01..2025-12",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml");

    /**
     * The link to found a partnership is dead where one is founded; the empty one is looked at elsewhere. Two pages are
     * asked for by a form with its fields, and nothing is published in the demonstration: the journeys of papers and of
     * clearance open those.
     */
    private static final Set<String> NOT_HERE = Set.of(
            "/founding/{token}",
            // between two steps of signing in, where no link leads
            "/sign-in/second-step",
            // where another service sends people back to, if the settings name one
            "/sign-in/other/return",
            // nobody has given cause for an alert, asked for what is held about them, or had anything erased
            "/oversight/alerts/{id}",
            "/privacy/erasures/{id}",
            "/privacy/requests/{id}",
            "/privacy/requests/{id}/answer",
            "/privacy/requests/{id}/answer.json",
            "/privacy/retention/thing",
            // opened to whoever has said for what purpose
            "/oversight/members/{id}/week",
            // of one revision there is nothing to compare
            "/papers/editions/{id}/comparison",
            "/papers/editions/{id}/figures",
            "/papers/editions/{id}/next/changes",
            "/papers/published/{slug}",
            "/papers/published/{slug}/issues/{issue}",
            "/papers/published/{slug}/issues/{issue}/{file}",
            "/papers/published/{slug}/numbers");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private static TestWardmote wardmote;

    private final Map<PathPattern, Route> gets = gets();
    private final Map<String, Integer> opened = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path lake = folder.resolve("lake");
        try (PrintStream said = new PrintStream(Files.newOutputStream(folder.resolve("said.txt")))) {
            new Demonstration().fill(lake, Clock.systemUTC(), said);
        }
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of("wardmote.areas", "Dartford; Gravesham"));
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void noGetOfARealPageChangesAnythingAndEachIsFound() throws Exception {
        Map<String, TestVisitor> members = new LinkedHashMap<>();
        MEMBERS.forEach(member -> members.put(member, wardmote.signedInAs(member)));
        String preview = preview(wardmote.signedInAs(TOM));
        String invitation = invitation(wardmote.signedInAs(ALAN));
        Footprint before = Footprint.of(wardmote);

        for (Map.Entry<String, TestVisitor> member : members.entrySet()) {
            Deque<String> start = new ArrayDeque<>(BY_MACHINE);
            start.addFirst("/");
            if (member.getKey().equals(TOM)) {
                start.addAll(List.of(preview, load(), "/components"));
            }
            if (member.getKey().equals(MARIA)) {
                Matcher matter = Pattern.compile("/matters/[0-9a-f-]{36}")
                        .matcher(member.getValue().get("/matters").body());
                assertThat(matter.find()).isTrue();
                start.add("/api/v1" + matter.group());
            }
            walk(member.getValue(), start, 403);
        }
        walk(wardmote.visitor(), new ArrayDeque<>(List.of("/sign-in", "/papers/published", invitation)), 303);

        assertThat(Footprint.of(wardmote)).isEqualTo(before);
        assertThat(broken).isEmpty();
        Set<String> missed = new TreeSet<>();
        gets.values().forEach(route -> missed.add(route.pattern()));
        missed.removeAll(opened.keySet());
        assertThat(missed).as("routes of which no real page was found").isEqualTo(NOT_HERE);
    }

    /** @param refusal how this visitor is told that a page is not for them */
    private void walk(TestVisitor who, Deque<String> waiting, int refusal) {
        Set<String> seen = new HashSet<>(waiting);
        Map<Route, Integer> times = new HashMap<>();
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Optional<Route> route = route(address);
            if (route.isEmpty()) {
                broken.add("a link leads to " + address + ", which no list names");
            } else if (times.merge(route.get(), 1, Integer::sum) <= OF_A_ROUTE) {
                HttpResponse<String> answer = who.get(address);
                if (answer.statusCode() == 200) {
                    opened.merge(route.get().pattern(), 1, Integer::sum);
                    links(answer).stream().filter(seen::add).forEach(waiting::add);
                } else if (answer.statusCode() != refusal) {
                    broken.add(address + " answers " + answer.statusCode());
                }
            }
        }
    }

    private static List<String> links(HttpResponse<String> answer) {
        List<String> links = new ArrayList<>();
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Matcher found = LINK.matcher(answer.body());
            while (found.find()) {
                links.add(found.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }

    private Optional<Route> route(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        return gets.keySet().stream()
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder())
                .map(gets::get);
    }

    private static Map<PathPattern, Route> gets() {
        Map<PathPattern, Route> gets = new HashMap<>();
        wardmote.context().getBeanProvider(Routes.class).stream()
                .flatMap(room -> room.routes().stream())
                .filter(route -> route.method().equals("GET"))
                .forEach(route -> gets.put(PathPatternParser.defaultInstance.parse(route.pattern()), route));
        return gets;
    }

    /** A table that waits to be accepted, so that there is a preview to look at. */
    private static String preview(TestVisitor tom) throws Exception {
        String table = Files.readString(Path.of("demo/tables/asb-by-district.csv")) + "\n";
        HttpResponse<String> answer = tom.post("/loads/new", "/previews", Map.of("pasted", table));
        return path(answer.headers().firstValue("Location").orElseThrow());
    }

    /** An invitation that has not been taken up. */
    private static String invitation(TestVisitor alan) {
        HttpResponse<String> answer = alan.post(
                "/administration/members/new",
                "/administration/members",
                Map.of(
                        "name",
                        "Nia Brook",
                        "email",
                        "nia.brook@gravesham.example",
                        "agency",
                        "gravesham-council",
                        "roles",
                        "officer"));
        Matcher link = Pattern.compile("/invitations/[^\"<\\s]+").matcher(answer.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** The demonstration's own load, which is led to only from the page on which it was accepted. */
    private static String load() {
        return "/loads/"
                + wardmote.bean(Lake.class)
                        .vintages("police-street", null)
                        .get(0)
                        .id()
                        .load();
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
