package org.wardmote;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wardmote.access.Routes;
import org.wardmote.access.Routes.Route;

/** What a stranger would try (kept as files), and the demonstration on which it is tried: one for all probes of a JVM. */
final class Probes {

    static final String TOM = "tom.whitlock@gravesham.example";
    static final String ALAN = "alan.firth@gravesham.example";
    static final String NELL = "nell.carver@harbourlights.example";

    /** Somebody of each role, so that every route is tried by somebody who may. */
    static final List<String> MEMBERS = List.of(
            TOM,
            ALAN,
            "grace.adeyemi@gravesham.example",
            "maria.costa@gravesham.example",
            "joan.marsh@gravesham.example",
            "meera.shah@gravesham.example",
            "owen.price@gravesham.example",
            "ruth.okoro@gravesham.example",
            "helen.booth@gravesham.example",
            "peter.lyle@gravesham.example");

    /** How many addresses of one route a walk opens: pages of one kind are made by one method. */
    private static final int OF_A_ROUTE = 2;

    private static final Path FOLDER = Path.of("src/test/resources/probes");
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private static @Nullable TestWardmote running;

    private Probes() {}

    static synchronized TestWardmote wardmote() {
        if (running == null) {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "probes")), "run");
                Path lake = folder.resolve("lake");
                try (PrintStream said = new PrintStream(Files.newOutputStream(folder.resolve("said.txt")))) {
                    new Demonstration().fill(lake, Clock.systemUTC(), said);
                }
                running =
                        TestWardmote.start(TestPostgres.fresh(), lake, Map.of("wardmote.areas", "Dartford; Gravesham"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** The lines of a file of probes. */
    static List<String> of(String file) {
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isEmpty())
                    .map(line -> ESCAPED.matcher(line)
                            .replaceAll(found -> Matcher.quoteReplacement(
                                    Character.toString((char) Integer.parseInt(found.group(1), 16)))))
                    .map(line -> line.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"))
                    .toList();
            if (lines.isEmpty()) {
                throw new IllegalStateException("No probes in " + file);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> uploads() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("uploads"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Route> routes() {
        return wardmote().context().getBeanProvider(Routes.class).stream()
                .flatMap(room -> room.routes().stream())
                .toList();
    }

    /** A route's address with this in each variable, as a browser would write it. */
    static String at(Route route, String variable) {
        String written = UriUtils.encode(variable, StandardCharsets.UTF_8).replace("%252", "%2");
        return route.pattern()
                .replaceAll("\\{[^}]*}", Matcher.quoteReplacement(written))
                .replace("/**", "/" + written);
    }

    /** Everything that somebody is led to: each address, once, with its answer. */
    static Map<String, HttpResponse<String>> walk(TestVisitor who, String... starts) {
        Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Optional<Route> route = route("GET", address);
            if (route.isPresent() && times.merge(route.get().pattern(), 1, Integer::sum) <= OF_A_ROUTE) {
                HttpResponse<String> answer = who.get(address);
                pages.put(address, answer);
                links(answer).stream().filter(seen::add).forEach(waiting::add);
            }
        }
        return pages;
    }

    static List<String> links(HttpResponse<String> answer) {
        List<String> links = new ArrayList<>();
        if (isHtml(answer)) {
            Matcher found = LINK.matcher(answer.body());
            while (found.find()) {
                links.add(found.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }

    static boolean isHtml(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    static Optional<Route> route(String method, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        PathPatternParser parser = PathPatternParser.defaultInstance;
        return routes().stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> parser.parse(route.pattern()).matches(path))
                .min((one, other) -> parser.parse(one.pattern()).compareTo(parser.parse(other.pattern())));
    }

    /** What is kept, without the trail: what is refused or looked at is meant to be told there. */
    static Footprint kept(TestWardmote of) throws IOException, SQLException {
        Footprint all = Footprint.of(of);
        Map<String, String> tables = new TreeMap<>(all.record());
        tables.keySet().removeIf(table -> table.contains("audit."));
        return new Footprint(tables, all.lake());
    }

    /** What an answer tells of the machinery behind it; empty when it tells nothing. */
    static List<String> told(HttpResponse<String> answer) {
        return Stream.of(
                        "org.postgresql",
                        "SQLState",
                        "java.lang.",
                        "org.springframework",
                        "at org.wardmote",
                        "syntax error at",
                        "Apache Tomcat",
                        "root:x:0:",
                        "spring.application")
                .filter(answer.body()::contains)
                .toList();
    }
}
