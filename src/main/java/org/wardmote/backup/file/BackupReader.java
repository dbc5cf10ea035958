package org.wardmote.backup.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wardmote.backup.age.Age;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.age.NotOpened;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Contents.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup or an export: first its manifest, which says what each part is, then the parts. */
public final class BackupReader implements AutoCloseable {

    /** A manifest has a few hundred bytes for each part; a larger one is none of ours. */
    private static final int MOST_MANIFEST_BYTES = 256 * 1024 * 1024;

    private final ZipFile zip;
    private final Contents contents;
    private final Packing packing;

    private BackupReader(ZipFile zip, Contents contents, Packing packing) {
        this.zip = zip;
        this.contents = contents;
        this.packing = packing;
    }

    /** How a file is opened: as a backup alone, or as an export too. */
    @FunctionalInterface
    public interface Opening {
        BackupReader of(Path file) throws IOException;
    }

    /** Opens a backup, and no export, which anyone could have changed; {@link Damaged} says why that cannot be. */
    public static BackupReader open(Path file, Packing.Key passphrase) throws IOException {
        return open(file, passphrase, false);
    }

    /** Opens an export too, as whoever trusts the way that it went has asked for. */
    public static BackupReader openUnsealed(Path file, Packing.Key passphrase) throws IOException {
        return open(file, passphrase, true);
    }

    private static BackupReader open(Path file, Packing.Key passphrase, boolean unsealedToo) throws IOException {
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
            ZipEntry sealed = zip.getEntry(SealedPacking.MANIFEST);
            ZipEntry plain = zip.getEntry(PlainPacking.MANIFEST);
            if (sealed != null) {
                byte[] manifest = manifest(zip, sealed);
                AgeKey key = passphrase.get();
                Contents contents = contents(Age.open(key, new ByteArrayInputStream(manifest)));
                return new BackupReader(zip, contents, SealedPacking.of(key, contents));
            }
            if (plain != null && !unsealedToo) {
                throw new Damaged("The file " + file + " is an unsealed export, which anyone who had it could have"
                        + " changed without a trace. If you trust the way that it went, --unsealed takes it all the"
                        + " same.");
            }
            if (plain != null) {
                return new BackupReader(
                        zip, contents(new ByteArrayInputStream(manifest(zip, plain))), new PlainPacking());
            }
            throw new Damaged("The file " + file + " is no backup and no export of Wardmote: it has neither "
                    + SealedPacking.MANIFEST + " nor " + PlainPacking.MANIFEST + ", or its list of parts is damaged.");
        } catch (NotOpened e) {
            zip.close();
            throw new Damaged("The passphrase does not open this backup. Give the one with which it was made.");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static byte[] manifest(ZipFile zip, ZipEntry entry) throws IOException {
        byte[] manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = in.readNBytes(MOST_MANIFEST_BYTES);
        } catch (IOException e) {
            throw damagedManifest();
        }
        // The zip's own checksum tells a damaged manifest from a wrong passphrase.
        CRC32 sum = new CRC32();
        sum.update(manifest);
        if (sum.getValue() != entry.getCrc()) {
            throw damagedManifest();
        }
        return manifest;
    }

    private static Contents contents(InputStream manifest) throws IOException {
        Contents contents;
        try (manifest) {
            contents = JsonMapper.shared().readValue(manifest.readAllBytes(), Contents.class);
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
        return part.kind() == Kind.TABLE ? packing.rows(in) : in;
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
        return packing.part(stored);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
