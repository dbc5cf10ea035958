package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a field or a group of fields is called: GOV.UK's {@code label} and {@code legend}.
 *
 * @param isPageHeading whether it is the page's {@code h1} too, as on a page with one question
 */
public record Label(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        boolean isPageHeading) {

    public static Label of(String text) {
        return new Label(text, null, null, false);
    }

    /** A label in bold, in one of GOV.UK's sizes: {@code s}, {@code m}, {@code l}, {@code xl}. */
    public static Label bold(String text, String size) {
        return new Label(text, null, "govuk-label--" + size, false);
    }

    /** A label that is not seen, for a field whose place says what it is; screen readers need it all the same. */
    public static Label unseen(String text) {
        return new Label(text, null, "govuk-visually-hidden", false);
    }
}
