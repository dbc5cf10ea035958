package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/** A paper's total for a district stands in its table by area and in its table by category. */
class CountsInTwoFilesRoomTests {

    private static final Path BY_AREA = Path.of("demo/tables/recorded-crime-by-district.csv");
    private static final Path BY_CATEGORY = Path.of("demo/tables/offence-categories-gravesham.csv");

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
    void theSameCountInTwoFilesIsCountedOnce() throws SQLException {
        Vintage vintage = loading.load(
                        List.of(Upload.of(BY_AREA), Upload.of(BY_CATEGORY)),
                        LoadChoices.NONE.accepting(),
                        "Ana",
                        Progress.SILENT)
                .vintages()
                .get(0);

        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT n FROM read_parquet('" + vintage.counts("district")
                        + "') WHERE category = 'total-crime' AND area = 'E07000109' ORDER BY start")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(5915);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(5370);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void twoFilesThatDisagreeAreRefusedAndBothAreNamed() throws IOException {
        Path changed = temp.resolve("recorded-crime-by-district.csv");
        Files.writeString(changed, Files.readString(BY_AREA).replace("\"5,370\"", "\"5,371\""));

        assertThatThrownBy(() -> loading.load(
                        List.of(Upload.of(changed), Upload.of(BY_CATEGORY)),
                        LoadChoices.NONE.accepting(),
                        "Ana",
                        Progress.SILENT))
                .isInstanceOfSatisfying(
                        LoadRefused.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(problem -> problem.check().equals("counts-disagree"))
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message())
                                                .isEqualTo(
                                                        "The count is 5,371 here and 5,370 in offence-categories-gravesham.csv, line 35.")));
        assertThat(lake.vintages("count-table", null)).isEmpty();
    }
}
