package org.wardmote.access.circle;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Actions;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decisions;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Matters: those that a viewer knows of, one of them, and a new one. */
@Controller
class MattersController {

    static final int A_PAGE = 50;
    private static final int LONGEST_SEARCH = 200;

    private final MatterWork work;
    private final Decisions decisions;
    private final Terms terms;

    MattersController(MatterWork work, Decisions decisions, Terms terms) {
        this.work = work;
        this.decisions = decisions;
        this.terms = terms;
    }

    @GetMapping("/matters")
    Page index(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        Matters.Wanted wanted = wanted(search, before);
        return Page.of(
                "access/circle/matters",
                MattersPage.of(
                        wanted,
                        work.list(viewer, wanted, A_PAGE + 1),
                        A_PAGE,
                        decisions.may(viewer, Actions.WRITE_MATTERS).allowed(),
                        decisions.may(viewer, Actions.OPEN_IN_AN_EMERGENCY).allowed(),
                        terms));
    }

    @GetMapping("/matters/new")
    Page blank() {
        return Page.of("access/circle/newMatter", NewMatterPage.of(MatterForm.EMPTY, terms, List.of(), Problems.NONE));
    }

    @PostMapping("/matters")
    Object create(MatterForm form, Viewer viewer, RedirectAttributes redirect) {
        List<Problem> problems = form.problems(terms);
        if (!problems.isEmpty()) {
            return Page.refused(
                    "access/circle/newMatter", NewMatterPage.of(form, terms, List.of(), Problems.of(problems)));
        }
        UUID id = work.begin(viewer, form, null);
        redirect.addFlashAttribute(Frame.NOTICE, "The matter is begun, and you lead it. Say who else needs to know.");
        return "redirect:/matters/" + id + "/circle";
    }

    @GetMapping("/matters/{id}")
    Page show(@PathVariable String id, Viewer viewer) {
        return Page.of("access/circle/matter", MatterPage.of(work.open(viewer, id(id)), terms, "", Problems.NONE));
    }

    /** An id from an address. What does not exist is not found, however its id is written. */
    static UUID id(String text) {
        return CircleId.parse(text)
                .map(CircleId::value)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Matters.Wanted wanted(String search, String before) {
        String words = search.replace('\0', ' ').strip();
        return new Matters.Wanted(
                words.substring(0, Math.min(LONGEST_SEARCH, words.length())), before.isEmpty() ? null : id(before));
    }
}
