package org.wardmote.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the data folder beside the record, and which of it belongs into a backup: all that is not made anew. */
final class DataFolder {

    /** Made anew where it is missing: the record's own files, PostgreSQL's programs and passwords, locks, uploads. */
    private static final Pattern MADE_ANEW = Pattern.compile(
            "(pg\\d+|postgres-[^/]*|uploads|lake)(\\.[a-z]+)?(/.*)?|record-passwords\\.properties|[^/]*\\.(lock|out|new)");

    /** Of the lake: loads in the making, what DuckDB spilt, and the lock. */
    private static final Pattern PASSING = Pattern.compile("(staging|spill)(/.*)?|[^/]*\\.lock");

    private DataFolder() {}

    /** The files of a data folder that are kept, by their paths in it. */
    static List<String> files(Path data) throws IOException {
        return files(data, MADE_ANEW);
    }

    /** The files of a lake that are kept, by their paths in it. */
    static List<String> lakeFiles(Path lake) throws IOException {
        return files(lake, PASSING);
    }

    private static List<String> files(Path folder, Pattern not) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !not.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /**
     * The place in a data folder of a file that a backup names. What leads out of the folder is refused, and so is what
     * Wardmote makes anew, which no backup of it holds.
     */
    static Path inside(Path data, String name) throws IOException {
        return inside(data, name, MADE_ANEW);
    }

    /** The same in a lake. */
    static Path insideLake(Path lake, String name) throws IOException {
        return inside(lake, name, PASSING);
    }

    private static Path inside(Path folder, String name, Pattern not) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path file;
        try {
            file = root.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw forged("a file with a name that cannot be", name);
        }
        if (Path.of(name).isAbsolute() || !file.startsWith(root) || file.equals(root) || !holds(root, file)) {
            throw forged("a file outside its folder", name);
        }
        String within = root.relativize(file).toString().replace('\\', '/');
        if (not.matcher(within).matches()) {
            throw forged("a file that Wardmote makes itself", name);
        }
        return file;
    }

    private static BackupRefused forged(String what, String name) {
        return new BackupRefused("The backup names " + what + ": " + name
                + ". Wardmote wrote no such backup, so somebody else did or changed it. Nothing is restored; use another"
                + " copy.");
    }

    /** Whether a file lies in a folder, or would, when all links are followed; neither needs to be there. */
    static boolean holds(Path folder, Path file) throws IOException {
        return followed(file).startsWith(followed(folder));
    }

    private static Path followed(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            }
            if (Files.isSymbolicLink(there)) {
                // A link to what is not there yet: what is written goes where it points.
                Path target = there.resolveSibling(Files.readSymbolicLink(there));
                return followed(target.resolve(there.relativize(whole)));
            }
        }
        return whole;
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
