package org.wardmote.reports;

import java.util.Optional;
import java.util.UUID;

/** Names a comment on a paragraph of an edition. */
public record CommentId(UUID value) {

    /** Reads an id from an address; nothing when the text is none. */
    public static Optional<CommentId> parse(String text) {
        try {
            return Optional.of(new CommentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
