package org.wardmote.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LakeInUseException;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;
import org.wardmote.places.area.ReferenceFiles;

/** The reference data that ships in the jar, and how it is laid into a lake that has none. */
final class ReferenceShelf {

    private static final String HOME = "/reference/";
    private static final int PATIENCE_SECONDS = 60;

    private static final List<String> DATASETS = List.of("lookup", "population", "households", "boundaries");

    private ReferenceShelf() {}

    /**
     * Lays the shelf into a lake, in one load, unless it is there already. When another process is loading (perhaps this
     * very data), it waits for it to end.
     */
    static void lay(Lake lake) {
        for (int tries = 0; lake.vintages("lookup", null).isEmpty(); tries++) {
            try (Staging staging = lake.stage()) {
                if (lake.vintages("lookup", null).isEmpty()) {
                    copy(staging, lake.clock().instant());
                    staging.keep();
                }
            } catch (LakeInUseException e) {
                if (tries >= PATIENCE_SECONDS * 10) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void copy(Staging staging, Instant at) {
        for (String dataset : DATASETS) {
            try (InputStream described = resource(dataset + "/manifest.json")) {
                Manifest manifest = Manifest.read(described, dataset).loaded(at);
                Path folder = staging.folder(dataset);
                for (String file : ReferenceFiles.named(manifest)) {
                    try (InputStream in = resource(dataset + "/" + file)) {
                        Files.copy(in, folder.resolve(file));
                    }
                }
                staging.describe(manifest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = ReferenceShelf.class.getResourceAsStream(HOME + name);
        if (in == null) {
            throw new IOException("Missing from the jar: " + HOME + name);
        }
        return in;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another load.", e);
        }
    }
}
