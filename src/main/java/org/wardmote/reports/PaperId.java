package org.wardmote.reports;

import java.util.Optional;
import java.util.UUID;

/** Names a paper that goes to its committee period after period. */
public record PaperId(UUID value) {

    /** Reads an id from an address; nothing when the text is none. */
    public static Optional<PaperId> parse(String text) {
        try {
            return Optional.of(new PaperId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
