package org.wardmote.reports.publish;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;

/** How a paper stands on its way to the public, and its circulation to those who clear it. */
@Controller
class ClearanceController {

    private final Dossiers dossiers;
    private final ClearancePages pages;
    private final Publishing publishing;

    ClearanceController(Dossiers dossiers, ClearancePages pages, Publishing publishing) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.publishing = publishing;
    }

    @GetMapping(PublishRoutes.CLEARANCE)
    Page show(@PathVariable String id, Viewer viewer) {
        return pages.show(dossiers.of(id), viewer);
    }

    @PostMapping(PublishRoutes.CIRCULATION)
    Object circulate(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        List<Problem> problems = Checks.toCirculate(dossier);
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        publishing.circulate(viewer, dossier);
        return done(dossier, redirect, "The paper is with those who clear it.");
    }

    static String done(Dossier dossier, RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute(Frame.NOTICE, notice);
        return "redirect:"
                + PublishRoutes.at(PublishRoutes.CLEARANCE, dossier.edition().id());
    }
}
