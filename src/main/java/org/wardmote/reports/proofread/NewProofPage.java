package org.wardmote.reports.proofread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.ErrorMessage;
import org.wardmote.govuk.Frame;

/**
 * The page on which a paper is handed in.
 *
 * @param pasted what was pasted before, when the page comes back with a problem
 * @param problem what is wrong with what was sent; empty when nothing is
 */
record NewProofPage(String pasted, String problem) {

    List<Frame.Link> errors() {
        return problem.isEmpty() ? List.of() : List.of(new Frame.Link(problem, "#paper"));
    }

    @Nullable
    ErrorMessage beside() {
        return problem.isEmpty() ? null : ErrorMessage.of(problem);
    }
}
