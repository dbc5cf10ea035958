package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.places.Places;
import org.wardmote.reports.EditionId;
import org.wardmote.statistics.Period;

/** A new paper, begun from the template. */
@Controller
class NewPapersController {

    private static final String TEMPLATE = "reports/edit/newPaper";

    private final Papers papers;
    private final Editions editions;
    private final Editing editing;
    private final Places places;

    NewPapersController(Papers papers, Editions editions, Editing editing, Places places) {
        this.papers = papers;
        this.editions = editions;
        this.editing = editing;
        this.places = places;
    }

    @GetMapping(EditRoutes.NEW)
    Page blank() {
        return Page.of(TEMPLATE, page(NewPaperForm.with("", null), Problems.NONE));
    }

    @PostMapping(EditRoutes.HOME)
    Object create(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, RedirectAttributes redirect) {
        NewPaperForm form = NewPaperForm.of(sent);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (papers.named(form.get("name")).isPresent()) {
            problems.add(Problem.of("name", "paper.name-taken"));
        }
        if (form.get("area").isEmpty()
                || places.match(form.get("area"), null).exact().isEmpty()) {
            problems.add(Problem.of("area", "paper.area-unknown"));
        }
        Period period = form.period();
        if (!problems.isEmpty() || period == null) {
            return Page.refused(TEMPLATE, page(form, Problems.of(problems)));
        }
        EditionId begun = editing.begin(
                viewer,
                form.get("name"),
                Templates.begin(form, period, viewer.agencyName()),
                "Begun from the template",
                null);
        redirect.addFlashAttribute(Frame.NOTICE, "The paper is begun. Write over what the template says.");
        return "redirect:" + EditRoutes.edition(begun) + "/draft";
    }

    private NewPaperPage page(NewPaperForm form, Problems problems) {
        return new NewPaperPage(
                form.get("name"),
                form.get("area"),
                form.sent(),
                editions.all(new UUID(0, 0)).stream()
                        .map(line -> new Frame.Link(
                                line.edition().heading().title(),
                                EditRoutes.edition(line.edition().id()) + "/next"))
                        .toList(),
                problems);
    }
}
