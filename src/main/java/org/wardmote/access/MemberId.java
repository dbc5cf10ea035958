package org.wardmote.access;

import java.util.Optional;
import java.util.UUID;

/** Names a member. */
public record MemberId(UUID value) {

    /** Reads an id from an address; nothing when the text is none. */
    public static Optional<MemberId> parse(String text) {
        try {
            return Optional.of(new MemberId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
