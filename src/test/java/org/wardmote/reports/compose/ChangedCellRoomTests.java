package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.documents.Html;
import org.wardmote.lake.Lake;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.cite.Revised;

/** One cell of one table comes anew: exactly the sentences that rest on it turn red, and the true ones are offered. */
class ChangedCellRoomTests {

    private static final String PAPER = """
            ---
            title: A paper
            area: Gravesham
            period: 2019-04..2019-08
            against: 2018-04..2018-08
            ---

            ## Crime

            In Gravesham, {{change "total-crime"}}. Most serious violence {{change "most-serious-violence" form="verb"}}. That
            is {{count "most-serious-violence" each="week"}}. Robbery is {{share "robbery" of="total-crime"}}. Of violent crime
            it is {{share "most-serious-violence" of="violent-crime"}}. Nothing else is told.

            {{table "asb-incidents" by="district" within="Kent"}}
            """;

    @TempDir
    private static Path dir;

    @Test
    void exactlyTheSentencesThatRestOnTheCellTurnRedAndTheTrueOnesAreOffered() throws IOException {
        Path changed = dir.resolve("offence-categories-gravesham.csv");
        Files.writeString(
                changed,
                Files.readString(Path.of("demo/tables/offence-categories-gravesham.csv"))
                        .replace("1,Most serious violence,38,51,13,34.2", "1,Most serious violence,38,90,52,136.8"));
        try (Lake lake = Lakes.withTheTablesOf2019(dir.resolve("lake"))) {
            PaperText draft = PaperText.of("paper.md", PAPER);
            Composed signed = Lakes.composer(lake).compose(draft, Part.PUBLIC);
            assertThat(signed.falsehoods()).isEmpty();
            byte[] frozen = signed.citations()
                    .frozen(java.time.Instant.parse("2019-10-10T09:00:00Z"))
                    .toJson();

            Lakes.load(lake, List.of(changed));
            Composed now = Lakes.composer(lake).compose(draft.frozen(Citations.fromJson(frozen)), Part.PUBLIC);

            assertThat(now.falsehoods())
                    .extracting(FalseSentence::printed, FalseSentence::truth)
                    .containsExactly(
                            tuple(
                                    "Most serious violence showed no clear change (13 more, within chance), from 38 to 51.",
                                    "Most serious violence rose by 136.8% (52 more), from 38 to 90."),
                            tuple("That is about 2.3 a week.", "That is about 4.1 a week."),
                            tuple(
                                    "Of violent crime it is 2.1% of violent crime (51 of 2,420).",
                                    "Of violent crime it is 3.7% of violent crime (90 of 2,420)."));
            assertThat(now.clean()).isFalse();
            assertThat(now.revisions()).hasSize(3);
            assertThat(now.revisions().get(0).figures())
                    .containsExactly("Most serious violence, Gravesham, 2019-04..2019-08: 51, now 90");
            assertThat(Html.draft(now.document()))
                    .contains("True is: Most serious violence rose by 136.8% (52 more), from 38 to 90.");
        }
    }

    @Test
    void aCellOfATableTurnsRedWhereItStands() throws IOException {
        Path changed = dir.resolve("asb-by-district.csv");
        Files.writeString(
                changed,
                Files.readString(Path.of("demo/tables/asb-by-district.csv"))
                        .replace("Dover,\"1,013\",\"1,005\",-8,-0.8,8.6", "Dover,\"1,013\",999,-14,-1.4,8.5"));
        try (Lake lake = Lakes.withTheTablesOf2019(dir.resolve("another"))) {
            PaperText draft = PaperText.of("paper.md", PAPER);
            Citations frozen = Lakes.composer(lake).compose(draft, Part.PUBLIC).citations();

            Lakes.load(lake, List.of(changed));
            Composed now = Lakes.composer(lake).compose(draft.frozen(frozen), Part.PUBLIC);

            assertThat(now.falsehoods())
                    .extracting(FalseSentence::printed)
                    .containsExactly(
                            "Dover, April-August 2019: 1,005",
                            "Dover, Change in %: -0.8",
                            "Dover, Rate per 1,000 residents: 8.6");
            assertThat(now.revisions()).extracting(Revised::now).hasSize(1);
        }
    }

    @Test
    void wordsThatArePinnedAreFalseWhenTheyAreNotSoAndTrueHoweverTheirDashesAreTyped() {
        try (Lake lake = Lakes.withTheTablesOf2019(dir.resolve("pinned"))) {
            Composer composer = Lakes.composer(lake);
            String head = PAPER.substring(0, PAPER.indexOf("In Gravesham"));

            Composed so = composer.compose(
                    PaperText.of(
                            "p.md",
                            head
                                    + "Crime {{change \"total-crime\" form=\"verb\" says=\"fell by 9.2% (545 fewer), from 5,915 to 5,370\"}}."),
                    Part.PUBLIC);
            Composed not = composer.compose(
                    PaperText.of(
                            "p.md",
                            head
                                    + "One. Abuse {{change \"domestic-abuse\" form=\"verb\" says=\"rose slightly\"}}. Two and a half."),
                    Part.PUBLIC);

            assertThat(so.falsehoods()).isEmpty();
            assertThat(not.falsehoods())
                    .containsExactly(new FalseSentence(
                            10,
                            "Abuse rose slightly.",
                            "Abuse stayed much the same (40 more, within chance), from 1,508 to 1,548."));
            assertThat(not.problems())
                    .anyMatch(problem -> problem.kind() == PaperProblem.Kind.FALSE && problem.line() == 10);
        }
    }
}
