package org.wardmote.reports.publish;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Problem;

/** The monitoring officer's word that a paper may leave, and its taking back. */
@Controller
class SignOffController {

    private static final int LONGEST = 1000;

    private final Dossiers dossiers;
    private final ClearancePages pages;
    private final Publishing publishing;
    private final Printing printing;

    SignOffController(Dossiers dossiers, ClearancePages pages, Publishing publishing, Printing printing) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.publishing = publishing;
        this.printing = printing;
    }

    @PostMapping(PublishRoutes.SIGN_OFF)
    Object create(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        List<Problem> problems = Checks.toSignOff(dossier, List.of());
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        // the composed paper is proofread last, since it can be proofread only once it can be written
        List<Printing.Noticed> found = printing.found(dossier);
        if (!found.isEmpty()) {
            return pages.proofread(dossier, viewer, found);
        }
        publishing.signOff(viewer, dossier);
        return ClearanceController.done(
                dossier, redirect, "Signed off. Its figures are frozen, and nothing more is written to it.");
    }

    @PostMapping(PublishRoutes.REOPENING)
    Object reopen(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        if (dossier.course().signOff() == null) {
            return ClearanceController.done(dossier, redirect, "It is not signed off, so it is open.");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            return pages.refused(dossier, viewer, List.of(Problem.of("reopening", "clearance.reason-missing")));
        }
        // readers of a correction are told the reason, and what was exempt may be gone from the text by then
        List<Problem> leaked = printing.leaked(dossier, reason).stream()
                .map(word -> Problem.of("reopening", "clearance.reason-exempt", word))
                .toList();
        if (!leaked.isEmpty()) {
            return pages.refused(dossier, viewer, leaked);
        }
        publishing.reopen(viewer, dossier, reason.strip());
        return ClearanceController.done(dossier, redirect, "The paper is open to its writers again.");
    }
}
