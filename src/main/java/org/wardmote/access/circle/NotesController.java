package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Level;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Notes are written and stay. */
@Controller
class NotesController {

    private final MatterWork work;
    private final Terms terms;

    NotesController(MatterWork work, Terms terms) {
        this.work = work;
        this.terms = terms;
    }

    @PostMapping("/matters/{id}/notes")
    Object create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        UUID matter = MattersController.id(id);
        List<Problem> problems = new ArrayList<>();
        MatterForm.length("text", text.strip(), MatterForm.LONGEST_TEXT, "matter.note", problems);
        if (!problems.isEmpty()) {
            // whoever may not write is refused, whatever they wrote
            MatterWork.Opened opened = work.open(viewer, matter);
            opened.standing().orNotFound(Level.WRITES);
            return Page.refused("access/circle/matter", MatterPage.of(opened, terms, text, Problems.of(problems)));
        }
        work.note(viewer, matter, text.strip());
        redirect.addFlashAttribute(Frame.NOTICE, "The note is kept.");
        return "redirect:/matters/" + matter;
    }
}
