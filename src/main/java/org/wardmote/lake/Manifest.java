package org.wardmote.lake;

import java.io.InputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a vintage says of itself, kept beside its Parquet files: where it came from, what it covers, and what was
 * noticed when it was loaded.
 *
 * @param dataset the dataset's id, as in {@code datasets/*.yml}
 * @param title what to call it on a page
 * @param loadedBy the member's name, or the operating system's account for the command line
 * @param originals the files that it was made from
 * @param rows records read
 * @param covers the parts of a series that it holds; a later vintage that covers the same slice supersedes it
 * @param cubes area levels for which {@code counts.<level>.parquet} exists
 * @param warnings what the checks found and did not stop; it follows every figure made from here
 * @param notes anything else a reader of the lake should know, by name
 */
public record Manifest(
        String dataset,
        String title,
        Instant loadedAt,
        String loadedBy,
        List<Original> originals,
        long rows,
        List<Slice> covers,
        List<String> cubes,
        List<Warning> warnings,
        Map<String, String> notes) {

    /** The version of the lake's layout that this code writes. */
    public static final int FORMAT = 1;

    public Manifest {
        originals = List.copyOf(originals);
        covers = List.copyOf(covers);
        cubes = List.copyOf(cubes);
        warnings = List.copyOf(warnings);
        notes = Map.copyOf(notes);
    }

    /** Reads a manifest as it is written in the lake; {@code name} names it when it is damaged. */
    public static Manifest read(InputStream in, String name) {
        return ManifestFile.read(in, name);
    }

    /** The manifest as it is written in the lake. */
    public byte[] toJson() {
        return ManifestFile.write(this);
    }

    /** The same, loaded at another time. */
    public Manifest loaded(Instant at) {
        return new Manifest(dataset, title, at, loadedBy, originals, rows, covers, cubes, warnings, notes);
    }

    /**
     * One file as it came.
     *
     * @param sha256 in hexadecimal
     * @param holds what its rows are of, so that a figure can be followed back to its file among many: months and
     *     periods as {@code 2018-11}, or the series of a table; empty when it is not told
     */
    public record Original(String name, String sha256, long bytes, List<String> holds) {

        public Original {
            holds = List.copyOf(holds);
        }

        /** A file of which is not told what it holds. */
        public Original(String name, String sha256, long bytes) {
            this(name, sha256, bytes, List.of());
        }

        /** The same, once it is known what it holds. */
        public Original holding(Collection<String> held) {
            return new Original(name, sha256, bytes, List.copyOf(held));
        }
    }

    /**
     * One part of a series: who or what it is of (a force's slug, {@code ew}), from which month, for how many months.
     * Dated {@code rows} are those of this slice alone.
     */
    public record Slice(String of, YearMonth start, int months, long rows) {}

    /**
     * Something that a check found and that did not stop the load.
     *
     * @param check the check's id, as in {@code checks/*.yml}
     * @param slice which slice it speaks of ({@code kent}), empty when it speaks of the whole vintage
     * @param month the month that it speaks of, {@code 2018-11}, or empty
     * @param message what is so
     * @param advice what to do about it
     */
    public record Warning(String check, String slice, String month, String message, String advice) {}
}
