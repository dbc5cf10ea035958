package org.wardmote.govuk;

import org.jspecify.annotations.Nullable;

/** Small words for the templates of this room. */
final class Html {

    private Html() {}

    /** Further classes, with the space before them. */
    static String and(@Nullable String classes) {
        return some(classes) ? " " + classes : "";
    }

    static boolean some(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /** The first that says something, else null, so that its attribute is left out. */
    static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (some(text)) {
                return text;
            }
        }
        return null;
    }

    /** What describes a field, in the order in which it is read out. */
    static @Nullable String describedBy(@Nullable String others, String id, boolean hint, boolean error) {
        StringBuilder ids = new StringBuilder(others == null ? "" : others);
        if (hint) {
            ids.append(' ').append(id).append("-hint");
        }
        if (error) {
            ids.append(' ').append(id).append("-error");
        }
        return first(ids.toString().strip());
    }
}
