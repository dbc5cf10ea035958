package org.wardmote.access;

import java.util.Collection;
import java.util.Comparator;

/** How a page, a print or a file is marked by the Government Security Classifications; the highest part marks the whole. */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String printed;

    Marking(String printed) {
        this.printed = printed;
    }

    /** Reads {@code OFFICIAL-SENSITIVE}. */
    public static Marking parse(String text) {
        return valueOf(text.replace('-', '_'));
    }

    /** Nothing that is shown here is less than OFFICIAL. */
    public static Marking highest(Collection<Marking> parts) {
        return parts.stream().max(Comparator.naturalOrder()).orElse(OFFICIAL);
    }

    public String printed() {
        return printed;
    }
}
