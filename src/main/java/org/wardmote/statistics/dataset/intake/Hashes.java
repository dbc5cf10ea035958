package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** SHA-256 of files, worked out beside the reading of them. */
public final class Hashes {

    /** Small enough to stay near the processor while it is hashed. */
    private static final int BUFFER = 1 << 17;

    private Hashes() {}

    /** Begins to hash a file on a thread of its own. */
    static CompletableFuture<String> begin(Path file) {
        CompletableFuture<String> hash = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        hash.complete(of(file));
                    } catch (IOException | RuntimeException e) {
                        hash.completeExceptionally(e);
                    }
                },
                "hash");
        thread.setDaemon(true);
        thread.start();
        return hash;
    }

    static String await(CompletableFuture<String> hash) {
        try {
            return hash.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw e;
        }
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
