package org.wardmote.backup.file;

import java.io.IOException;
import java.util.List;

/** A backup cannot be used; the message names what is wrong with it, part by part. */
public final class Damaged extends IOException {

    private final List<String> parts;

    Damaged(String message) {
        this(message, List.of());
    }

    Damaged(String message, List<String> parts) {
        super(message);
        this.parts = List.copyOf(parts);
    }

    /** The parts that are damaged, as they are told. */
    public List<String> parts() {
        return parts;
    }
}
