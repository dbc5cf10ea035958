package org.wardmote.access.circle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;
import org.wardmote.access.circle.EmergenciesPage.Form;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Emergency access: taken with a reason, and reviewed by whoever leads. */
@Controller
class EmergenciesController {

    private final EmergencyWork work;
    private final MatterWork matters;
    private final Holders holders;
    private final Terms terms;
    private final Clock clock;

    EmergenciesController(EmergencyWork work, MatterWork matters, Holders holders, Terms terms, Clock clock) {
        this.work = work;
        this.matters = matters;
        this.holders = holders;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/emergencies")
    Page index(Viewer viewer) {
        return Page.of("access/circle/emergencies", EmergenciesPage.of(Form.EMPTY, work.own(viewer), Problems.NONE));
    }

    @PostMapping("/emergencies")
    Object create(Form form, Viewer viewer, RedirectAttributes redirect) {
        List<Problem> problems = new ArrayList<>();
        MatterForm.length("reason", form.reason(), Form.LONGEST_REASON, "emergency.reason", problems);
        if (problems.isEmpty() && form.reason().length() < Form.SHORTEST_REASON) {
            problems.add(Problem.of("reason", "emergency.reason", Integer.toString(Form.LONGEST_REASON)));
        }
        if (!form.reference().matches("[A-Z0-9]{4}-[A-Z0-9]{4}")) {
            problems.add(0, Problem.of("reference", "emergency.reference"));
        }
        if (problems.isEmpty()) {
            EmergencyWork.Answer answer = work.open(viewer, form.reference(), form.reason());
            if (answer.matter().isPresent()) {
                redirect.addFlashAttribute(
                        Frame.NOTICE, "You can read it. Those who lead it are told that you opened it, and why.");
                return "redirect:/matters/" + answer.matter().get();
            }
            problems.add(
                    answer.outcome() == EmergencyWork.Outcome.WITHDRAWN
                            ? Problem.of("reference", "emergency.withdrawn")
                            : Problem.of("reference", "emergency.reference"));
        }
        return Page.refused(
                "access/circle/emergencies", EmergenciesPage.of(form, work.own(viewer), Problems.of(problems)));
    }

    @PostMapping("/matters/{id}/emergencies/{emergency}/review")
    Object review(
            @PathVariable String id,
            @PathVariable String emergency,
            @RequestParam(defaultValue = "") String finding,
            Viewer viewer,
            RedirectAttributes redirect) {
        UUID matter = MattersController.id(id);
        List<Problem> problems = new ArrayList<>();
        MatterForm.length("finding", finding.strip(), MatterForm.LONGEST_GROUND, "emergency.finding", problems);
        if (!problems.isEmpty()) {
            return Page.refused(
                    "access/circle/circle",
                    CirclePage.of(
                            matters.around(viewer, matter),
                            PlaceForm.EMPTY,
                            holders.options(),
                            viewer.id(),
                            terms,
                            clock.instant(),
                            Problems.of(problems)));
        }
        work.review(viewer, matter, MattersController.id(emergency), finding.strip());
        redirect.addFlashAttribute(Frame.NOTICE, "The review is kept.");
        return "redirect:/matters/" + matter + "/circle";
    }
}
