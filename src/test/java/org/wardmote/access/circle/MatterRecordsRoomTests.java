package org.wardmote.access.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardmote.TestPostgres;
import org.wardmote.TestWardmote;
import org.wardmote.access.PersonalRecords.Ended;
import org.wardmote.access.PersonalRecords.Held;
import org.wardmote.access.PersonalRecords.Person;
import org.wardmote.access.PersonalRecords.Said;
import org.wardmote.access.Refused;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Viewers;

/** Somebody who asks is told what matters say of them and nothing else; what has rested long enough can go. */
class MatterRecordsRoomTests {

    private static final Person ADA = new Person(null, " Ada  Quillon ", "ada@quillon.example");

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static MatterRecords records;
    private static MatterWork work;
    private static JdbcClient jdbc;
    private static Viewer maria;
    private static Viewer alan;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        records = wardmote.bean(MatterRecords.class);
        work = wardmote.bean(MatterWork.class);
        jdbc = wardmote.bean(JdbcClient.class);
        maria = viewer("maria.costa@gravesham.example");
        alan = viewer("alan.firth@gravesham.example");
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    private static Viewer viewer(String email) {
        return wardmote.bean(Members.class)
                .findByEmail(email)
                .flatMap(member -> wardmote.bean(Viewers.class).of(member.id()))
                .orElseThrow();
    }

    /** As whoever manages privacy, whom the database answers. */
    private static <T> T asked(Supplier<T> work) {
        return wardmote.bean(Viewpoints.class).forPrivacy(alan, work);
    }

    private static List<Held> about(Person person) {
        return asked(() -> records.about(person));
    }

    private static List<Ended> ended(Instant before, int most) {
        return asked(() -> records.ended(before, most));
    }

    private static Map<String, Long> erase(UUID matter) {
        return asked(() -> records.erase("matter:" + matter));
    }

    private static UUID begin(String title, String summary, @Nullable UUID second) {
        return begin(title, summary, "uk-gdpr", second);
    }

    private static UUID begin(String title, String summary, String regime, @Nullable UUID second) {
        return work.begin(
                maria,
                new MatterForm(
                        title,
                        summary,
                        "anti-social-behaviour",
                        "incidents",
                        regime,
                        "cda-1998-s115",
                        "official",
                        "Leads it",
                        null),
                second);
    }

    @Test
    void aNameIsLookedForAsWholeWordsWhoseSignsMeanThemselves() {
        begin("The Joann Marsha report", "Of Ann Marshall and of Joann Marsh", null);
        begin("Of Ann", "Marsh. Ann (Marsh)", null);
        UUID line = begin("Of nobody", "seen: ANN\n Marsh's dog", null);
        assertThat(about(new Person(null, "Ann Marsh", "")))
                .extracting(Held::thing)
                .containsExactly("matter:" + line);
        UUID signs = begin("Of O.Neil (the [elder]*", "of that name", null);
        assertThat(about(new Person(null, "O.Neil (the [elder]*", "")))
                .extracting(Held::thing)
                .containsExactly("matter:" + signs);
        assertThat(about(new Person(null, "O.Neil .*", ""))).isEmpty();
    }

    @Test
    void eachMatterHasItsOwnLawWithIt() {
        begin("Of Bea Lowther", "By the police", "part-3", null);
        assertThat(about(new Person(null, "Bea Lowther", "")))
                .singleElement()
                .satisfies(one -> assertThat(one.said())
                        .containsExactly(
                                new Said("Held under", "DPA 2018, Part 3"), new Said("Title", "Of Bea Lowther")));
    }

