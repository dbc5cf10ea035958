package org.wardmote.reports;

import java.util.Optional;
import java.util.UUID;

/** Names one edition of a paper: that of one period. */
public record EditionId(UUID value) {

    /** Reads an id from an address; nothing when the text is none. */
    public static Optional<EditionId> parse(String text) {
        try {
            return Optional.of(new EditionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
