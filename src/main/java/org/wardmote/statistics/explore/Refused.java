package org.wardmote.statistics.explore;

import java.util.List;

/** A question that cannot be asked, with everything that is wrong with it. */
class Refused extends RuntimeException {

    private final List<FieldError> errors;

    Refused(List<FieldError> errors) {
        super("The question cannot be asked");
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
