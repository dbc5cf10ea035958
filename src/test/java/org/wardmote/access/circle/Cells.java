package org.wardmote.access.circle;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardmote.TestWardmote;
import org.wardmote.access.Action;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;

/** A partnership made by chance with a seed: agencies, members, agreements, circles and places of every sort. */
final class Cells {

    private static final List<String> PURPOSES = List.of("serious-violence", "safeguarding-children", "domestic-abuse");
    private static final List<String> CLASSES = List.of("contact", "offending", "health");
    private static final List<List<String>> ROLES = List.of(
            List.of("officer"),
            List.of("officer"),
            List.of("manager"),
            List.of("legal-officer"),
            List.of("clerk"),
            List.of());

    final List<Viewer> viewers = new ArrayList<>();
    final List<UUID> circles = new ArrayList<>();
    final List<UUID> matters = new ArrayList<>();
    final Set<UUID> compartments = new HashSet<>();
    private final List<String> agencies = new ArrayList<>();
    private final Random random;
    private final Instant now;
    private final Function<List<String>, Set<Action>> allowed;

    private Cells(long seed, Instant now, Function<List<String>, Set<Action>> allowed) {
        this.random = new Random(seed);
        this.now = now;
        this.allowed = allowed;
    }

    /** Puts it into a Wardmote's database as nobody but a test can: past every wall. */
    static Cells seeded(
            TestWardmote wardmote,
            long seed,
            int members,
            int circles,
            Instant now,
            Function<List<String>, Set<Action>> allowed)
            throws SQLException {
        Cells cells = new Cells(seed, now, allowed);
        try (Connection connection = wardmote.database().superuser()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 9; i++) {
                cells.agency(connection, i);
            }
            for (int i = 0; i < members; i++) {
                cells.member(connection, i);
            }
            for (int i = 0; i < 12; i++) {
                cells.agreement(connection);
            }
            for (int i = 0; i < circles; i++) {
                cells.circle(connection, i);
            }
            connection.commit();
        }
        return cells;
    }

    private void agency(Connection connection, int number) throws SQLException {
        String id = "chance-" + number;
        run(connection, "insert into access.agency (id, name) values (?, ?)", id, "Agency by chance " + number);
        agencies.add(id);
    }

    private void member(Connection connection, int number) throws SQLException {
        UUID id = id("member" + number);
        String agency = agencies.get(number % agencies.size());
        List<String> roles = any(ROLES);
        run(
                connection,
                "insert into access.member (id, agency, name, email, joined) values (?, ?, ?, ?, ?)",
                id,
                agency,
                "Member " + number,
                "member" + number + "@chance.example",
                at(now));
        viewers.add(new Viewer(
                new MemberId(id),
                "Member " + number,
                new AgencyId(agency),
                "Agency by chance " + number % agencies.size(),
                Set.copyOf(roles),
                allowed.apply(roles)));
    }

    private void agreement(Connection connection) throws SQLException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Instant starts = now.plus(Duration.ofDays(random.nextInt(-30, 4)));
        Instant ends = starts.plus(Duration.ofDays(1 + random.nextInt(60)));
        boolean ended = random.nextInt(5) == 0;
        run(
                connection,
                "insert into access.agreement (id, title, purposes, data_classes, gateway, marking, starts, ends,"
                        + " review_on, made_at, made_by, ended_at, ended_by)"
                        + " values (?, 'By chance', ?, ?, 'cda-1998-s115', 'official', ?, ?, current_date, ?, 'Chance', ?, ?)",
                id,
                connection.createArrayOf("text", some(PURPOSES).toArray()),
                connection.createArrayOf("text", some(CLASSES).toArray()),
                at(starts),
                at(ends),
                at(starts),
                ended ? at(starts.plus(Duration.ofDays(random.nextInt(30)))) : null,
                ended ? "Chance" : null);
        for (String party : some(agencies)) {
            run(connection, "insert into access.agreement_party (agreement, agency) values (?, ?)", id, party);
        }
    }

    private void circle(Connection connection, int number) throws SQLException {
        UUID id = id("circle" + number);
        UUID matter = id("matter" + number);
        circles.add(id);
        matters.add(matter);
        Viewer maker = any(viewers);
        boolean compartment = random.nextInt(6) == 0;
        if (compartment) {
            compartments.add(id);
        }
        run(
                connection,
                "insert into access.circle (id, reference, agency, purpose, data_class, compartment, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                String.format("C%03d-%04d", number % 1000, number / 1000),
                String.valueOf(maker.agency()),
                any(PURPOSES),
                any(CLASSES),
                compartment,
                at(now),
                idOf(maker));
        run(
                connection,
                "insert into access.matter values (?, ?, ?, 'uk-gdpr', 'cda-1998-s115', 'official', ?, 'Chance')",
                matter,
                id,
                "Matter " + number,
                at(now.minusSeconds(number)));
        run(connection, "insert into access.matter_summary values (?, ?, ?)", matter, id, "Summary " + number);
        run(
                connection,
                "insert into access.matter_note (matter, circle, at, by, text) values (?, ?, ?, 'Chance', 'Note')",
                matter,
                id,
                at(now));
        for (int i = random.nextInt(7); i > 0; i--) {
            place(connection, id);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant starts = now.minus(Duration.ofMinutes(random.nextInt(-5, 120)));
            run(
                    connection,
                    "insert into access.emergency (id, circle, member, reason, starts, until) values (?, ?, ?, 'Chance', ?, ?)",
                    new UUID(random.nextLong(), random.nextLong()),
                    id,
                    idOf(any(viewers)),
                    at(starts),
                    at(starts.plus(Duration.ofMinutes(60))));
        }
    }

    private void place(Connection connection, UUID circle) throws SQLException {
        boolean ofAgency = random.nextInt(4) == 0;
        Viewer holder = any(viewers);
        Instant starts = now.plus(Duration.ofHours(random.nextInt(-200, 12)));
        boolean ends = random.nextInt(3) == 0;
        boolean ended = random.nextInt(8) == 0;
        run(
                connection,
                "insert into access.place (id, circle, member, agency, ground, level, starts, until, made_by, ended_at,"
                        + " ended_by) values (?, ?, ?, ?, 'Chance', ?, ?, ?, 'Chance', ?, ?)",
                new UUID(random.nextLong(), random.nextLong()),
                circle,
                ofAgency ? null : idOf(holder),
                ofAgency ? any(agencies) : null,
                1 + random.nextInt(4),
                at(starts),
                ends ? at(starts.plus(Duration.ofHours(1 + random.nextInt(300)))) : null,
                ended ? at(starts.plus(Duration.ofHours(random.nextInt(100)))) : null,
                ended ? "Chance" : null);
        if (!ofAgency) {
            Instant agreed = now.minus(Duration.ofHours(random.nextInt(-2, 12)));
            run(
                    connection,
                    "insert into access.opening (id, circle, member, asked_at, agreed_at, agreed_by, until)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    new UUID(random.nextLong(), random.nextLong()),
                    circle,
                    idOf(holder),
                    at(agreed),
                    at(agreed),
                    viewers.stream()
                            .filter(other -> !other.equals(holder))
                            .map(Cells::idOf)
                            .findFirst()
                            .orElseThrow(),
                    at(agreed.plus(Duration.ofHours(8))));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all) {
        Set<String> some = new HashSet<>(List.of(any(all)));
        for (String one : all) {
            if (random.nextInt(3) == 0) {
                some.add(one);
            }
        }
        return List.copyOf(some);
    }

    static UUID idOf(Viewer viewer) {
        if (viewer.id() == null) {
            throw new IllegalArgumentException("A visitor is nobody");
        }
        return viewer.id().value();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Array array) {
                    statement.setArray(i + 1, array);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }
}
