package org.wardmote.access.circle;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decisions;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.circle.Emergencies.Emergency;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Emergency access: an hour's reading of one matter with a reason, told to those who lead it, and reviewed by one of them. */
@Component
class EmergencyWork {

    static final Duration OPEN_FOR = Duration.ofMinutes(60);

    /** So many unreviewed uses withdraw the right, until they are reviewed. */
    static final int MOST_UNREVIEWED = 3;

    private final Viewpoints viewpoints;
    private final Decisions decisions;
    private final Matters matters;
    private final Emergencies emergencies;
    private final Trail trail;

    EmergencyWork(Viewpoints viewpoints, Decisions decisions, Matters matters, Emergencies emergencies, Trail trail) {
        this.viewpoints = viewpoints;
        this.decisions = decisions;
        this.matters = matters;
        this.emergencies = emergencies;
        this.trail = trail;
    }

    /** What came of asking. */
    enum Outcome {
        OPENED,
        /** There is nothing of that reference, or nothing that may be opened so: the answer is the same. */
        NOTHING_THERE,
        WITHDRAWN
    }

    /** What came of asking, and the matter when it is open now. */
    record Answer(Outcome outcome, Optional<UUID> matter) {}

    /** A member's own uses, and whether they may use it now. */
    record Own(List<Emergency> uses, boolean withdrawn) {}

    Own own(Viewer viewer) {
        return viewpoints.as(
                viewer, () -> new Own(emergencies.own(id(viewer)), emergencies.unreviewed() >= MOST_UNREVIEWED));
    }

    /** A use by somebody else that waits for the viewer's review, with its matter where they may open that. */
    record ToReview(Emergency emergency, Optional<Matter> matter) {}

    List<ToReview> toReview(Viewer viewer) {
        return viewpoints.as(
                viewer,
                () -> emergencies.toReview(id(viewer)).stream()
                        .map(one -> new ToReview(one, matters.guardedBy(one.circle())))
                        .toList());
    }

    Answer open(Viewer viewer, String reference, String reason) {
        MemberId member = id(viewer);
        return viewpoints.as(viewer, now -> {
            Optional<CircleId> target = emergencies.target(reference);
            if (target.isEmpty()) {
                return new Answer(Outcome.NOTHING_THERE, Optional.empty());
            }
            CircleId circle = target.get();
            if (!decisions.standing(viewer, circle).may(Level.READS)) {
                emergencies.lock(member);
                if (emergencies.unreviewed() >= MOST_UNREVIEWED) {
                    return new Answer(Outcome.WITHDRAWN, Optional.empty());
                }
                emergencies.add(circle, member, reason, now, now.plus(OPEN_FOR));
                Matter matter = matters.guardedBy(circle).orElseThrow();
                trail.write(
                        Kind.ALTERATION,
                        viewer.name(),
                        member.toString(),
                        "emergency-opened",
                        MatterWork.thing(matter.id()),
                        "For 60 minutes. Those who lead it are told.");
            }
            return new Answer(Outcome.OPENED, matters.guardedBy(circle).map(Matter::id));
        });
    }

    /** Reviews somebody else's use: for whoever leads the circle, and for nobody of themselves. */
    void review(Viewer viewer, UUID matterId, UUID emergency, String finding) {
        viewpoints.as(viewer, now -> {
            Matter matter = matters.find(matterId).orElseThrow(EmergencyWork::notFound);
            decisions.standing(viewer, matter.circle()).orNotFound(Level.LEADS);
            Emergency use = emergencies
                    .find(emergency)
                    .filter(one -> one.circle().equals(matter.circle())
                            && !one.member().equals(id(viewer).value()))
                    .orElseThrow(EmergencyWork::notFound);
            if (emergencies.review(use.id(), id(viewer), finding, now)) {
                trail.write(
                        Kind.ALTERATION,
                        viewer.name(),
                        id(viewer).toString(),
                        "emergency-reviewed",
                        MatterWork.thing(matterId),
                        "The use by " + use.memberName() + ".");
            }
            return matter;
        });
    }

    private static MemberId id(Viewer viewer) {
        return Objects.requireNonNull(viewer.id());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
