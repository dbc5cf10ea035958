package org.wardmote.govuk;

import org.jspecify.annotations.Nullable;

/** A group of fields and what it is called: GOV.UK's {@code fieldset}. */
public record Fieldset(
        @Nullable Label legend,
        @Nullable String classes,
        @Nullable String describedBy) {

    public static Fieldset of(String legend) {
        return new Fieldset(Label.of(legend), null, null);
    }

    /** A legend in bold, in one of GOV.UK's sizes: {@code s}, {@code m}, {@code l}, {@code xl}. */
    public static Fieldset bold(String legend, String size) {
        return new Fieldset(new Label(legend, null, "govuk-fieldset__legend--" + size, false), null, null);
    }

    /** The legend of a page with one question, which is its heading too. */
    public static Fieldset heading(String legend) {
        return new Fieldset(new Label(legend, null, "govuk-fieldset__legend--l", true), null, null);
    }
}
