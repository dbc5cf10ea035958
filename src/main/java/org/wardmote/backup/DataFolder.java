package org.wardmote.backup;

import java.io.IOException;
import java.nio.file.Files;
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

    /** The place of a file that a backup names; a name that leads out of the folder is refused. */
    static Path inside(Path folder, String name) {
        Path root = folder.toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new BackupRefused("The backup names a file outside its folder: " + name
                    + ". Wardmote wrote no such backup; use another copy.");
        }
        return file;
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
