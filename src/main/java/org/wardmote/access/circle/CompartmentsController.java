package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Actions;
import org.wardmote.access.Decisions;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Compartments: those in which a viewer has a place, and their opening by two. */
@Controller
class CompartmentsController {

    private final CompartmentWork work;
    private final MatterWork matters;
    private final Holders holders;
    private final Terms terms;
    private final Decisions decisions;

    CompartmentsController(
            CompartmentWork work, MatterWork matters, Holders holders, Terms terms, Decisions decisions) {
        this.work = work;
        this.matters = matters;
        this.holders = holders;
        this.terms = terms;
        this.decisions = decisions;
    }

    @GetMapping("/compartments")
    Page index(Viewer viewer) {
        return Page.of(
                "access/circle/compartments",
                CompartmentsPage.of(
                        work.all(viewer),
                        viewer,
                        decisions.may(viewer, Actions.WRITE_MATTERS).allowed()));
    }

    @GetMapping("/compartments/new")
    Page blank(Viewer viewer) {
        return Page.of("access/circle/newMatter", form(MatterForm.EMPTY, viewer, List.of()));
    }

    @PostMapping("/compartments")
    Object create(MatterForm form, Viewer viewer, RedirectAttributes redirect) {
        List<Problem> problems = form.problems(
                terms,
                holders.colleagues(viewer).stream()
                        .map(one -> String.valueOf(one.value()))
                        .toList());
        if (!problems.isEmpty()) {
            return Page.refused("access/circle/newMatter", form(form, viewer, problems));
        }
        matters.begin(viewer, form, UUID.fromString(form.second()));
        redirect.addFlashAttribute(
                Frame.NOTICE, "The compartment is begun, and shut. The other who leads it can let you in.");
        return "redirect:/compartments";
    }

    private NewMatterPage form(MatterForm form, Viewer viewer, List<Problem> problems) {
        List<Option> seconds = new ArrayList<>(List.of(Option.of("", "Choose a colleague")));
        seconds.addAll(holders.colleagues(viewer));
        return NewMatterPage.of(form, terms, seconds, Problems.of(problems));
    }

    @PostMapping("/compartments/{circle}/openings")
    String ask(@PathVariable String circle, Viewer viewer, RedirectAttributes redirect) {
        work.ask(viewer, MattersController.id(circle));
        redirect.addFlashAttribute(
                Frame.NOTICE, "Asked. Another member of the circle is told on their home page, and can let you in.");
        return "redirect:/compartments";
    }

    @PostMapping("/openings/{opening}/agreement")
    String agree(@PathVariable String opening, Viewer viewer, RedirectAttributes redirect) {
        work.agree(viewer, MattersController.id(opening));
        redirect.addFlashAttribute(
                Frame.NOTICE, "Let in, for " + CompartmentWork.OPEN_FOR.toHours() + " hours. It stands in the trail.");
        return "redirect:/compartments";
    }
}
