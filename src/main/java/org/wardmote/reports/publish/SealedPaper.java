package org.wardmote.reports.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.wardmote.reports.Hashes;

/**
 * A published paper in one file with all that it rests on: its parts, a list of them with their SHA-256, and one root hash
 * of that list, which the minutes can hold. The same parts give the same file on every machine: they lie in it
 * uncompressed, in the order of their names, all of one fixed time.
 */
public final class SealedPaper {

    static final String MANIFEST = "manifest.json";

    private static final int FORMAT = 1;
    private static final long LARGEST = 64L << 20;
    private static final int MOST_PARTS = 500;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}(/[a-z0-9][a-z0-9._-]{0,99})?");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> parts;

    SealedPaper(Map<String, byte[]> parts) {
        this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Each part by its name, without the manifest. */
    SortedMap<String, byte[]> parts() {
        return parts;
    }

    /** The root hash: that of the list of the parts' hashes and names, as {@code sha256sum} writes it, sorted by name. */
    public String root() {
        StringBuilder list = new StringBuilder();
        parts.forEach((name, content) ->
                list.append(Hashes.of(content)).append("  ").append(name).append('\n'));
        return Hashes.of(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the paper says of itself and of those before it. */
    public About about() {
        byte[] about = parts.get(Parts.ABOUT);
        if (about == null) {
            throw new IllegalArgumentException("there is no " + Parts.ABOUT);
        }
        return About.read(about);
    }

    byte[] manifest() {
        List<Object> list = new ArrayList<>();
        parts.forEach((name, content) -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("name", name);
            part.put("bytes", content.length);
            part.put("sha256", Hashes.of(content));
            list.add(part);
        });
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("root", root());
        manifest.put("parts", list);
        return JsonTree.write(manifest);
    }

    /** The file. */
    public byte[] zip() {
        Map<String, byte[]> files = new TreeMap<>(parts);
        files.put(MANIFEST, manifest());
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FIRST_DAY);
                entry.setMethod(ZipEntry.STORED);
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                entry.setCrc(sum.getValue());
                entry.setSize(file.getValue().length);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A file as it lies there, whatever is in it.
     *
     * @param files each by its name, the manifest among them
     * @param asPacked whether the file holds nothing besides, packed as Wardmote packs it
     */
    record Found(SortedMap<String, byte[]> files, boolean asPacked) {

        SealedPaper paper() {
            Map<String, byte[]> parts = new TreeMap<>(files);
            parts.remove(MANIFEST);
            return new SealedPaper(parts);
        }
    }

    /** A sealed paper, without looking whether it is whole; throws {@link UnreadableSeal}. */
    public static SealedPaper read(Path file) {
        return open(file).paper();
    }

    /** Nothing in it is unpacked: its parts lie in it as they are, so that none is greater than the file. */
    static Found open(Path file) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadableSeal("There is no file " + file + ".");
            }
            if (Files.size(file) > LARGEST) {
                throw new UnreadableSeal(file + " is larger than " + (LARGEST >> 20) + " MB: no sealed paper is.");
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                if (zip.size() > MOST_PARTS) {
                    throw new UnreadableSeal(file + " holds more than " + MOST_PARTS + " files: no sealed paper does.");
                }
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    take(zip, entry, files);
                }
            }
            if (!files.containsKey(MANIFEST)) {
                throw new UnreadableSeal(file + " is no sealed paper: it holds no " + MANIFEST + ".");
            }
            return new Found(files, Arrays.equals(zip(files), Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UnreadableSeal(file + " is no sealed paper: it cannot be read as a zip.");
        }
    }

    private static void take(ZipFile zip, ZipEntry entry, Map<String, byte[]> files) throws IOException {
        if (!NAME.matcher(entry.getName()).matches()) {
            throw new UnreadableSeal("It is no sealed paper: it holds a file with a name that no part has.");
        }
        if (entry.getMethod() != ZipEntry.STORED) {
            throw new UnreadableSeal("It was packed again by another program (" + entry.getName()
                    + " is compressed): a sealed paper is checked as it was published.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (files.put(entry.getName(), in.readNBytes((int) LARGEST)) != null) {
                throw new UnreadableSeal("It is no sealed paper: it holds " + entry.getName() + " twice.");
            }
        }
    }
}