    @Test
    void nobodyButWhoeverManagesPrivacyIsAnswered() {
        UUID matter = begin("Of Cyd Marlowe", "Something", null);
        Instant now = Clock.systemUTC().instant();
        String refused = "only on behalf of whoever manages privacy";
        assertThatThrownBy(() -> records.about(ADA)).hasMessageContaining(refused);
        assertThatThrownBy(() -> records.ended(now, 1)).hasMessageContaining(refused);
        assertThatThrownBy(() -> records.erase("matter:" + matter)).hasMessageContaining(refused);
        Viewpoints viewpoints = wardmote.bean(Viewpoints.class);
        assertThatThrownBy(() -> viewpoints.as(maria, () -> records.about(ADA))).hasMessageContaining(refused);
        assertThatThrownBy(() -> viewpoints.forPrivacy(maria, () -> records.about(ADA)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> viewpoints.as(alan, () -> {
                    about(ADA);
                    return records.about(ADA);
                }))
                .as("when the work for privacy is done")
                .hasMessageContaining(refused);
    }

    @Test
    void aCompartmentsMatterIsLeft() {
        UUID matter = begin(
                "In a compartment",
                "Which stays",
                Objects.requireNonNull(alan.id()).value());
        assertThatThrownBy(() -> erase(matter)).hasMessageContaining("is left to whoever leads it");
    }

    @Test
    void onlyThePartsInWhichTheNameOrTheAddressStandsAreTold() {
        UUID matter = begin("Noise at night", "What ADA QUILLON told us of her neighbours", null);
        work.note(maria, matter, "Called on the neighbour, who was out");
        work.note(maria, matter, "She writes from Ada@Quillon.example by now");
        begin("Ada lives in this street as well", "A first name is everybody's", null);
        begin(
                "Ada Quillon, in a compartment",
                "Of which nobody is told",
                Objects.requireNonNull(alan.id()).value());
        List<Held> held = about(ADA);
        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.thing()).isEqualTo("matter:" + matter);
            assertThat(one.title()).contains("Gravesham").doesNotContain("Noise");
            assertThat(one.said())
                    .extracting(Said::text)
                    .containsExactly(
                            "UK GDPR",
                            "What ADA QUILLON told us of her neighbours",
                            "She writes from Ada@Quillon.example by now");
        });
        assertThat(about(new Person(null, "Ada", ""))).isEmpty();
        assertThat(about(new Person(null, "Q_illon %", ""))).as("no pattern").isEmpty();
        assertThat(jdbc.sql("select count(*) from access.matter")
                        .query(Long.class)
                        .single())
                .as("asking in that way opened nothing else")
                .isZero();
    }

    @Test
    void whatHasRestedGoesAndThatThereWasOneStays() {
        UUID matter = begin("Fly-tipping by a lane", "Where and by whom", null);
        work.note(maria, matter, "One note");
        Instant later = Clock.systemUTC().instant().plus(Duration.ofMinutes(1));
        assertThat(ended(Instant.parse("2020-01-01T00:00:00Z"), 200)).isEmpty();
        assertThat(ended(later, 200)).extracting(Ended::thing).contains("matter:" + matter);
        assertThat(ended(later, 1)).hasSize(1);

        UUID by = Objects.requireNonNull(maria.id()).value();
        UUID hold = UUID.randomUUID();
        jdbc.sql("insert into access.legal_hold values (?, ?, 'A claim', now(), ?)")
                .params(hold, "matter:" + matter, by)
                .update();
        assertThatThrownBy(() -> erase(matter)).hasMessageContaining("is under legal hold");
        jdbc.sql("insert into access.hold_release values (?, 'Settled', now(), ?)")
                .params(hold, by)
                .update();

        assertThat(erase(matter)).isEqualTo(Map.of("titles and summaries", 1L, "notes", 1L));
        assertThat(ended(later, 200)).extracting(Ended::thing).doesNotContain("matter:" + matter);
        assertThat(wardmote.signedInAs("maria.costa@gravesham.example")
                        .get("/matters/" + matter)
                        .body())
                .contains("An erased matter")
                .doesNotContain("Fly-tipping", "Where and by whom", "One note");
    }
}
