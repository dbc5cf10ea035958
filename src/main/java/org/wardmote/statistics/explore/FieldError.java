package org.wardmote.statistics.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.ErrorMessage;
import org.wardmote.govuk.Frame;

/**
 * What is wrong with one answer on a form or one parameter of the API, in a sentence that says how to mend it.
 *
 * @param field the name of the field, which is its id in the page too; empty when it is the question as a whole
 */
record FieldError(String field, String message) {

    /** The lines of an error summary, each a link to its field. */
    static List<Frame.Link> links(List<FieldError> errors) {
        return errors.stream()
                .map(e -> new Frame.Link(e.message(), e.field().isEmpty() ? null : "#" + e.field()))
                .toList();
    }

    /** What is wrong with one field; null when nothing is. */
    static @Nullable ErrorMessage beside(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .findFirst()
                .map(e -> ErrorMessage.of(e.message()))
                .orElse(null);
    }
}
