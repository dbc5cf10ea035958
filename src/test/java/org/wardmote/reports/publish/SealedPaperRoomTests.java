package org.wardmote.reports.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Lakes;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.statistics.Statistics;

/** The demonstration's paper of 2019, sealed, checked by a stranger, and forged. */
class SealedPaperRoomTests {

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Sealing sealing;
    private static SealedPaper sealed;
    private static Path file;

    @BeforeAll
    static void seal() throws IOException {
        lake = Lakes.withTheTablesOf2019(dir.resolve("lake"));
        Places places = Places.of(lake);
        sealing = new Sealing(lake, places, Statistics.of(lake, places, List.of()));
        Sealing.Outcome outcome = sealing.seal(PaperText.read(Lakes.PAPER), List.of());
        assertThat(outcome.refusals()).isEmpty();
        sealed = requireNonNull(outcome.sealed());
        file = Files.write(dir.resolve("paper.zip"), sealed.zip());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void itIsReproducedFromTheFileAlone() {
        Verification verification = Verification.of(file, Optional.of(sealed.root()));
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.notes()).isEmpty();
        assertThat(verification.root()).isEqualTo(sealed.root()).hasSize(64);
    }

    @Test
    void theSamePaperAndLakeMakeTheSameFile() {
        Sealing.Outcome again = sealing.seal(PaperText.read(Lakes.PAPER), List.of());
        assertThat(requireNonNull(again.sealed()).zip()).isEqualTo(sealed.zip());
    }

    @Test
    void itHoldsEachCountWithItsDenominatorItsFileAndItsHashAndHidesWhatIsHidden() {
        assertThat(text(Parts.FIGURES))
                .contains(
                        "total-crime,Total crime,E07000109,Gravesham,2019-04..2019-08,5370,106385,\"residents, mid-2018\"")
                .containsPattern("recorded-crime-by-district.csv \\(SHA-256 [0-9a-f]{64}\\)")
                .contains("homicide,Homicide,E07000109,Gravesham,2018-04..2018-08,hidden");
        assertThat(text(Parts.ANSWERS)).doesNotContain("Tom");
    }

    @Test
    void aChangedFigureIsNamedWithItsRow() throws IOException {
        List<Difference> differences =
                forged(Map.of(Parts.FIGURES, text(Parts.FIGURES).replaceFirst(",5370,", ",5371,")), false);
        assertThat(differences)
                .singleElement()
                .hasToString(
                        "figures.csv differs: line 2, Total crime in Gravesham, April to August 2019, says count 5,371, and the"
                                + " manifest's hash is of 5,370.");
    }

    @Test
    void aChangedCountIsNamedWithTheSentenceThatNoLongerFollows() throws IOException {
        String answers = text(Parts.ANSWERS).replace(": 5370,", ": 5371,");
        List<Difference> caught = forged(Map.of(Parts.ANSWERS, answers), false);
        assertThat(caught.get(0).part()).isEqualTo(Parts.ANSWERS);
        assertThat(caught.get(0).words()).contains("5,370").contains("5,371");
        List<Difference> hashedAgain = forged(Map.of(Parts.ANSWERS, answers), true);
        assertThat(hashedAgain).extracting(Difference::part).contains(Parts.CITATIONS, Parts.FIGURES, Parts.PAGE);
        assertThat(hashedAgain.stream()
                        .filter(each -> each.part().equals(Parts.CITATIONS))
                        .findFirst()
                        .orElseThrow()
                        .words())
                .contains("fell by 9.2% (545 fewer), from 5,915 to 5,370")
                .contains("fell by 9.2% (544 fewer), from 5,915 to 5,371");
    }

