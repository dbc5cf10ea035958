package org.wardmote.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.file.BackupReader;
import org.wardmote.backup.file.BackupWriter;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.table.Table;
import org.wardmote.backup.table.Tables;

/** Takes a backup: one picture of the record, the lake and the other files; and reads it again before it is one. */
final class Backup {

    /** In the trail, and what the home page looks for there. */
    static final String DEED = "backup-verified";

    /** PostgreSQL's "a policy would hide rows". */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Place place;
    private final Path lake;
    private final Clock clock;

    Backup(Place place, Path lake, Clock clock) {
        this.place = place;
        this.lake = lake;
        this.clock = clock;
    }

    Contents take(Path file, AgeKey passphrase) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(
                    "The file " + file + " is there already, and a backup replaces none. Name another.");
        }
        return place.open(record -> {
            Path aside = file.resolveSibling(file.getFileName() + ".partial");
            Files.deleteIfExists(aside);
            try {
                write(record, aside, passphrase);
                Contents whole;
                try (BackupReader reader = BackupReader.open(aside, passphrase)) {
                    reader.verify();
                    whole = reader.contents();
                }
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                tell(record, file, whole);
                return whole;
            } finally {
                Files.deleteIfExists(aside);
            }
        });
    }

    private void write(Place.Reach record, Path aside, AgeKey passphrase) throws IOException, SQLException {
        try (BackupWriter writer = new BackupWriter(aside, clock.instant())) {
            Tables.snapshot(record.reader(), connection -> {
                for (Table table : Tables.all(connection)) {
                    writer.table(table.fullName(), table.names(), out -> copyOut(connection, table, out));
                }
                // What papers refer to was in the lake before the picture was taken, and nothing leaves the lake.
                files(writer);
                return writer.finish(
                        passphrase,
                        version(),
                        clock.instant(),
                        Trail.headIn(connection),
                        Tables.versions(connection),
                        Tables.sequences(connection));
            });
        }
    }

    private static long copyOut(Connection connection, Table table, java.io.OutputStream out)
            throws SQLException, IOException {
        try {
            return Tables.copyOut(connection, table, out);
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new BackupRefused("The role that owns the tables may not read all of " + table.fullName() + ": "
                        + e.getMessage() + ". A backup with rows left out would be none. Let a role take it that sees"
                        + " every row (BYPASSRLS, and SELECT on every table): --database-owner ROLE");
            }
            throw e;
        }
    }

    private void files(BackupWriter writer) throws IOException {
        for (String name : DataFolder.lakeFiles(lake)) {
            writer.file(Contents.Kind.LAKE, name, lake.resolve(name));
        }
        for (String name : DataFolder.files(place.data())) {
            try {
                writer.file(Contents.Kind.FILE, name, place.data().resolve(name));
            } catch (NoSuchFileException e) {
                throw new BackupRefused("The file " + name
                        + " was taken away while the backup was made. Nothing is kept of it; try again.");
            }
        }
    }

    private void tell(Place.Reach record, Path file, Contents whole) {
        Trail.of(record.application(), clock)
                .write(
                        Entry.Kind.DISCLOSURE,
                        "Command line (" + System.getProperty("user.name", "unknown") + ")",
                        null,
                        DEED,
                        "backup:" + file.getFileName(),
                        whole.rows() + " rows in all tables, " + whole.parts().size()
                                + " parts, sealed, read again and whole; trail head " + whole.trailHead());
    }

    /** Of the jar; a build that is no jar has none. */
    static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
