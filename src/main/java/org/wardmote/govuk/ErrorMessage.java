package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field, told beside it.
 *
 * @param visuallyHiddenText what is read out before it; null for "Error", empty for nothing
 */
public record ErrorMessage(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String classes,
        @Nullable String visuallyHiddenText) {

    public static ErrorMessage of(String text) {
        return new ErrorMessage(text, null, null, null);
    }
}
