package org.wardmote.access.decide;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.PurposeNeeded;
import org.wardmote.access.Purposes;
import org.wardmote.access.Viewer;

/** What members said when they were asked why they look; which classes ask stands in {@code access/purposes.yml}. */
@Repository
class StatedPurposes implements Purposes {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lasts;
    private final Map<String, Asked> classes;

    StatedPurposes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        DataFile file = DataFile.read("/access/purposes.yml");
        this.lasts = Duration.ofMinutes(Long.parseLong(file.text("lasts-minutes")));
        this.classes = file.section("classes", said -> new Asked(said.text("name"), said.text("why")));
    }

    /** A class whose records ask for the purpose: how it is called, and why it asks. */
    record Asked(String name, String why) {}

    Optional<Asked> asked(String recordClass) {
        return Optional.ofNullable(classes.get(recordClass));
    }

    @Override
    public @Nullable String of(Viewer viewer, String recordClass, String thing) {
        if (!classes.containsKey(recordClass)) {
            return null;
        }
        return jdbc.sql("""
                        select words from access.stated_purpose
                        where member = ? and thing = ? and class = ? and lasts_to > ? order by stated_at desc limit 1
                        """)
                .params(id(viewer), thing, recordClass, at(clock.instant()))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new PurposeNeeded(recordClass, thing));
    }

    void state(Viewer viewer, String recordClass, String thing, String words) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into access.stated_purpose (id, member, class, thing, words, stated_at, lasts_to)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), id(viewer), recordClass, thing, words.strip(), at(now), at(now.plus(lasts)))
                .update();
    }

    private static UUID id(Viewer viewer) {
        return Objects.requireNonNull(viewer.id(), "A visitor is shown no record.")
                .value();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
