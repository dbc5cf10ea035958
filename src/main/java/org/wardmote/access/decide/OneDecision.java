package org.wardmote.access.decide;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Action;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decision;
import org.wardmote.access.Decisions;
import org.wardmote.access.Level;
import org.wardmote.access.Standing;
import org.wardmote.access.Viewer;

/** The one decision: by role for what has no circle, by role and need to know for what has one. */
@Component
class OneDecision implements Decisions {

    private final ByRole byRole;
    private final CircleFacts facts;
    private final Clock clock;

    OneDecision(ByRole byRole, CircleFacts facts, Clock clock) {
        this.byRole = byRole;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Decision may(Viewer viewer, Action action) {
        return byRole.may(viewer, action);
    }

    @Override
    public Level most(Viewer viewer) {
        return NeedToKnow.most(viewer);
    }

    @Override
    @Transactional
    public Standing standing(Viewer viewer, CircleId circle) {
        return facts.of(circle, viewer)
                .map(known -> NeedToKnow.decide(known, viewer, most(viewer), clock.instant()))
                .orElseGet(
                        () -> new Standing(Level.NOTHING, Level.NOTHING, List.of("You have no place in its circle.")));
    }
}
