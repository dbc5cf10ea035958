package org.wardmote.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a line of the trail is hashed: SHA-256 of the previous line's hash and the line's fields as netstrings. */
final class Chain {

    private Chain() {}

    /** The hash that a line has at a place in the chain; {@code audit.canonical} in the database writes the same text. */
    static byte[] hash(long number, Entry entry, byte[] previous) {
        StringBuilder text = new StringBuilder();
        netstring(text, Long.toString(number));
        netstring(text, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        Line line = entry.line();
        netstring(text, line.kind().name());
        netstring(text, line.actor());
        netstring(text, line.actorId());
        netstring(text, line.deed());
        netstring(text, line.thing());
        netstring(text, line.detail());
        if (line.agency() != null || line.purpose() != null || line.seen() != null || line.recipient() != null) {
            netstring(text, line.agency());
            netstring(text, line.purpose());
            netstring(text, line.seen());
            netstring(text, line.recipient());
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void netstring(StringBuilder text, @Nullable String field) {
        if (field == null) {
            text.append("-,");
        } else {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field)
                    .append(',');
        }
    }
}
