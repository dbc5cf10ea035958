package org.wardmote.statistics.explore;

import java.util.List;

/**
 * The page on which data is brought.
 *
 * @param limits how much may be sent at once, in words
 * @param pasted what was pasted before, when the page comes back with a problem
 */
record NewLoadPage(String limits, String pasted, List<FieldError> errors) {

    NewLoadPage {
        errors = List.copyOf(errors);
    }
}
