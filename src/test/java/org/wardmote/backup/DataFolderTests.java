package org.wardmote.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file that is restored may be called: whatever its name, it comes to lie in its folder, beside what is made anew. */
class DataFolderTests {

    @TempDir
    private Path folder;

    @Test
    void whatLeadsOutOfTheFolderIsRefused() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("link"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("broken"), folder.resolve("not-there"));
        for (String name : List.of(
                "../x", "a/../../x", "/etc/x", data + "/x", "", ".", "a/..", "link/x", "link", "broken", "nul\0x")) {
            assertThatThrownBy(() -> DataFolder.inside(data, name))
                    .as(name)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("Nothing is restored");
            assertThatThrownBy(() -> DataFolder.insideLake(data, name)).as(name).isInstanceOf(BackupRefused.class);
        }
        assertThat(DataFolder.inside(data, "settings/of-tomorrow.yml"))
                .isEqualTo(data.resolve("settings/of-tomorrow.yml"));
        assertThat(DataFolder.insideLake(data, "vintages/one/rows.parquet"))
                .isEqualTo(data.resolve("vintages/one/rows.parquet"));
    }

    @Test
    void whatWardmoteMakesItselfIsRefused() {
        Path data = folder.resolve("data");
        for (String name : List.of(
                "pg18/PG_VERSION",
                "pg18.new/base",
                "pg18",
                "a/../pg18/postgresql.conf",
                "./pg18/pg_hba.conf",
                "postgres-18.1/bin/postgres",
                "record-passwords.properties",
                "superuser-password.new",
                "wardmote.lock",
                "initdb.out",
                "uploads/one",
                "lake/vintages/one/rows.parquet")) {
            assertThatThrownBy(() -> DataFolder.inside(data, name))
                    .as(name)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("a file that Wardmote makes itself: " + name);
        }
        for (String name : List.of("staging/half/rows.parquet", "spill/7/x", "loading.lock", "a/../spill/x")) {
            assertThatThrownBy(() -> DataFolder.insideLake(data, name)).as(name).isInstanceOf(BackupRefused.class);
        }
    }

    @Test
    void aFolderHoldsWhatLiesInItWhenLinksAreFollowed() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        Path broken = Files.createSymbolicLink(folder.resolve("broken"), Path.of("data/not-there"));
        assertThat(DataFolder.holds(data, data.resolve("x"))).isTrue();
        assertThat(DataFolder.holds(data, folder.resolve("data/../data/a/b"))).isTrue();
        assertThat(DataFolder.holds(data, link.resolve("x"))).isTrue();
        assertThat(DataFolder.holds(link, data.resolve("a/x"))).isTrue();
        assertThat(DataFolder.holds(data, broken.resolve("x"))).isTrue();
        assertThat(DataFolder.holds(data, folder.resolve("data.backup"))).isFalse();
        assertThat(DataFolder.holds(folder.resolve("not-there"), folder.resolve("x")))
                .isFalse();
    }
}
