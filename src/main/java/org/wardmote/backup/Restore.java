package org.wardmote.backup;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.wardmote.audit.Trail;
import org.wardmote.audit.Verification;
import org.wardmote.backup.file.BackupReader;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Contents.Part;
import org.wardmote.backup.file.Private;
import org.wardmote.backup.table.Table;
import org.wardmote.backup.table.Tables;

/** Puts a backup or an export back: into an empty folder, aside and then renamed, so that a restore that fails leaves nothing. */
final class Restore {

    private final Place place;
    private final Clock clock;

    Restore(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** What was put back, and how its trail verifies. */
    record Restored(Contents contents, Verification trail) {}

    /** @param opening whether an export is taken too, and where a passphrase comes from */
    Restored from(Path file, BackupReader.Opening opening) throws IOException, SQLException {
        Path data = place.data().toAbsolutePath().normalize();
        if (!DataFolder.isEmpty(data)) {
            throw new BackupRefused("The folder " + data
                    + " is not empty, and a restore replaces nothing. Choose a new one: --data DIR");
        }
        try (BackupReader backup = opening.of(file)) {
            refuseNewer(backup.contents());
            backup.verify();
            Files.createDirectories(data.getParent());
            Path aside = Files.createTempDirectory(
                    data.getParent(), data.getFileName() + ".restoring-", Private.folder(data));
            try {
                return put(backup, aside, data);
            } finally {
                DataFolder.delete(aside);
            }
        }
    }

    private void refuseNewer(Contents contents) {
        Map<String, String> known = place.known();
        contents.versions().forEach((schema, version) -> {
            String most = known.get(schema);
            if (most == null || new BigInteger(version).compareTo(new BigInteger(most)) > 0) {
                throw new BackupRefused("This backup was made by a newer Wardmote (" + contents.wardmote()
                        + "): its tables of " + schema + " are of version " + version + ", and this one knows "
                        + (most == null ? "none" : "up to " + most) + ". Restore it with that version or a newer one.");
            }
        });
    }

    private Restored put(BackupReader backup, Path aside, Path data) throws IOException, SQLException {
        for (Part part : backup.contents().parts()) {
            if (part.kind() != Kind.TABLE) {
                Path to = part.kind() == Kind.LAKE
                        ? DataFolder.insideLake(aside.resolve("lake"), part.name())
                        : DataFolder.inside(aside, part.name());
                Files.createDirectories(to.getParent());
                try (InputStream in = backup.read(part)) {
                    Files.copy(in, to);
                }
            }
        }
        return place.make(aside, backup.contents().versions(), record -> {
                    Tables.writing(record.owner(), connection -> tables(backup, connection));
                    Verification trail = Trail.of(record.application(), clock).verify();
                    if (!trail.head().equals(backup.contents().trailHead())) {
                        throw new BackupRefused(
                                "The trail that was put back ends with " + trail.head() + " and not with "
                                        + backup.contents().trailHead() + ", as the backup says. Nothing is restored.");
                    }
                    return new Moving(aside, data, new Restored(backup.contents(), trail));
                })
                .done();
    }

    /** The folder takes its name once PostgreSQL has been stopped. */
    private record Moving(Path aside, Path data, Restored restored) {
        Restored done() throws IOException {
            Files.deleteIfExists(data);
            Files.move(aside, data, StandardCopyOption.ATOMIC_MOVE);
            return restored;
        }
    }

    private static int tables(BackupReader backup, Connection connection) throws SQLException, IOException {
        Map<String, Part> parts = new LinkedHashMap<>();
        backup.contents().parts().stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .forEach(part -> parts.put(part.name(), part));
        List<Table> tables = Tables.all(connection);
        TreeSet<String> unknown = new TreeSet<>(parts.keySet());
        tables.forEach(table -> unknown.remove(table.fullName()));
        if (!unknown.isEmpty()) {
            throw new BackupRefused("This backup has tables that this Wardmote does not know: " + unknown
                    + ". Restore it with the version that made it ("
                    + backup.contents().wardmote() + ").");
        }
        List<String> back = Tables.clearTheWay(connection, tables);
        for (Table table : tables) {
            Part part = parts.get(table.fullName());
            if (part != null) {
                try (InputStream in = backup.read(part)) {
                    long rows = Tables.copyIn(connection, table, part.columns(), in);
                    if (rows != part.rows()) {
                        throw new BackupRefused("Of " + part.told() + " " + rows + " rows were put back, and the backup"
                                + " has " + part.rows() + ". Nothing is restored.");
                    }
                }
            }
        }
        Tables.closeAgain(connection, back);
        Tables.goOn(connection, backup.contents().sequences());
        return parts.size();
    }
}
