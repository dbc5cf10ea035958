package org.wardmote.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Line;
import org.wardmote.audit.Trail;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.file.BackupReader;
import org.wardmote.backup.file.BackupWriter;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.file.Packing;
import org.wardmote.backup.table.Dictionary;
import org.wardmote.backup.table.Table;
import org.wardmote.backup.table.Tables;

/**
 * Writes one picture of the record, the lake and the other files, and reads it again before it counts: as a sealed
 * backup, or as an export that whoever leaves Wardmote can read.
 */
final class Backup {

    /** In the trail, and what the home page looks for there. */
    static final String DEED = "backup-verified";

    /** In the trail: everything left, open to whoever has the file. */
    static final String EXPORTED = "everything-exported";

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

    /** A sealed backup. */
    Contents take(Path file, AgeKey passphrase) throws IOException, SQLException {
        return picture(
                file,
                Packing.sealed(passphrase),
                aside -> BackupReader.open(aside, () -> passphrase),
                (record, whole) -> tell(
                        record, DEED, "backup:" + file.getFileName(), "sealed, read again and whole", whole, null));
    }

    /**
     * Everything, readable without Wardmote.
     *
     * @param recipient who receives it, for the trail
     */
    Contents export(Path file, String recipient) throws IOException, SQLException {
        return picture(
                file,
                Packing.plain(),
                aside -> BackupReader.openUnsealed(aside, Backup::noPassphrase),
                (record, whole) -> tell(
                        record,
                        EXPORTED,
                        "export:" + file.getFileName(),
                        "not sealed, read again and whole",
                        whole,
                        recipient));
    }

    private static AgeKey noPassphrase() {
        throw new IllegalStateException("An export has no passphrase");
    }

    private Contents picture(
            Path file, Packing packing, BackupReader.Opening opening, BiConsumer<Place.Reach, Contents> telling)
            throws IOException, SQLException {
        refuseWithin(place.data(), "data folder", file);
        refuseWithin(lake, "lake", file);
        if (Files.exists(file)) {
            throw new BackupRefused("The file " + file + " is there already, and none is replaced. Name another.");
        }
        return place.open(record -> {
            Path aside = file.resolveSibling(file.getFileName() + ".partial");
            Files.deleteIfExists(aside);
            try {
                write(record, aside, packing);
                Contents whole;
                try (BackupReader reader = opening.of(aside)) {
                    reader.verify();
                    whole = reader.contents();
                }
                // The trail first: what cannot be told of does not leave.
                telling.accept(record, whole);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                return whole;
            } finally {
                Files.deleteIfExists(aside);
            }
        });
    }

    private static void refuseWithin(Path folder, String called, Path file) throws IOException {
        if (DataFolder.holds(folder, file)) {
            throw new BackupRefused("The file " + file + " would lie in the " + called + " "
                    + folder.toAbsolutePath().normalize()
                    + ", which goes into it: it would hold itself. Nothing was written; name a place elsewhere.");
        }
    }

    private void write(Place.Reach record, Path aside, Packing packing) throws IOException, SQLException {
        try (BackupWriter writer = new BackupWriter(aside, packing, clock.instant())) {
            Tables.snapshot(record.reader(), connection -> {
                List<Table> tables = Tables.all(connection);
                writer.note(Dictionary.ENTRY, Dictionary.of(tables));
                for (Table table : tables) {
                    writer.table(table.fullName(), table.names(), out -> copyOut(connection, table, out));
                }
                // What papers refer to was in the lake before the picture was taken, and nothing leaves the lake.
                files(writer);
                return writer.finish(
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

    private void tell(
            Place.Reach record, String deed, String thing, String how, Contents whole, @Nullable String recipient) {
        Line line = Line.of(
                        Entry.Kind.DISCLOSURE,
                        "Command line (" + System.getProperty("user.name", "unknown") + ")",
                        null,
                        null,
                        deed,
                        thing)
                .detail(whole.rows() + " rows in all tables, " + whole.parts().size() + " parts, " + how
                        + "; trail head " + whole.trailHead());
        Trail.of(record.application(), clock).write(recipient == null ? line : line.recipient(recipient));
    }

    /** Of the jar; a build that is no jar has none. */
    static String version() {
        String version = Backup.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
