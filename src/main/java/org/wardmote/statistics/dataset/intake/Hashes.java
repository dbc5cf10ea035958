package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** SHA-256 of files, worked out one after another on a thread beside the reading of them. */
final class Hashes {

    /** Small enough to stay near the processor while it is hashed. */
    private static final int BUFFER = 1 << 17;

    /** A file's hash, and what was seen of its lines on the way. */
    record Seen(String sha256, LineWatch lines) {}

    private final Map<Path, CompletableFuture<Seen>> seen = new LinkedHashMap<>();

    Hashes(List<Path> files) {
        files.forEach(file -> seen.put(file, new CompletableFuture<>()));
        Thread thread = new Thread(() -> seen.forEach(Hashes::complete), "hash");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until a file has been hashed. */
    Seen of(Path file) {
        CompletableFuture<Seen> hash = seen.get(file);
        if (hash == null) {
            throw new IllegalArgumentException("Not of this load: " + file);
        }
        try {
            return hash.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw e;
        }
    }

    private static void complete(Path file, CompletableFuture<Seen> hash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            LineWatch lines = new LineWatch();
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                    lines.pass(buffer, n);
                }
            }
            hash.complete(new Seen(HexFormat.of().formatHex(digest.digest()), lines));
        } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
            hash.completeExceptionally(e);
        }
    }
}
