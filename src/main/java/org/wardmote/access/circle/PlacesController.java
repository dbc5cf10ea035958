package org.wardmote.access.circle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** A circle as its lead sees it: who can see the matter and why, and whose place begins or ends. */
@Controller
class PlacesController {

    private final MatterWork work;
    private final Holders holders;
    private final Terms terms;
    private final Clock clock;

    PlacesController(MatterWork work, Holders holders, Terms terms, Clock clock) {
        this.work = work;
        this.holders = holders;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/circle")
    Page index(@PathVariable String id, Viewer viewer) {
        return Page.of("access/circle/circle", page(viewer, MattersController.id(id), PlaceForm.EMPTY, List.of()));
    }

    @PostMapping("/matters/{id}/places")
    Object create(@PathVariable String id, PlaceForm form, Viewer viewer, RedirectAttributes redirect) {
        UUID matter = MattersController.id(id);
        List<Option> known = holders.options();
        List<Problem> problems = new ArrayList<>(form.problems(clock.instant()));
        String holder = known.stream()
                .filter(one -> form.holder().equals(one.value()))
                .map(Option::text)
                .findFirst()
                .orElse("");
        if (holder.isEmpty() && problems.stream().noneMatch(one -> one.field().equals("holder"))) {
            problems.add(0, Problem.of("holder", "place.holder"));
        }
        if (problems.isEmpty()) {
            // whoever may not know of the matter is told nothing of what could be shared
            work.obstacle(viewer, matter, holders.agencyOf(form.holder()))
                    .ifPresent(why -> problems.add(Problem.of("holder", "place.no-agreement", why)));
        }
        if (!problems.isEmpty()) {
            return Page.refused("access/circle/circle", page(viewer, matter, form, problems));
        }
        if (!work.give(viewer, matter, form, holder)) {
            return Page.refused(
                    "access/circle/circle",
                    page(viewer, matter, form, List.of(Problem.of("level", "place.last-lead"))));
        }
        redirect.addFlashAttribute(
                Frame.NOTICE, holder + " has a place: " + form.wanted().words() + ".");
        return "redirect:/matters/" + matter + "/circle";
    }

    @PostMapping("/matters/{id}/places/{place}/end")
    Object destroy(@PathVariable String id, @PathVariable String place, Viewer viewer, RedirectAttributes redirect) {
        UUID matter = MattersController.id(id);
        if (!work.end(viewer, matter, MattersController.id(place))) {
            return Page.refused(
                    "access/circle/circle",
                    page(viewer, matter, PlaceForm.EMPTY, List.of(Problem.of("", "place.last-lead"))));
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The place has ended, and with it the access.");
        return "redirect:/matters/" + matter + "/circle";
    }

    CirclePage page(Viewer viewer, UUID matter, PlaceForm form, List<Problem> problems) {
        Instant now = clock.instant();
        return CirclePage.of(
                work.around(viewer, matter), form, holders.options(), viewer.id(), terms, now, Problems.of(problems));
    }
}
