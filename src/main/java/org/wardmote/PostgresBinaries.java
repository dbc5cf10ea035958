package org.wardmote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar into the data folder. */
final class PostgresBinaries {

    /** The major version names the folder of the data, since a newer PostgreSQL cannot read an older one's files. */
    static final int MAJOR = 18;

    private static final String VERSION = "18.4";

    private PostgresBinaries() {}

    /** The folder that has {@code bin/postgres}: {@code home/postgres-18.4}. */
    static Path unpackInto(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize().resolve("postgres-" + VERSION);
        if (Files.exists(folder)) {
            return folder;
        }
        Path aside = home.resolve(folder.getFileName() + ".unpacking");
        delete(aside);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + resource())) {
            if (packed == null) {
                throw new StartRefused("This jar brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch")
                        + ". Start a PostgreSQL server yourself and name it: --database jdbc:postgresql://HOST/NAME");
            }
            unpack(packed, aside.toAbsolutePath().normalize());
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + os + "-" + arch + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An entry would be unpacked outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0
                            && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
