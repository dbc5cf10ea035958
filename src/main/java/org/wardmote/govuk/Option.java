package org.wardmote.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One of the things in a select.
 *
 * @param value null to send the text
 * @param selected null to follow the {@code value} of the whole
 */
public record Option(
        @Nullable String value, String text, @Nullable Boolean selected, boolean disabled) {

    public static Option of(String value, String text) {
        return new Option(value, text, null, false);
    }

    boolean isSelected(@Nullable String chosen) {
        return selected != null ? selected : Html.some(chosen) && (value == null ? text : value).equals(chosen);
    }
}
