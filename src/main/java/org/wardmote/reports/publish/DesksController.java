package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Problem;
import org.wardmote.reports.implication.Finding;

/** What the desks say: clearances and objections, and rulings upon answers that are challenged. */
@Controller
class DesksController {

    /** In the place of a question: a doubt of the proofreader. */
    static final String PROOFREAD = "proofread";

    private static final int LONGEST = 2000;

    private final Dossiers dossiers;
    private final ClearancePages pages;
    private final Publishing publishing;
    private final Printing printing;

    DesksController(Dossiers dossiers, ClearancePages pages, Publishing publishing, Printing printing) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.publishing = publishing;
        this.printing = printing;
    }

    @PostMapping(PublishRoutes.CLEARANCES)
    Object clear(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        Dossier.Standing standing = at(dossier, desk, viewer);
        List<Problem> problems = new ArrayList<>(Checks.toClear(dossier, standing.desk()));
        problems.addAll(tooLong(desk, words));
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        publishing.clear(viewer, dossier, standing, words.strip());
        return ClearanceController.done(dossier, redirect, standing.desk().name() + " has cleared the paper.");
    }

    @PostMapping(PublishRoutes.OBJECTIONS)
    Object object(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        Dossier.Standing standing = at(dossier, desk, viewer);
        List<Problem> problems = new ArrayList<>(Checks.circulated(dossier));
        if (words.isBlank()) {
            problems.add(Problem.of("words-" + desk, "clearance.reason-missing"));
        }
        problems.addAll(tooLong(desk, words));
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        publishing.object(viewer, dossier, standing, words.strip());
        return ClearanceController.done(dossier, redirect, "The objection is noted. The writers see it.");
    }

    @PostMapping(PublishRoutes.RULINGS)
    Object rule(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        Optional<Finding> found = dossier.challenges().stream()
                .filter(one -> one.key().equals(finding))
                .findFirst();
        boolean signs =
                found.map(one -> dossiers.signs(viewer, one.question())).orElseGet(() -> viewer.may(Actions.SIGN_OFF));
        if (!signs) {
            throw Failure.forbidden("not-your-answer", "Only who signs this may let it stand.");
        }
        // what the proofreader finds wrong is mended: only what it doubts may stand
        boolean doubt = found.isEmpty()
                && printing.found(dossier).stream()
                        .anyMatch(one -> one.doubtful() && one.key().equals(finding));
        if (found.isEmpty() && !doubt) {
            return ClearanceController.done(dossier, redirect, "That finding may not stand, or is not open any more.");
        }
        List<Problem> problems = new ArrayList<>(Checks.circulated(dossier));
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            problems.add(Problem.of("finding-" + finding, "clearance.reason-missing"));
        }
        if (!problems.isEmpty()) {
            return pages.refused(
                    dossier,
                    viewer,
                    new ClearancePages.Typed("", "", doubt ? printing.found(dossier) : List.of()),
                    problems);
        }
        String question = found.map(one -> one.question().id()).orElse(PROOFREAD);
        publishing.rule(viewer, dossier, finding, question, reason.strip());
        return ClearanceController.done(dossier, redirect, "It stands, with your reason.");
    }

    /** The desk of that name, if the viewer sits at it. */
    private Dossier.Standing at(Dossier dossier, String id, Viewer viewer) {
        Desk desk = dossiers.rules().desk(id).orElseThrow(Failure::notFound);
        if (!desk.isOf(viewer)) {
            throw Failure.forbidden(
                    "not-your-desk", "Only the " + desk.officer() + " may speak for " + desk.name() + ".");
        }
        return dossier.standing(desk).orElseThrow(Failure::notFound);
    }

    private static List<Problem> tooLong(String desk, String words) {
        return words.strip().length() > LONGEST
                ? List.of(Problem.of("words-" + desk, "clearance.words-long", Integer.toString(LONGEST)))
                : List.of();
    }
}
