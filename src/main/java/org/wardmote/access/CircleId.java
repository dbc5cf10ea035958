package org.wardmote.access;

import java.util.Optional;
import java.util.UUID;

/** Names a circle: who needs to know of a thing. Every thing that is guarded carries one. */
public record CircleId(UUID value) {

    /** Reads an id from an address; nothing when the text is none. */
    public static Optional<CircleId> parse(String text) {
        return MemberId.parse(text).map(id -> new CircleId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
