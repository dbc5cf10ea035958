package org.wardmote.access.circle;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.TestWardmote;
import org.wardmote.access.Level;

/**
 * One member of each role, and one of none, in the agency that things belong to and in another; a matter for each level and
 * each state of the agreement between the two; and a place in its circle for each of those members.
 */
final class AccessTable {

    static final String OWNER = "table-owner";
    static final String OTHER = "table-other";
    private static final String DATA = "incidents";

    /** What there is between the two agencies. The purpose keeps them apart, so that each state has an agreement of its own. */
    enum State {
        OWN_AGENCY("prevent-crime-and-disorder", true),
        NO_AGREEMENT("prevent-crime-and-disorder", false),
        TO_COME("anti-social-behaviour", false),
        HOLDS("serious-violence", true),
        OVER("domestic-abuse", false),
        ENDED_BEFORE_ITS_DAY("reducing-reoffending", false),
        OF_OTHER_DATA("safeguarding-children", false),
        OF_OTHER_PARTIES("safeguarding-adults", false);

        final String purpose;
        final boolean shares;

        State(String purpose, boolean shares) {
            this.purpose = purpose;
            this.shares = shares;
        }
    }

    /** A member of the table. */
    record Person(String role, boolean ofOwner, UUID id, String email) {}

    /**
     * A matter of the table.
     *
     * @param level the place that everyone of the table has in its circle; NOTHING for none
     * @param leadersPlace the place of the member who leads, without an end
     */
    record Thing(Level level, State state, UUID matter, UUID circle, UUID leadersPlace, String title) {}

    final List<Person> people = new ArrayList<>();
    final List<Thing> things = new ArrayList<>();

    private final TestWardmote wardmote;
    private final Instant now;

    AccessTable(TestWardmote wardmote, Instant now) {
        this.wardmote = wardmote;
        this.now = now;
    }

    /** Puts it into the database as nobody but a test can: past every wall. */
    AccessTable put(List<String> roles, String passwordHash) throws SQLException {
        try (Connection connection = wardmote.database().superuser()) {
            connection.setAutoCommit(false);
            for (String agency : List.of(OWNER, OTHER, "table-third")) {
                Cells.run(connection, "insert into access.agency (id, name) values (?, ?)", agency, "Agency " + agency);
            }
            for (String role : roles) {
                people.add(person(connection, role, OWNER, passwordHash));
                people.add(person(connection, role, OTHER, passwordHash));
            }
            Person lead = person(connection, "officer", OWNER, "lead", passwordHash);
            for (State state : State.values()) {
                agreement(connection, state);
                for (Level level : Level.values()) {
                    things.add(thing(connection, level, state, lead));
                }
            }
            connection.commit();
        }
        return this;
    }

    private Person person(Connection connection, String role, String agency, String hash) throws SQLException {
        return person(connection, role, agency, role.isEmpty() ? "nobody" : role, hash);
    }

    private Person person(Connection connection, String role, String agency, String name, String hash)
            throws SQLException {
        UUID id = id(name + agency);
        String email = name + "@" + agency + ".example";
        Cells.run(
                connection,
                "insert into access.member (id, agency, name, email, joined) values (?, ?, ?, ?, ?)",
                id,
                agency,
                "The " + name + " of " + agency,
                email,
                at(now));
        Cells.run(connection, "insert into access.password (member, hash, set_at) values (?, ?, ?)", id, hash, at(now));
        if (!role.isEmpty()) {
            Cells.run(
                    connection,
                    "insert into access.role_holding (id, member, role, granted_at, granted_by) values (?, ?, ?, ?, 'Table')",
                    UUID.randomUUID(),
                    id,
                    role,
                    at(now));
        }
        return new Person(role, agency.equals(OWNER), id, email);
    }

    private void agreement(Connection connection, State state) throws SQLException {
        if (state == State.OWN_AGENCY || state == State.NO_AGREEMENT) {
            return;
        }
        UUID id = id("agreement" + state);
        Instant starts = now.plus(Duration.ofDays(state == State.TO_COME ? 1 : -20));
        Cells.run(
                connection,
                "insert into access.agreement (id, title, purposes, data_classes, gateway, marking, starts, ends,"
                        + " review_on, made_at, made_by, ended_at, ended_by)"
                        + " values (?, ?, ?, ?, 'cda-1998-s115', 'official', ?, ?, current_date, ?, 'Table', ?, ?)",
                id,
                "Agreement " + state,
                connection.createArrayOf("text", new String[] {state.purpose}),
                connection.createArrayOf("text", new String[] {state == State.OF_OTHER_DATA ? "health" : DATA}),
                at(starts),
                at(state == State.OVER ? now.minus(Duration.ofSeconds(1)) : starts.plus(Duration.ofDays(60))),
                at(starts),
                state == State.ENDED_BEFORE_ITS_DAY ? at(now.minus(Duration.ofSeconds(1))) : null,
                state == State.ENDED_BEFORE_ITS_DAY ? "Table" : null);
        for (String party : List.of(state == State.OF_OTHER_PARTIES ? "table-third" : OWNER, OTHER)) {
            Cells.run(connection, "insert into access.agreement_party (agreement, agency) values (?, ?)", id, party);
        }
    }

    private Thing thing(Connection connection, Level level, State state, Person lead) throws SQLException {
        String title = "Thing " + level + " " + state;
        UUID circle = id("circle" + title);
        UUID matter = id("matter" + title);
        Cells.run(
                connection,
                "insert into access.circle (id, reference, agency, purpose, data_class, compartment, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, false, ?, ?)",
                circle,
                String.format("T%03d-0000", things.size()),
                OWNER,
                state.purpose,
                DATA,
                at(now),
                lead.id());
        UUID leaders = place(connection, circle, lead, Level.LEADS, null);
        for (Person person : people) {
            if (level != Level.NOTHING && person.ofOwner() == (state == State.OWN_AGENCY)) {
                // with an end, so that nobody but the lead is left to lead
                place(connection, circle, person, level, now.plus(Duration.ofDays(9)));
            }
        }
        Cells.run(
                connection,
                "insert into access.matter values (?, ?, ?, 'uk-gdpr', 'cda-1998-s115', 'official', ?, 'Table')",
                matter,
                circle,
                title,
                at(now));
        Cells.run(connection, "insert into access.matter_summary values (?, ?, ?)", matter, circle, "Told of " + title);
        return new Thing(level, state, matter, circle, leaders, title);
    }

    private UUID place(Connection connection, UUID circle, Person person, Level level, @Nullable Instant until)
            throws SQLException {
        UUID id = UUID.randomUUID();
        Cells.run(
                connection,
                "insert into access.place (id, circle, member, ground, level, starts, until, made_by)"
                        + " values (?, ?, ?, 'The table', ?, ?, ?, 'Table')",
                id,
                circle,
                person.id(),
                level.number(),
                at(now.minus(Duration.ofDays(1))),
                until == null ? null : at(until));
        return id;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("table" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
