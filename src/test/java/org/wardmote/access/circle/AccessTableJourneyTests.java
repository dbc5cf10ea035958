package org.wardmote.access.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestPostgres;
import org.wardmote.TestVisitor;
import org.wardmote.TestWardmote;
import org.wardmote.access.Action;
import org.wardmote.access.Actions;
import org.wardmote.access.Level;
import org.wardmote.access.Routes;
import org.wardmote.access.circle.AccessTable.Person;
import org.wardmote.access.circle.AccessTable.State;
import org.wardmote.access.circle.AccessTable.Thing;
import org.wardmote.access.decide.Roles;

/**
 * Every route and call of the API, asked by every role and by nobody's role; and everything that a matter's circle guards,
 * asked of every matter at every level in every state of the agreement. Page, list, search, export and API must answer alike.
 */
class AccessTableJourneyTests {

    private static final String NONE = "";

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static AccessTable table;
    private static Roles roles;

    private final Map<String, TestVisitor> visitors = new HashMap<>();
    private final Map<TestVisitor, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        roles = wardmote.bean(Roles.class);
        List<String> ids =
                new ArrayList<>(roles.all().stream().map(Roles.Role::id).toList());
        ids.add(NONE);
        table = new AccessTable(wardmote, Clock.systemUTC().instant()).put(ids, anybodysPassword());
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheRulesSay() {
        for (Routes.Route route : routes()) {
            if (route.gate() != Routes.Gate.ACTION) {
                continue;
            }
            for (Person person : table.people) {
                boolean allowed = roles.allowed(Set.of(person.role())).contains(route.needs());
                String path = route.pattern()
                        .replaceAll("\\{(id|key|load|place|opening)}", "3fa85f64-5717-4562-b3fc-2c963f66afa6")
                        .replaceAll("\\{[^}]*}", "sample");
                int status = route.method().equals("POST")
                        ? post(visitor(person), path, Map.of())
                        : visitor(person).get(path).statusCode();
                cell(
                        status,
                        (status == 403) != allowed,
                        person.email() + " " + route.method() + " " + route.pattern()
                                + (allowed ? " may" : " may not"));
            }
        }
        told("routes and roles");
        assertThat(answers).containsKeys(200, 403, 404);
    }

    @Test
    void everyMatterAnswersEveryRoleAtEveryLevelInEveryStateOfTheAgreementAlikeEverywhere() {
        for (Person person : table.people) {
            TestVisitor visitor = visitor(person);
            Map<String, Level> shown = new HashMap<>();
            for (Thing thing : table.things) {
                if (person.ofOwner() == (thing.state() == State.OWN_AGENCY)) {
                    shown.put(thing.title(), expected(person, thing));
                    pages(person, visitor, thing);
                }
            }
            lists(person, visitor, shown);
        }
        told("matters, levels and agreements");
        assertThat(answers).containsKeys(200, 403, 404, 422);
    }

    /** The rule, said once more and in other words than the application says it in. */
    private static Level expected(Person person, Thing thing) {
        Set<Action> allowed = roles.allowed(Set.of(person.role()));
        int most = allowed.contains(Actions.WRITE_MATTERS) ? 4 : allowed.contains(Actions.READ_MATTERS) ? 2 : 0;
        return Level.of(thing.state().shares ? Math.min(most, thing.level().number()) : 0);
    }

