package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/** The Kent street files of the demo, loaded as an analyst loads them. */
class StreetFilesRoomTests {

    private static final Path KENT = Path.of("demo/police");

    @TempDir
    private Path temp;

    private Lake lake;
    private Loading loading;

    @BeforeEach
    void openLake() {
        lake = Lake.open(temp.resolve("lake"), Clock.systemUTC());
        loading = new Loading(lake, Places.of(lake), Clock.systemUTC());
    }

    @AfterEach
    void closeLake() {
        lake.close();
    }

    @Test
    void theTwoMonthsThatKentHalfPublishedAreSaidToBeIncompleteAndNoOther() {
        Loaded loaded = loading.load(kent(""), LoadChoices.NONE, "Ana", Progress.SILENT);

        Vintage vintage = loaded.vintages().get(0);
        assertThat(vintage.manifest().rows()).isEqualTo(255_757);
        assertThat(vintage.manifest().covers()).hasSize(17);
        assertThat(vintage.manifest().warnings())
                .filteredOn(warning -> warning.check().equals("incomplete-month"))
                .extracting(warning -> warning.slice() + " " + warning.month())
                .containsExactly("kent 2018-11", "kent 2018-12");
    }

    @Test
    void theSameFilesAgainAreTheSameVintage() {
        List<Upload> files = kent("2019");
        Loaded first = loading.load(files, LoadChoices.NONE, "Ana", Progress.SILENT);

        Loaded second = loading.load(files, LoadChoices.NONE, "Ana", Progress.SILENT);

        assertThat(second.vintages()).isEmpty();
        assertThat(second.preview().files())
                .extracting(file -> file.already())
                .containsOnly(first.vintages().get(0).id());
        assertThat(lake.vintages("police-street", null)).hasSize(1);
    }

    private static List<Upload> kent(String year) {
        try (Stream<Path> files = Files.list(KENT)) {
            return files.filter(f -> f.getFileName().toString().startsWith(year))
                    .sorted()
                    .map(Upload::of)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
