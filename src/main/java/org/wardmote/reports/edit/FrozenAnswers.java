package org.wardmote.reports.edit;

import java.util.Optional;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.compose.Answers;

/** Asks whoever signs papers off what was answered to one then; nothing for a revision that was never signed off. */
public interface FrozenAnswers {

    /** Nothing was ever signed off. */
    FrozenAnswers NONE = (edition, revision) -> Optional.empty();

    Optional<Answers> of(EditionId edition, int revision);
}
