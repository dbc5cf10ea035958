package org.wardmote.statistics.explore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.MemberId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Upload;

/**
 * Files between their preview and their acceptance: kept aside for an hour, under a name that nobody can guess, for the
 * member who sent them and for nobody else.
 */
public final class Uploads implements AutoCloseable {

    /** The most that one upload may hold: a year of one force many times over. Larger archives go by the command line. */
    public static final long MOST_BYTES = 100L * 1024 * 1024;

    /** The most files in one upload. */
    public static final int MOST_FILES = 50;

    /** The most uploads that wait at once; the oldest gives way. With {@link #MOST_BYTES} it bounds the disk that is used. */
    static final int MOST_WAITING = 20;

    public static final Duration KEPT_FOR = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 18;

    private final Path folder;
    private final Cache<String, Waiting> waiting;

    /**
     * What one member sent at once, and how far its preview has come.
     *
     * @param files each under the name that it came with
     * @param choices what the member has said about them
     */
    record Waiting(
            String id,
            MemberId owner,
            List<Upload> files,
            LoadChoices choices,
            @Nullable LoadPreview preview) {

        Waiting previewed(LoadChoices said, @Nullable LoadPreview found) {
            return new Waiting(id, owner, files, said, found);
        }
    }

    /** One file as it comes: its name and its bytes. */
    record Incoming(String name, InputStream bytes) {}

    /** Opens the area in a folder; what an earlier process left there is swept away. */
    public static Uploads in(Path folder, Clock clock) {
        delete(folder);
        return new Uploads(folder, clock);
    }

    private Uploads(Path folder, Clock clock) {
        this.folder = folder;
        this.waiting = Caffeine.newBuilder()
                .expireAfterWrite(KEPT_FOR)
                .maximumSize(MOST_WAITING)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .removalListener((@Nullable String id, @Nullable Waiting gone, RemovalCause cause) -> {
                    if (cause != RemovalCause.REPLACED && id != null) {
                        delete(folder.resolve(id));
                    }
                })
                .build();
    }

    /** Keeps files aside; refused when there are none, too many or too much. */
    Waiting keep(MemberId owner, List<Incoming> incoming) throws IOException {
        if (incoming.isEmpty()) {
            throw new Refusal("nothing-sent", "files", "Choose a file, or paste a table");
        }
        if (incoming.size() > MOST_FILES) {
            throw new Refusal("too-many-files", "files", "Send at most " + MOST_FILES + " files at once");
        }
        String id = newId();
        Path home = folder.resolve(id);
        Files.createDirectories(home);
        List<Upload> files = new ArrayList<>();
        boolean whole = false;
        try {
            long left = MOST_BYTES;
            for (Incoming one : incoming) {
                Path file = home.resolve(String.valueOf(files.size())).resolve(safeName(one.name()));
                Files.createDirectory(file.getParent());
                left -= copy(one.bytes(), file, left);
                files.add(Upload.of(file));
            }
            whole = true;
        } finally {
            if (!whole) {
                delete(home);
            }
        }
        Waiting kept = new Waiting(id, owner, List.copyOf(files), LoadChoices.NONE, null);
        waiting.put(id, kept);
        return kept;
    }

    /** The upload of this name, if it is this member's and still waits. */
    Optional<Waiting> find(String id, @Nullable MemberId member) {
        return Optional.ofNullable(waiting.getIfPresent(id))
                .filter(one -> one.owner().equals(member));
    }

    /** Remembers what was said about an upload and what its preview found. */
    void update(Waiting changed) {
        waiting.put(changed.id(), changed);
    }

    /** Lets go of an upload, accepted or not. */
    void discard(Waiting one) {
        waiting.invalidate(one.id());
    }

    @Override
    public void close() {
        waiting.invalidateAll();
        waiting.cleanUp();
    }

    /** Sweeps now what has waited too long; it is swept by itself soon after, too. */
    void sweep() {
        waiting.cleanUp();
    }

    private static long copy(InputStream from, Path file, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        try (OutputStream to = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw tooLarge();
                }
                to.write(buffer, 0, read);
            }
        }
        return copied;
    }

    static Refusal tooLarge() {
        return new Refusal(
                "upload-too-large",
                "files",
                "The files must be smaller than " + MOST_BYTES / (1024 * 1024)
                        + " MB together: load larger ones with wardmote import");
    }

    /** The last part of a name as a browser sends it, without anything that means something to a file system. */
    static String safeName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").strip();
        String notHidden = clean.replaceFirst("^\\.+", "");
        String named = notHidden.isEmpty() ? "file" : notHidden;
        return named.length() <= 120 ? named : named.substring(named.length() - 120);
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
