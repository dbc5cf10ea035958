package org.wardmote.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Writes the manifests, forces everything to disk and renames the load into the lake. The order matters: each file,
     * then the folders that name them, deepest first, then the rename, then the folder that it happened in; a crash at
     * any point leaves the load either whole in {@code vintages/} or not there.
     */
    public List<Vintage> keep() {
        if (kept || manifests.isEmpty()) {
            throw new IllegalStateException("A load is kept once, and holds at least one dataset.");
        }
        try {
            for (Manifest manifest : manifests.values()) {
                Files.write(folder(manifest.dataset()).resolve(Lake.MANIFEST), ManifestFile.write(manifest));
            }
            dropWhatIsNotDescribed();
            forceToDisk(folder);
            Path home = lake.vintagesFolder().resolve(load);
            Files.move(folder, home, StandardCopyOption.ATOMIC_MOVE);
            kept = true;
            force(lake.vintagesFolder());
            Lake.changed();
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

    private void dropWhatIsNotDescribed() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                if (!manifests.containsKey(each.getFileName().toString())) {
                    Lake.delete(each);
                }
            }
        }
    }

    /** The manifest that a dataset of this load has been given so far; null before that. */
    public @Nullable Manifest described(String dataset) {
        return manifests.get(dataset);
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
            // what lies deeper sorts later, so in reverse each file comes before its folder
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                force(path);
            }
        }
    }

    private static void force(Path path) throws IOException {
        boolean file = Files.isRegularFile(path);
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
