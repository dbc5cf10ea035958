package org.wardmote.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A load in the making: files are written aside, and {@link #keep()} renames the whole load into place at once. A
 * process that dies before that leaves only a folder in {@code staging/}, which the next load sweeps away.
 */
public final class Staging implements AutoCloseable {

    private final Lake lake;
    private final String load;
    private final Path folder;
    private final Map<String, Manifest> manifests = new LinkedHashMap<>();
    private boolean kept;

    Staging(Lake lake, String load, Path folder) {
        this.lake = lake;
        this.load = load;
        this.folder = folder;
    }

    /** The folder in which the files of one dataset of this load are written. */
    public Path folder(String dataset) {
        Path made = folder.resolve(new VintageId(load, dataset).dataset());
        try {
            Files.createDirectories(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    /** Gives a dataset of this load its manifest; without one the dataset is not kept. */
    public void describe(Manifest manifest) {
        manifests.put(manifest.dataset(), manifest);
    }

    /** Writes the manifests, forces everything to disk and renames the load into the lake. */
    public List<Vintage> keep() {
        try {
            for (Manifest manifest : manifests.values()) {
                Files.writeString(
                        folder(manifest.dataset()).resolve(Lake.MANIFEST), Lake.JSON.writeValueAsString(manifest));
            }
            forceToDisk(folder);
            Path home = lake.vintagesFolder().resolve(load);
            Files.move(folder, home, StandardCopyOption.ATOMIC_MOVE);
            kept = true;
            forceToDisk(lake.vintagesFolder(), false);
            List<Vintage> vintages = new ArrayList<>();
            for (Manifest manifest : manifests.values()) {
                VintageId id = new VintageId(load, manifest.dataset());
                vintages.add(new Vintage(id, home.resolve(manifest.dataset()), manifest));
            }
            return vintages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what was not kept. */
    @Override
    public void close() {
        if (!kept) {
            Lake.delete(folder);
        }
        lake.released();
    }

    private static void forceToDisk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                forceToDisk(path, Files.isRegularFile(path));
            }
        }
    }

    private static void forceToDisk(Path path, boolean file) throws IOException {
        try (FileChannel channel = FileChannel.open(path, file ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (file) {
                throw e;
            }
            // Windows cannot open a folder to force it; the rename is still atomic there.
        }
    }
}
