package org.wardmote.reports.proofread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.ErrorMessage;
import org.wardmote.govuk.Frame;

/**
 * The page on which a paper is handed in.
 *
 * @param pasted what was pasted before, when the page comes back with a problem
 * @param problem what is wrong with what was sent; empty when nothing is
 * @param mayCompare whether the viewer may have it held against figures
 * @param held whether that was asked for
 */
record NewProofPage(String pasted, String problem, boolean mayCompare, boolean held) {

    /** What the tick sends. */
    static final String FIGURES = "figures";

    List<Choice> against() {
        return List.of(
                Choice.of(FIGURES, "Check against our figures")
                        .withHint(
                                "What it says of an area and months that are held here is set beside the figures that you may see"));
    }

    List<String> ticked() {
        return held ? List.of(FIGURES) : List.of();
    }

    List<Frame.Link> errors() {
        return problem.isEmpty() ? List.of() : List.of(new Frame.Link(problem, "#paper"));
    }

    @Nullable
    ErrorMessage beside() {
        return problem.isEmpty() ? null : ErrorMessage.of(problem);
    }
}
