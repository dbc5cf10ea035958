package org.wardmote.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LakeInUseException;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;
import tools.jackson.databind.json.JsonMapper;

/** The reference data that ships in the jar, and how it is laid into a lake that has none. */
public final class ReferenceShelf {

    private static final String HOME = "/reference/";
    private static final int PATIENCE_SECONDS = 60;

    /** One dataset on the shelf. */
    public record Book(String dataset, String title, List<Source> originals, long rows, List<String> files) {}

    /** A file of the ONS that a book was made from. */
    public record Source(String name, String sha256, long bytes) {}

    private ReferenceShelf() {}

    /**
     * Lays the shelf into a lake, in one load, unless it is there already. When another process is loading (perhaps this
     * very data), it waits for it to end.
     */
    static void lay(Lake lake) {
        for (int tries = 0; lake.vintages("lookup", null).isEmpty(); tries++) {
            try (Staging staging = lake.stage()) {
                if (lake.vintages("lookup", null).isEmpty()) {
                    copy(staging, lake.clock());
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

    private static void copy(Staging staging, java.time.Clock clock) {
        for (Book book : books()) {
            Path folder = staging.folder(book.dataset());
            for (String file : book.files()) {
                try (InputStream in = resource(book.dataset() + "/" + file)) {
                    Files.copy(in, folder.resolve(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            staging.describe(new Manifest(
                    book.dataset(),
                    book.title(),
                    clock.instant(),
                    "Wardmote",
                    book.originals().stream()
                            .map(each -> new Manifest.Original(each.name(), each.sha256(), each.bytes()))
                            .toList(),
                    book.rows(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of("files", String.join(" ", book.files()), "shipped", "with Wardmote")));
        }
    }

    private static List<Book> books() {
        try (InputStream in = resource("reference.json")) {
            return List.of(JsonMapper.shared().readValue(in, Book[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
