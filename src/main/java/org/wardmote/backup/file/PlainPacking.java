package org.wardmote.backup.file;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import org.wardmote.backup.file.Contents.Kind;

/** An export's: each table is a CSV file under its own name, each file of the lake lies as it is. */
final class PlainPacking implements Packing {

    static final String MANIFEST = "manifest.json";

    @Override
    public String manifest() {
        return MANIFEST;
    }

    @Override
    public String entry(int number, Kind kind, String name) {
        return switch (kind) {
            case TABLE -> "tables/" + name + ".csv";
            case LAKE -> "lake/" + name;
            case FILE -> "files/" + name;
        };
    }

    @Override
    public OutputStream rows(OutputStream part) {
        return part;
    }

    @Override
    public InputStream rows(InputStream part) {
        return part;
    }

    @Override
    public OutputStream part(OutputStream entry) {
        return entry;
    }

    @Override
    public InputStream part(InputStream entry) {
        return entry;
    }

    @Override
    public OutputStream manifest(OutputStream entry) {
        return entry;
    }

    @Override
    public String key() {
        return "";
    }

    @Override
    public int level() {
        return Deflater.DEFAULT_COMPRESSION;
    }

    @Override
    public String readme(Instant at) {
        return """
                Everything that Wardmote keeps, exported at %s. THIS FILE IS NOT SEALED: whoever has it reads all of it,
                cases and people included, and could change it. Keep it as you would keep the cases.

                tables/NAME.csv  every table of the record, in UTF-8: a header, then one line for each row; values are
                                 quoted, and nothing between two commas is null. Times are in UTC.
                dictionary.csv   each column of each table: its type, whether it must be filled, what it refers to
                lake/            what was loaded: Parquet files, which DuckDB, pandas and R read, and manifests in JSON
                files/           whatever else lay in the data folder
                manifest.json    each part with its rows and its SHA-256, and the head of the trail

                The trail (tables/audit.trail.csv) can be checked without Wardmote: docs/concepts/trail.md of Wardmote
                says how each line's hash is made.

                Put all of it into a new Wardmote: wardmote restore --unsealed FILE --data DIR
                """.formatted(at);
    }
}
