package org.wardmote.backup.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.file.Contents.Kind;

/** How parts lie in their zip: sealed, as a backup's; or open to whoever has the file, as an export's. */
public interface Packing {

    /** The entry that says what all others are, written last. */
    String manifest();

    /** The entry in which a part lies. */
    String entry(int number, Kind kind, String name);

    /** The rows of a table as they lie in a part. */
    OutputStream rows(OutputStream part) throws IOException;

    /** {@link #rows(OutputStream)} undone. */
    InputStream rows(InputStream part) throws IOException;

    /** A part as it lies in its entry; closing it closes the entry. */
    OutputStream part(OutputStream entry) throws IOException;

    /** {@link #part(OutputStream)} undone. */
    InputStream part(InputStream entry) throws IOException;

    /** The manifest as it lies in its entry. */
    OutputStream manifest(OutputStream entry) throws IOException;

    /** The key of the parts, for the manifest; empty where they have none. */
    String key();

    /** How hard the zip itself packs, as {@link java.util.zip.Deflater} counts. */
    int level();

    /** What stands in the zip for whoever opens it without Wardmote. */
    String readme(Instant at);

    /** For a backup: nothing is readable without the passphrase. */
    static Packing sealed(AgeKey passphrase) {
        return new SealedPacking(passphrase);
    }

    /** For an export: everything is readable. */
    static Packing plain() {
        return new PlainPacking();
    }

    /** Where a passphrase comes from, asked only for what is sealed. */
    @FunctionalInterface
    interface Key {
        AgeKey get() throws IOException;
    }
}
