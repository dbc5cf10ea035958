package org.wardmote.access.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardmote.TestPostgres;
import org.wardmote.TestWardmote;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decisions;
import org.wardmote.access.Level;
import org.wardmote.access.Standing;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.decide.Roles;

/**
 * The rule in Java, the rule in SQL, the lists and the policies, asked of the same members and circles, which are made by
 * chance. Where the policies are asked, nothing else stands in the way: the first wall is switched off by asking the tables
 * without it.
 */
class NeedToKnowRoomTests {

    private static final int MEMBERS = 40;
    private static final int CIRCLES = 160;

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Cells cells;

    private static Viewpoints viewpoints;
    private static Decisions decisions;
    private static Matters matters;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws Exception {
        Instant now = Instant.parse("2026-03-02T10:00:00Z").truncatedTo(ChronoUnit.SECONDS);
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of(), Clock.fixed(now, ZoneOffset.UTC));
        viewpoints = wardmote.bean(Viewpoints.class);
        decisions = wardmote.bean(Decisions.class);
        matters = wardmote.bean(Matters.class);
        jdbc = wardmote.bean(JdbcClient.class);
        Roles roles = wardmote.bean(Roles.class);
        cells = Cells.seeded(wardmote, 20260302, MEMBERS, CIRCLES, now, roles::allowed);
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void theRuleTheListsAndThePoliciesGiveTheSameAnswerInEveryCell() {
        Map<Level, Integer> told = new EnumMap<>(Level.class);
        int shut = 0;
        int open = 0;
        for (Viewer viewer : cells.viewers) {
            Map<UUID, Level> byRule = new TreeMap<>();
            for (UUID circle : cells.circles) {
                Standing standing = decisions.standing(viewer, new CircleId(circle));
                byRule.put(circle, standing.level());
                told.merge(standing.level(), 1, Integer::sum);
                shut += standing.place() == standing.level() ? 0 : 1;
                assertThat(standing.reasons()).isNotEmpty();
            }
            Map<UUID, Level> bySql = viewpoints.as(viewer, this::levels);
            assertThat(bySql).as("SQL for " + viewer.name()).isEqualTo(byRule);
            byRule.values().removeIf(level -> level == Level.NOTHING);
            // compartments are asked for one by one, and are in no list
            Map<UUID, Level> listed = new TreeMap<>(byRule);
            listed.keySet().removeAll(cells.compartments);
            open += byRule.size() - listed.size();
            assertThat(viewpoints.as(viewer, this::visible)).isEqualTo(listed);
            assertThat(viewpoints.listing(viewer, () -> matters.newest(Matters.Wanted.ALL, CIRCLES)).stream()
                            .collect(Collectors.toMap(matter -> matter.circle().value(), Matter::level)))
                    .as("the list of " + viewer.name())
                    .isEqualTo(listed);
            policies(viewer, byRule, false);
            policies(viewer, listed, true);
            for (UUID circle : cells.circles.subList(0, 12)) {
                boolean writes = byRule.getOrDefault(circle, Level.NOTHING).atLeast(Level.WRITES);
                assertThat(lets(viewer, circle))
                        .as("a note of " + viewer.name())
                        .isEqualTo(writes);
            }
        }
        System.out.println("Need to know: " + MEMBERS * CIRCLES + " cells, by level " + told + ", compartments shut to "
                + "members of their circle " + shut + " and open to them " + open);
        assertThat(told.values())
                .hasSize(5)
                .allSatisfy(count -> assertThat(count).isGreaterThan(9));
        assertThat(shut).isGreaterThan(9);
        assertThat(open).isGreaterThan(3);
    }

    /** The first wall is off: tables are asked for all their rows, in both ways of asking. */
    private void policies(Viewer viewer, Map<UUID, Level> byRule, boolean listing) {
        Set<UUID> knows = byRule.keySet();
        Set<UUID> reads = byRule.entrySet().stream()
                .filter(cell -> cell.getValue().atLeast(Level.READS))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Set<UUID>> expected = Map.of("matter", knows, "matter_summary", reads, "matter_note", reads);
        expected.forEach((table, circles) ->
                assertThat(within(viewer, listing, () -> rows(table))).as(table).isEqualTo(circles));
        assertThat(within(viewer, listing, this::circlesSeen)).isEqualTo(knows);
    }

    private Set<UUID> within(Viewer viewer, boolean listing, Supplier<Set<UUID>> asked) {
        return listing ? viewpoints.listing(viewer, asked) : viewpoints.as(viewer, asked);
    }

    @Test
    void withoutAViewpointNothingIsSeenAndNothingCanBeWritten() {
        assertThat(rows("matter")).isEmpty();
        assertThat(rows("matter_summary")).isEmpty();
        assertThat(circlesSeen()).isEmpty();
        assertThat(jdbc.sql("select count(*) from access.place")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from access.emergency")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from access.opening")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thePoliciesBindWhoeverAsksAndAreForced() {
        List<String> open = jdbc.sql("""
                        select relname from pg_class where relnamespace = 'access'::regnamespace
                          and relname in ('circle', 'place', 'opening', 'emergency', 'matter', 'matter_summary', 'matter_note')
                          and not (relrowsecurity and relforcerowsecurity)
                        """).query(String.class).list();
        assertThat(open).isEmpty();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private boolean lets(Viewer viewer, UUID circle) {
        UUID matter = cells.matters.get(cells.circles.indexOf(circle));
        try {
            viewpoints.as(
                    viewer,
                    () -> jdbc.sql(
                                    "insert into access.matter_note (matter, circle, at, by, text) values (?, ?, now(), 'x', 'x')")
                            .params(matter, circle)
                            .update());
            return true;
        } catch (org.springframework.dao.DataAccessException e) {
            assertThat(e.getMostSpecificCause()).hasMessageContaining("row-level security");
            return false;
        }
    }

    private Map<UUID, Level> levels() {
        return new TreeMap<>(jdbc
                .sql("select c.id, access.level(c.id) from unnest(?::uuid[]) c (id)")
                .param(cells.circles.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), Level.of(row.getInt(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<UUID, Level> visible() {
        return jdbc
                .sql("select circle, level from access.visible_circle()")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), Level.of(row.getInt(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<UUID> rows(String table) {
        return new HashSet<>(
                jdbc.sql("select circle from access." + table).query(UUID.class).list());
    }

    private Set<UUID> circlesSeen() {
        return new HashSet<>(
                jdbc.sql("select id from access.circle").query(UUID.class).list());
    }
}
