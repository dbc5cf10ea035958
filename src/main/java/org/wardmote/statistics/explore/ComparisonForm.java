package org.wardmote.statistics.explore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.ErrorMessage;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Option;

/**
 * The question of the comparison page: what may be chosen, what is, and what is wrong with it.
 *
 * @param areas names or codes, one to a line
 * @param against the choice among {@link Asking#YEAR_BEFORE}, {@link Asking#JUST_BEFORE}, {@link Asking#NOTHING} and
 *     {@code other}
 * @param held which months are held of each source, in sentences
 */
record ComparisonForm(
        List<Option> indicators,
        List<Option> levels,
        String areas,
        List<Option> from,
        List<Option> to,
        String against,
        List<Option> againstFrom,
        List<Option> againstTo,
        List<Option> bases,
        String asAt,
        List<String> held,
        List<FieldError> errors) {

    static final String OTHER = "other";

    ComparisonForm {
        errors = List.copyOf(errors);
    }

    /** Whether the rarer choices are shown: one of them is taken, or wrong. */
    boolean more() {
        return !areas.isEmpty()
                || !asAt.isEmpty()
                || errors.stream()
                        .anyMatch(e -> Set.of("area", "denominator", "as-at").contains(e.field()));
    }

    /** What is wrong with one field; null when nothing is. */
    @Nullable
    ErrorMessage beside(String field) {
        return FieldError.beside(errors, field);
    }

    /** The lines of the error summary, each a link to its field. */
    List<Frame.Link> errorList() {
        return FieldError.links(errors);
    }

    /** The day as its three fields. */
    Map<String, String> asAtParts() {
        String[] parts = asAt.split("-", -1);
        return parts.length == 3
                ? Map.of("as-at-year", parts[0], "as-at-month", parts[1], "as-at-day", parts[2])
                : Map.of();
    }
}
