package org.wardmote.reports.publish;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.cite.Revised;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.edit.Edition;
import org.wardmote.reports.edit.Revision;
import org.wardmote.reports.implication.Finding;
import org.wardmote.reports.implication.Implications;

/**
 * What is known of an edition at one moment: its newest revision as it is told today or was told when it was signed off, what was said of it, and by when it
 * must be out.
 *
 * @param text of the newest revision, with the citations frozen in it
 * @param whole the paper with what the law exempts in it, as those who clear it read it
 * @param open the paper that the public will read
 * @param desks how each desk stands to it
 */
record Dossier(
        Edition edition,
        Revision revision,
        PaperText text,
        Composed whole,
        Composed open,
        Implications implications,
        List<Standing> desks,
        Course course,
        OpenDays clock,
        Answered answered) {

    Dossier {
        desks = List.copyOf(desks);
    }

    /**
     * What the paper was made from: what the lake answers now, or answered when the paper was signed off.
     *
     * @param whole every answer, those to what is exempt among them
     * @param open those to what the public will read
     * @param frozen whether these are the answers of the sign-off, and not those that the lake gives now
     * @param later what would be told otherwise by the data held now; empty while nothing is frozen
     */
    record Answered(KeptAnswers whole, KeptAnswers open, boolean frozen, List<Revised> later) {
        Answered {
            later = List.copyOf(later);
        }
    }

    /**
     * How one desk stands to the newest revision.
     *
     * @param part the SHA-256 of its part as it reads now
     * @param latest what it said last; null when it has not spoken
     */
    record Standing(Desk desk, String part, @Nullable Clearance latest) {

        /** It cleared its part, and the part still reads as it did. */
        boolean cleared() {
            return latest != null && latest.cleared() && latest.part().equals(part);
        }

        boolean objected() {
            return latest != null && !latest.cleared();
        }

        /** It cleared its part, and the part was changed since. */
        boolean lapsed() {
            return latest != null && latest.cleared() && !latest.part().equals(part);
        }
    }

    /** Answers that are challenged and that nobody who signs them let stand. */
    List<Finding> challenges() {
        return implications.findings().stream()
                .filter(Finding::mayBeOverruled)
                .filter(finding -> !course.rulings().containsKey(finding.key()))
                .toList();
    }

    Optional<Standing> standing(Desk desk) {
        return desks.stream()
                .filter(standing -> standing.desk().id().equals(desk.id()))
                .findFirst();
    }
}
