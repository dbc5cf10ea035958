package org.wardmote.govuk;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that may be chosen with a radio button or a checkbox; or the word that stands between two of them.
 *
 * @param checked null to follow the {@code value} or {@code values} of the whole
 * @param conditional what appears beneath when it is chosen
 * @param behaviour {@code exclusive} for a checkbox that clears the others
 * @param divider "or"; then all else is null
 */
public record Choice(
        @Nullable String value,
        @Nullable String text,
        @Nullable Content html,
        @Nullable String id,
        @Nullable String name,
        @Nullable Words hint,
        @Nullable Boolean checked,
        boolean disabled,
        @Nullable Words conditional,
        @Nullable String behaviour,
        @Nullable String divider) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, null, null, null, null, false, null, null, null);
    }

    public static Choice divider(String word) {
        return new Choice(null, null, null, null, null, null, null, false, null, null, word);
    }

    public Choice withHint(String words) {
        return new Choice(
                value, text, html, id, name, Words.of(words), checked, disabled, conditional, behaviour, divider);
    }

    public Choice withChecked(boolean isChecked) {
        return new Choice(value, text, html, id, name, hint, isChecked, disabled, conditional, behaviour, divider);
    }

    public Choice withConditional(Content content) {
        return new Choice(
                value, text, html, id, name, hint, checked, disabled, Words.html(content), behaviour, divider);
    }

    /** A checkbox that clears the others: "None of these". */
    public Choice exclusive() {
        return new Choice(value, text, html, id, name, hint, checked, disabled, conditional, "exclusive", divider);
    }

    /** The first has the prefix alone, so that the error summary can lead to it. */
    String idIn(String prefix, int index) {
        if (id != null) {
            return id;
        }
        return index == 0 ? prefix : prefix + "-" + (index + 1);
    }

    boolean isChecked(@Nullable String chosen) {
        return checked != null ? checked : chosen != null && !chosen.isEmpty() && chosen.equals(value);
    }

    boolean isChecked(@Nullable List<String> chosen) {
        return checked != null ? checked : value != null && chosen != null && chosen.contains(value);
    }
}
