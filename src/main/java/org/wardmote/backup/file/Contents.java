package org.wardmote.backup.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup or an export holds: its manifest.
 *
 * @param format the version of this layout
 * @param wardmote the version of Wardmote that made it
 * @param key the key that opens the parts, as the age program reads it; empty for an export, whose parts lie open
 * @param trailHead the head of the trail in the picture that was taken
 * @param versions the newest migration of each schema
 * @param sequences the last number that each sequence gave
 */
public record Contents(
        int format,
        String wardmote,
        Instant madeAt,
        String key,
        String trailHead,
        Map<String, String> versions,
        Map<String, Long> sequences,
        List<Part> parts) {

    /** The layout that this code writes. */
    public static final int FORMAT = 1;

    public Contents {
        versions = Map.copyOf(versions);
        sequences = Map.copyOf(sequences);
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param entry its name in the zip, which tells nothing in a backup: {@code parts/000001.age}
     * @param name {@code access.member}, or a file's path in the data folder
     * @param columns of a table, in the order in which they were written; empty for a file
     * @param rows of a table; 0 for a file
     * @param bytes its length once it is opened
     * @param sha256 of what it is once it is opened
     */
    public record Part(
            String entry, Kind kind, String name, List<String> columns, long rows, long bytes, String sha256) {

        public Part {
            columns = List.copyOf(columns);
        }

        /** As a person is told of it. */
        public String told() {
            return switch (kind) {
                case TABLE -> "the table " + name;
                case LAKE -> "the lake's file " + name;
                case FILE -> "the file " + name;
            };
        }
    }

    /** What a part can be: a table's rows as CSV, a file of the lake, another file of the data folder. */
    public enum Kind {
        TABLE,
        LAKE,
        FILE
    }

    /** The rows of all tables. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
