package org.wardmote.backup.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wardmote.backup.age.Age;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.age.Identity;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Contents.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup. Its parts are sealed with a key made for this file alone; the manifest, written last, holds that key
 * and is sealed with the passphrase. So a file that breaks off has no manifest, and nothing in it is readable.
 */
public final class BackupWriter implements AutoCloseable {

    static final String MANIFEST = "manifest.json.age";
    private static final String README = "README.txt";

    private final ZipOutputStream zip;
    private final Identity identity = Identity.make();
    private final List<Part> parts = new ArrayList<>();

    /** @param file must not be there yet; what is written can be read by nobody but its owner */
    public BackupWriter(Path file, Instant at) throws IOException {
        Files.createFile(file, Private.file(file));
        this.zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE));
        // Sealed bytes cannot be made smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        zip.putNextEntry(new ZipEntry(README));
        zip.write(readme(at).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Writes a part's content and answers with its rows. */
    @FunctionalInterface
    public interface Content<E extends Exception> {
        long write(OutputStream out) throws IOException, E;
    }

    public <E extends Exception> void table(String name, List<String> columns, Content<E> content)
            throws IOException, E {
        add(Kind.TABLE, name, columns, out -> {
            GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
            long rows = content.write(packed);
            packed.finish();
            return rows;
        });
    }

    public void file(Kind kind, String name, Path file) throws IOException {
        this.<IOException>add(kind, name, List.of(), out -> {
            Files.copy(file, out);
            return 0;
        });
    }

    private <E extends Exception> void add(Kind kind, String name, List<String> columns, Content<E> content)
            throws IOException, E {
        String entry = "parts/%06d.age".formatted(parts.size() + 1);
        zip.putNextEntry(new ZipEntry(entry));
        Hashing hashing = new Hashing(Age.seal(identity, new Open(zip)));
        long rows;
        try (hashing) {
            rows = content.write(hashing);
        }
        zip.closeEntry();
        parts.add(new Part(entry, kind, name, columns, rows, hashing.bytes(), hashing.sha256()));
    }

    /** Writes the manifest; without it the file is none. */
    public Contents finish(
            AgeKey passphrase,
            String version,
            Instant at,
            String trailHead,
            Map<String, String> versions,
            Map<String, Long> sequences)
            throws IOException {
        Contents contents =
                new Contents(Contents.FORMAT, version, at, identity.toSecret(), trailHead, versions, sequences, parts);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        try (OutputStream sealed = Age.seal(passphrase, new Open(zip))) {
            sealed.write(JsonMapper.shared().writeValueAsBytes(contents));
        }
        zip.closeEntry();
        return contents;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String readme(Instant at) {
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

    /** The zip as a part writes to it: closing the part leaves it open. */
    private static final class Open extends java.io.FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
