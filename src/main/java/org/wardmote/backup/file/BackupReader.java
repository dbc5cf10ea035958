package org.wardmote.backup.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wardmote.backup.age.Age;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.age.Identity;
import org.wardmote.backup.age.NotOpened;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Contents.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup: first its manifest, with the passphrase, then each part with the key that stands there. */
public final class BackupReader implements AutoCloseable {

    /** A manifest has a few hundred bytes for each part; a larger one is none of ours. */
    private static final int MOST_MANIFEST_BYTES = 256 * 1024 * 1024;

    private final ZipFile zip;
    private final Contents contents;
    private final Identity identity;

    private BackupReader(ZipFile zip, Contents contents, Identity identity) {
        this.zip = zip;
        this.contents = contents;
        this.identity = identity;
    }

    /** Opens a backup; {@link Damaged} says why that cannot be. */
    public static BackupReader open(Path file, AgeKey passphrase) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Damaged("There is no file " + file + ".");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Damaged("The file " + file + " is no whole backup: it was cut off, its end is damaged, or it is"
                    + " another kind of file. Use another copy.");
        }
        try {
            Contents contents = manifest(zip, file, passphrase);
            return new BackupReader(zip, contents, Identity.of(contents.key()));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Contents manifest(ZipFile zip, Path file, AgeKey passphrase) throws IOException {
        ZipEntry entry = zip.getEntry(BackupWriter.MANIFEST);
        if (entry == null) {
            throw new Damaged("The file " + file + " is no backup of Wardmote: it has no " + BackupWriter.MANIFEST
                    + ", or its list of parts is damaged.");
        }
        byte[] sealed;
        try (InputStream in = zip.getInputStream(entry)) {
            sealed = in.readNBytes(MOST_MANIFEST_BYTES);
        } catch (IOException e) {
            throw damagedManifest();
        }
        // The zip's own checksum tells a damaged manifest from a wrong passphrase.
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(sealed);
        if (sum.getValue() != entry.getCrc()) {
            throw damagedManifest();
        }
        Contents contents;
        try (InputStream in = Age.open(passphrase, new java.io.ByteArrayInputStream(sealed))) {
            contents = JsonMapper.shared().readValue(in.readAllBytes(), Contents.class);
        } catch (NotOpened e) {
            throw new Damaged("The passphrase does not open this backup. Give the one with which it was made.");
        } catch (JacksonException e) {
            throw new Damaged("The manifest of this backup was written in a way that this Wardmote does not know. Use"
                    + " the Wardmote that wrote it, or a newer one.");
        }
        if (contents.format() > Contents.FORMAT) {
            throw new Damaged("This backup was made by a newer Wardmote (" + contents.wardmote() + ", format "
                    + contents.format() + "; this one knows up to " + Contents.FORMAT
                    + "). Restore it with that version or a newer one.");
        }
        return contents;
    }

    private static Damaged damagedManifest() {
        return new Damaged(
                "The manifest of this backup is damaged, and without it no part can be opened. Use another copy.",
                List.of("the manifest"));
    }

    public Contents contents() {
        return contents;
    }

    /** Reads every part to its end; {@link Damaged} names all that are not what was written. */
    public void verify() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Part part : contents.parts()) {
            try (InputStream in = open(part)) {
                Hashing hashing = new Hashing(OutputStream.nullOutputStream());
                in.transferTo(hashing);
                if (hashing.bytes() != part.bytes() || !hashing.sha256().equals(part.sha256())) {
                    damaged.add(part.told() + " (" + part.entry() + ": it is another than was written)");
                }
            } catch (IOException | IllegalArgumentException e) {
                damaged.add(part.told() + " (" + part.entry() + ": " + e.getMessage() + ")");
            }
        }
        if (!damaged.isEmpty()) {
            throw new Damaged(
                    "This backup is damaged, and nothing is restored from it. What is wrong: "
                            + String.join("; ", damaged) + ". Use another copy.",
                    damaged);
        }
    }

    /** A part's content: of a table its CSV, of a file its bytes. */
    public InputStream read(Part part) throws IOException {
        InputStream in = open(part);
        return part.kind() == Kind.TABLE ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private InputStream open(Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw new IOException("it is missing");
        }
        InputStream stored = zip.getInputStream(entry);
        if (stored == null) {
            throw new IOException("it is missing");
        }
        return Age.open(identity, stored);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
