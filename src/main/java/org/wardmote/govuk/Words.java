package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Text or HTML with classes, as GOV.UK's components take it in many places: a hint, a key, a value, a tag, a title.
 * Where there is HTML the text is not printed.
 */
public record Words(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes) {

    public static Words of(String text) {
        return new Words(text, null, null);
    }

    public static Words html(Content html) {
        return new Words(null, html, null);
    }

    public Words withClasses(String names) {
        return new Words(text, html, names);
    }

    boolean any() {
        return Html.some(text) || html != null;
    }
}
