package org.wardmote.access.member;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The agencies of the partnership. */
@Controller
class AgenciesController {

    private static final String TEMPLATE = "access/member/agencies";

    private final Agencies agencies;
    private final Memberships memberships;

    AgenciesController(Agencies agencies, Memberships memberships) {
        this.agencies = agencies;
        this.memberships = memberships;
    }

    @GetMapping("/administration/agencies")
    Page index() {
        return Page.of(TEMPLATE, page("", Problems.NONE));
    }

    @PostMapping("/administration/agencies")
    Object create(@RequestParam(defaultValue = "") String name, Viewer viewer, RedirectAttributes redirect) {
        List<Problem> problems = agencies.wrong(name);
        if (!problems.isEmpty()) {
            return Page.refused(TEMPLATE, page(name, Problems.of(problems)));
        }
        memberships.addAgency(viewer, name);
        redirect.addFlashAttribute(Frame.NOTICE, name.strip() + " has been added.");
        return "redirect:/administration/agencies";
    }

    private AgenciesPage page(String name, Problems problems) {
        return new AgenciesPage(
                agencies.all().stream().map(Agencies.Agency::name).toList(), name, problems);
    }
}