    private void pages(Person person, TestVisitor visitor, Thing thing) {
        Level level = expected(person, thing);
        String here = "/matters/" + thing.matter();
        boolean reads = may(person, Actions.READ_MATTERS);
        boolean writes = may(person, Actions.WRITE_MATTERS);
        String what = person.email() + " " + thing.title() + " ";

        for (String path : List.of(here, "/api/v1" + here)) {
            HttpResponse<String> answer = visitor.get(path);
            cell(answer.statusCode(), answer.statusCode() == status(reads, level, Level.KNOWS, 200), what + path);
            cell(
                    answer.statusCode(),
                    answer.body().contains("Told of Thing") == level.atLeast(Level.READS),
                    what + path + " tells what it is about");
            cell(
                    answer.statusCode(),
                    answer.body().contains(thing.title()) == level.atLeast(Level.KNOWS),
                    what + path + " tells the title");
        }
        int circle = visitor.get(here + "/circle").statusCode();
        cell(circle, circle == status(writes, level, Level.LEADS, 200), what + "circle");
        // Forms with nothing in them: whoever may is told what is missing, and nothing changes.
        int note = post(visitor, here + "/notes", Map.of());
        cell(
                note,
                note == (level == Level.READS || level == Level.KNOWS ? 403 : status(writes, level, Level.WRITES, 422)),
                what + "note");
        int place = post(visitor, here + "/places", Map.of());
        cell(place, place == status(writes, level, Level.LEADS, 422), what + "place");
        int end = post(visitor, here + "/places/" + thing.leadersPlace() + "/end", Map.of());
        cell(end, end == status(writes, level, Level.LEADS, 422), what + "end");
    }

    private static int status(boolean role, Level level, Level wanted, int found) {
        if (!role) {
            return 403;
        }
        return level == Level.NOTHING ? 404 : level.atLeast(wanted) ? found : 403;
    }

    private void lists(Person person, TestVisitor visitor, Map<String, Level> shown) {
        boolean reads = may(person, Actions.READ_MATTERS);
        Map<String, Level> from = Map.of(
                "/matters", Level.KNOWS,
                "/matters?search=Thing", Level.KNOWS,
                "/matters?search=Told%20of", Level.READS,
                "/matters/export", Level.READS,
                "/api/v1/matters", Level.KNOWS,
                "/api/v1/matters?search=Told%20of", Level.READS);
        from.forEach((path, least) -> {
            HttpResponse<String> answer = visitor.get(path);
            cell(answer.statusCode(), answer.statusCode() == (reads ? 200 : 403), person.email() + " " + path);
            for (Thing thing : table.things) {
                boolean theirs =
                        shown.getOrDefault(thing.title(), Level.NOTHING).atLeast(least);
                cell(
                        answer.statusCode(),
                        contains(answer.body(), thing.title()) == theirs,
                        person.email() + " " + path + " " + thing.title() + (theirs ? " is missing" : " is there"));
            }
        });
    }

    /** Titles are no beginnings of one another once what follows them is looked at. */
    private static boolean contains(String body, String title) {
        return body.contains(title + "<") || body.contains(title + "\"") || body.contains(title + ",");
    }

    private void cell(int status, boolean right, String what) {
        answers.merge(status, 1, Integer::sum);
        if (!right) {
            wrong.add(status + " " + what);
        }
    }

    private void told(String what) {
        int cells = answers.values().stream().mapToInt(count -> count).sum();
        System.out.println("Access table, " + what + ": " + cells + " cells, by status " + answers);
        assertThat(wrong).as(wrong.size() + " wrong cells").isEmpty();
        assertThat(cells).isGreaterThan(1_000);
    }

    private int post(TestVisitor visitor, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(
                "_csrf",
                tokens.computeIfAbsent(
                        visitor,
                        one -> TestVisitor.token(one.get("/accessibility").body())
                                .orElse("")));
        return visitor.postWithoutToken(path, all).statusCode();
    }

    private static boolean may(Person person, Action action) {
        return roles.allowed(Set.of(person.role())).contains(action);
    }

    private TestVisitor visitor(Person person) {
        return visitors.computeIfAbsent(person.email(), wardmote::signedInAs);
    }

    private static List<Routes.Route> routes() {
        return wardmote.context().getBeanProvider(Routes.class).stream()
                .flatMap(room -> room.routes().stream())
                .toList();
    }

    private static String anybodysPassword() throws Exception {
        try (Connection connection = wardmote.database().superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select hash from access.password limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
