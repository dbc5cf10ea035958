package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.govuk.Problem;
import org.wardmote.reports.compose.PaperProblem;
import org.wardmote.reports.compose.PaperProblem.Kind;
import org.wardmote.reports.implication.Evidence;
import org.wardmote.reports.implication.Finding;

/** What is asked of a paper at each moment on its way; an empty list lets it go on. */
final class Checks {

    /** A page that lists hundreds of slips helps nobody: so many are told, and how many there are besides. */
    private static final int MOST_TOLD = 12;

    private Checks() {}

    /** To circulate: every part is there, and what is written can be read. */
    static List<Problem> toCirculate(Dossier dossier) {
        List<Problem> problems = new ArrayList<>();
        if (!dossier.course().open()) {
            problems.add(Problem.of("", "clearance.closed"));
        }
        if (dossier.clock().meeting() == null) {
            problems.add(Problem.of("", "clearance.no-meeting"));
        }
        problems.addAll(told(dossier, Kind.UNREADABLE, Kind.MISSING_PART));
        dossier.implications().findings().stream()
                .filter(finding -> !finding.mayBeOverruled())
                .forEach(finding ->
                        problems.add(Problem.of("", "clearance.answer", finding.words() + " " + finding.mend())));
        return problems;
    }

    /** To clear at a desk: it was circulated, and no challenge to the desk's own answers is open. */
    static List<Problem> toClear(Dossier dossier, Desk desk) {
        List<Problem> problems = new ArrayList<>(circulated(dossier));
        dossier.challenges().stream()
                .filter(finding -> finding.question().signedBy().equals(desk.id()))
                .map(Checks::challenge)
                .forEach(problems::add);
        return problems;
    }

    /** To object, or to rule upon a challenge: it was circulated, and is not signed off. */
    static List<Problem> circulated(Dossier dossier) {
        if (!dossier.course().open()) {
            return List.of(Problem.of("", "clearance.closed"));
        }
        return dossier.course().circulation() == null ? List.of(Problem.of("", "clearance.not-circulated")) : List.of();
    }

    /** To sign off: all cleared, no challenge open, every number bound or sourced, no false sentence, nothing wrong, no doubt unanswered. */
    static List<Problem> toSignOff(Dossier dossier, List<Printing.Noticed> found) {
        List<Problem> problems = new ArrayList<>(circulated(dossier));
        for (Dossier.Standing standing : dossier.desks()) {
            if (standing.objected() && standing.latest() != null) {
                problems.add(Problem.of(
                        "",
                        "clearance.objected",
                        standing.desk().name(),
                        standing.latest().words()));
            } else if (standing.lapsed()) {
                problems.add(Problem.of("", "clearance.lapsed", standing.desk().name()));
            } else if (!standing.cleared()) {
                problems.add(Problem.of(
                        "",
                        "clearance.missing",
                        standing.desk().name(),
                        standing.desk().officer()));
            }
        }
        dossier.challenges().stream().map(Checks::challenge).forEach(problems::add);
        dossier.implications().findings().stream()
                .filter(finding -> !finding.mayBeOverruled())
                .forEach(finding ->
                        problems.add(Problem.of("", "clearance.answer", finding.words() + " " + finding.mend())));
        problems.addAll(told(dossier, Kind.values()));
        found.stream()
                .limit(MOST_TOLD)
                .forEach(one -> problems.add(Problem.of(
                        "finding-" + one.key(),
                        one.doubtful() ? "clearance.doubtful" : "clearance.wrong",
                        one.words())));
        return problems;
    }

    /**
     * To publish: signed off and frozen, in time or urgent by the chair, and nothing in any file that is exempt or that
     * gives a small number away beside what was published before.
     */
    static List<Problem> toPublish(Dossier dossier, Set<String> leaked, List<String> unsealed) {
        List<Problem> problems = new ArrayList<>();
        if (dossier.course().signOff() == null
                || dossier.revision().citations() == null
                || !dossier.answered().frozen()) {
            problems.add(Problem.of("", "publication.not-signed-off"));
        }
        if (dossier.course().published().isPresent()) {
            problems.add(Problem.of("", "publication.already"));
        }
        if (dossier.clock().meeting() == null) {
            problems.add(Problem.of("", "clearance.no-meeting"));
        }
        // a correction is no late paper: its first issue lay open, or the chair said why it did not
        boolean first = dossier.course().issues().isEmpty();
        if (first && dossier.clock().needsUrgency() && !urgent(dossier)) {
            problems.add(Problem.of(
                    "",
                    "publication.late",
                    dossier.clock().words(),
                    dossier.clock().rule().urgentLaw()));
        }
        leaked.forEach(word -> problems.add(Problem.of("", "publication.exempt", word)));
        unsealed.forEach(words -> problems.add(Problem.of("", "publication.unsealed", words)));
        return problems;
    }

    /** Whether the chair's reason was given for this very meeting. */
    static boolean urgent(Dossier dossier) {
        Urgency urgency = dossier.course().urgency();
        return urgency != null && urgency.meeting().equals(dossier.clock().meeting());
    }

    private static Problem challenge(Finding finding) {
        String quotes = finding.evidence().stream()
                .limit(3)
                .map(Evidence::words)
                .map(words -> "“" + words + "”")
                .collect(Collectors.joining(", "));
        return Problem.of(
                "finding-" + finding.key(),
                "clearance.challenged",
                finding.question().heading(),
                quotes);
    }

    private static List<Problem> told(Dossier dossier, Kind... kinds) {
        Set<String> words = new LinkedHashSet<>();
        Stream.concat(dossier.whole().problems().stream(), dossier.open().problems().stream())
                .filter(PaperProblem::stops)
                .filter(problem -> List.of(kinds).contains(problem.kind()))
                .forEach(problem -> words.add(problem.toString()));
        List<Problem> problems = new ArrayList<>();
        words.stream().limit(MOST_TOLD).forEach(each -> problems.add(Problem.of("", "clearance.paper", each)));
        if (words.size() > MOST_TOLD) {
            problems.add(Problem.of("", "clearance.more", Integer.toString(words.size() - MOST_TOLD)));
        }
        return problems;
    }
}
