package org.wardmote.backup.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wardmote.backup.age.Age;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.age.Identity;
import org.wardmote.backup.age.NotOpened;
import org.wardmote.backup.file.Contents.Kind;

/**
 * A backup's: its parts are sealed with a key made for this file alone; the manifest, which holds that key, is sealed
 * with the passphrase. So a file that breaks off has no manifest, and nothing in it is readable.
 */
final class SealedPacking implements Packing {

    static final String MANIFEST = "manifest.json.age";
    private static final int BUFFER = 1 << 16;

    private final AgeKey passphrase;
    private final Identity identity;

    SealedPacking(AgeKey passphrase) {
        this(passphrase, Identity.make());
    }

    private SealedPacking(AgeKey passphrase, Identity identity) {
        this.passphrase = passphrase;
        this.identity = identity;
    }

    /** The same with the key that a manifest holds. */
    static SealedPacking of(AgeKey passphrase, Contents contents) throws NotOpened {
        return new SealedPacking(passphrase, Identity.of(contents.key()));
    }

    @Override
    public String manifest() {
        return MANIFEST;
    }

    @Override
    public String entry(int number, Kind kind, String name) {
        return "parts/%06d.age".formatted(number);
    }

    @Override
    public OutputStream rows(OutputStream part) throws IOException {
        return new GZIPOutputStream(part, BUFFER);
    }

    @Override
    public InputStream rows(InputStream part) throws IOException {
        return new GZIPInputStream(part, BUFFER);
    }

    @Override
    public OutputStream part(OutputStream entry) throws IOException {
        return Age.seal(identity, entry);
    }

    @Override
    public InputStream part(InputStream entry) throws IOException {
        return Age.open(identity, entry);
    }

    @Override
    public OutputStream manifest(OutputStream entry) throws IOException {
        return Age.seal(passphrase, entry);
    }

    @Override
    public String key() {
        return identity.toSecret();
    }

    @Override
    public int level() {
        // Sealed bytes cannot be made smaller.
        return Deflater.NO_COMPRESSION;
    }

    @Override
    public String readme(Instant at) {
        return """
                A backup of Wardmote, made at %s.

                Put it back:   wardmote restore FILE --data DIR
                Only check it: wardmote backup --check FILE

                Without Wardmote: every part is a file of age (age-encryption.org/v1). The passphrase opens
                manifest.json.age, which says what each part is and holds the key of all parts:

                  age -d manifest.json.age > manifest.json
                  age -d -i KEYFILE parts/000001.age     (KEYFILE holds the manifest's "key")

                Tables are gzipped CSV with a header, where nothing between two commas is null.
                """.formatted(at);
    }
}
