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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Contents.Part;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup or an export: its parts, then the manifest, without which a file that broke off is none. */
public final class BackupWriter implements AutoCloseable {

    private static final String README = "README.txt";

    private final ZipOutputStream zip;
    private final Packing packing;
    private final List<Part> parts = new ArrayList<>();

    /** @param file must not be there yet; what is written can be read by nobody but its owner */
    public BackupWriter(Path file, Packing packing, Instant at) throws IOException {
        Files.createFile(file, Private.file(file));
        this.zip = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.WRITE));
        this.packing = packing;
        zip.setLevel(packing.level());
        note(README, packing.readme(at));
    }

    /** A text for whoever reads the file without Wardmote; no part, and in no manifest. */
    public void note(String entry, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
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
            try (OutputStream packed = packing.rows(new Open(out))) {
                return content.write(packed);
            }
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
        String entry = packing.entry(parts.size() + 1, kind, name);
        zip.putNextEntry(new ZipEntry(entry));
        Hashing hashing = new Hashing(packing.part(new Open(zip)));
        long rows;
        try (hashing) {
            rows = content.write(hashing);
        }
        zip.closeEntry();
        parts.add(new Part(entry, kind, name, columns, rows, hashing.bytes(), hashing.sha256()));
    }

    /** Writes the manifest; without it the file is none. */
    public Contents finish(
            String version, Instant at, String trailHead, Map<String, String> versions, Map<String, Long> sequences)
            throws IOException {
        Contents contents =
                new Contents(Contents.FORMAT, version, at, packing.key(), trailHead, versions, sequences, parts);
        zip.putNextEntry(new ZipEntry(packing.manifest()));
        try (OutputStream sealed = packing.manifest(new Open(zip))) {
            sealed.write(JsonMapper.shared().writeValueAsBytes(contents));
        }
        zip.closeEntry();
        return contents;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What lies within, as an outer one writes to it: closing the outer one leaves this open. */
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