    @Test
    void whoeverForgesEveryPartAndEveryHashIsCaughtByTheMinutes() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(sealed.parts());
        String paper = text(Parts.TEXT).replace("North Division\n(Dartford", "North Division\n(Dartfort");
        PaperText forged = new PaperText("mid-year-2019-20.md", paper, text(Parts.IMPLICATIONS), null);
        parts.putAll(Parts.make(
                        forged,
                        AnswersReader.read(requireNonNull(sealed.parts().get(Parts.ANSWERS))),
                        null,
                        sealed.about(),
                        List.of())
                .parts());
        Path other = Files.write(dir.resolve("forged.zip"), new SealedPaper(parts).zip());
        assertThat(Verification.of(other, Optional.empty()).reproduced()).isTrue();
        assertThat(Verification.of(other, Optional.of(sealed.root())).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.part()).isEqualTo("the root hash"));
    }

    @Test
    void oneDigitChangedAnywhereIsNamedByItsPart() throws IOException {
        Random chance = new Random(20191010);
        List<String> names = List.copyOf(sealed.parts().keySet());
        for (int i = 0; i < 24; i++) {
            String name = names.get(i % names.size());
            byte[] changed = oneDigitChanged(requireNonNull(sealed.parts().get(name)), chance);
            Map<String, byte[]> files = files();
            files.put(name, changed);
            Path other = Files.write(dir.resolve("digit.zip"), SealedPaper.zip(files));
            List<Difference> differences =
                    Verification.of(other, Optional.empty()).differences();
            assertThat(differences).as(name).extracting(Difference::part).contains(name);
        }
    }

    private static byte[] oneDigitChanged(byte[] content, Random chance) {
        byte[] changed = content.clone();
        while (Arrays.equals(changed, content)) {
            int at = chance.nextInt(content.length);
            if (content[at] >= '0' && content[at] <= '9') {
                changed[at] = (byte) ('0' + (content[at] - '0' + 1 + chance.nextInt(9)) % 10);
            }
        }
        return changed;
    }

    @Test
    void aChangedManifestIsNamed() throws IOException {
        Map<String, byte[]> files = files();
        String manifest = new String(files.get(SealedPaper.MANIFEST), StandardCharsets.UTF_8);
        files.put(
                SealedPaper.MANIFEST,
                manifest.replace(sealed.root(), "0" + sealed.root().substring(1))
                        .getBytes(StandardCharsets.UTF_8));
        Path other = Files.write(dir.resolve("manifest.zip"), SealedPaper.zip(files));
        if (!sealed.root().startsWith("0")) {
            assertThat(Verification.of(other, Optional.empty()).differences())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.part()).isEqualTo(SealedPaper.MANIFEST));
        }
    }

    @Test
    void whatIsNoSealedPaperIsRefused() throws IOException {
        Path text = Files.writeString(dir.resolve("text.zip"), "no zip");
        assertThatThrownBy(() -> Verification.of(text, Optional.empty()))
                .isInstanceOf(UnreadableSeal.class)
                .hasMessageContaining("cannot be read as a zip");
        Map<String, byte[]> files = files();
        files.put("../outside.txt", new byte[0]);
        Path outside = Files.write(dir.resolve("outside.zip"), SealedPaper.zip(files));
        assertThatThrownBy(() -> Verification.of(outside, Optional.empty()))
                .isInstanceOf(UnreadableSeal.class)
                .hasMessageContaining("a name that no part has");
    }

    private static List<Difference> forged(Map<String, String> changed, boolean hashedAgain) throws IOException {
        Map<String, byte[]> files = files();
        changed.forEach((name, words) -> files.put(name, words.getBytes(StandardCharsets.UTF_8)));
        UnaryOperator<Map<String, byte[]>> hashed = all -> {
            Map<String, byte[]> parts = new TreeMap<>(all);
            parts.remove(SealedPaper.MANIFEST);
            all.put(SealedPaper.MANIFEST, new SealedPaper(parts).manifest());
            return all;
        };
        Path other = dir.resolve("forged.zip");
        Files.write(other, SealedPaper.zip(hashedAgain ? hashed.apply(files) : files));
        return Verification.of(other, Optional.empty()).differences();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(sealed.parts());
        files.put(SealedPaper.MANIFEST, sealed.manifest());
        return files;
    }

    private static String text(String part) {
        return new String(requireNonNull(sealed.parts().get(part)), StandardCharsets.UTF_8);
    }
}
