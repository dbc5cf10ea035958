package org.wardmote.reports.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an edition has come, as its rows tell it.
 *
 * @param circulation the newest; null while it is with its writers
 * @param clearances the newest of each desk
 * @param rulings by the finding that they let stand
 * @param urgency the chair's newest reason; null without one
 * @param signOff the newest that was not taken back; null when there is none
 * @param reopening the newest; null when it was never reopened
 * @param issues what was published of it, the newest first
 * @param notices what its readers are told since, the newest first
 */
record Course(
        @Nullable Step circulation,
        Map<String, Clearance> clearances,
        Map<String, Ruling> rulings,
        @Nullable Urgency urgency,
        @Nullable Step signOff,
        @Nullable Reopening reopening,
        List<Issue> issues,
        List<Notice> notices) {

    Course {
        clearances = Map.copyOf(clearances);
        rulings = Map.copyOf(rulings);
        issues = List.copyOf(issues);
        notices = List.copyOf(notices);
    }

    /** The sign-off taken back, and why. */
    record Reopening(String reason, Step step) {}

    Stage stage() {
        if (notices.stream().anyMatch(notice -> notice.successor() != null)) {
            return Stage.SUPERSEDED;
        }
        if (signOff != null) {
            return published().isPresent() ? Stage.PUBLISHED : Stage.SIGNED_OFF;
        }
        if (!issues.isEmpty()) {
            return Stage.CORRECTING;
        }
        return circulation == null ? Stage.DRAFT : Stage.CIRCULATED;
    }

    /** The issue that publishes what is signed off. */
    Optional<Issue> published() {
        Step signed = signOff;
        return signed == null
                ? Optional.empty()
                : issues.stream()
                        .filter(issue -> issue.step().revision() == signed.revision())
                        .findFirst();
    }

    /** Whether its writers may save a new revision. */
    boolean open() {
        return signOff == null && stage() != Stage.SUPERSEDED;
    }
}
