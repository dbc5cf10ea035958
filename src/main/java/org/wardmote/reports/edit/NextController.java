package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.compose.PaperFront;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Rolling;
import org.wardmote.statistics.Period;

/** The next edition of a paper: the same text for other months, and what that changes. */
@Controller
class NextController {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Editions editions;
    private final Editing editing;
    private final EditionHeads heads;

    NextController(Shelf shelf, Revisions revisions, Editions editions, Editing editing, EditionHeads heads) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.editions = editions;
        this.editing = editing;
        this.heads = heads;
    }

    @GetMapping(EditRoutes.NEXT)
    Page blank(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        Period now = period(edition.heading().period());
        NewPaperForm form = NewPaperForm.with(edition.heading().title(), now == null ? null : now.yearsBefore(-1));
        return Page.of("reports/edit/next", page(edition, form, viewer, Problems.NONE));
    }

    private static @Nullable Period period(String text) {
        try {
            return text.isEmpty() ? null : Period.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private NextPage page(Edition edition, NewPaperForm form, Viewer viewer, Problems problems) {
        return new NextPage(heads.of(edition, EditionHeads.Tab.READ, viewer), form.get("name"), form.sent(), problems);
    }

    @PostMapping(EditRoutes.NEXT)
    Object create(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        NewPaperForm form = NewPaperForm.of(sent);
        List<Problem> problems = new ArrayList<>(form.problems());
        Period period = form.period();
        if (period != null && period.toString().equals(edition.heading().period())) {
            problems.add(Problem.of("from-month", "paper.period-same"));
        }
        if (!problems.isEmpty() || period == null) {
            return Page.refused("reports/edit/next", page(edition, form, viewer, Problems.of(problems)));
        }
        Revision newest = revisions.newest(edition.id());
        PaperText rolled = Rolling.to(shelf.paper(edition, newest), period, period.yearsBefore(1));
        String text = PaperFront.with(rolled.text(), "title", form.get("name"));
        text = PaperFront.with(
                text, "date", form.meeting() == null ? "" : form.meeting().toString());
        if (!PaperFront.value(text, "subject").isEmpty()) {
            text = PaperFront.with(text, "subject", form.get("name"));
        }
        EditionId begun = editing.begin(
                viewer,
                edition.paperName(),
                new Editing.Written(text, rolled.implications()),
                "Begun from " + edition.heading().title(),
                edition.id());
        redirect.addFlashAttribute(
                Frame.NOTICE, "The next edition is begun. Below is what the new months change, sentence by sentence.");
        return "redirect:" + EditRoutes.edition(begun) + "/next/changes";
    }

    @GetMapping(EditRoutes.ROLLED)
    Page changes(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        Edition before = edition.rolledFrom() == null
                ? null
                : editions.find(edition.rolledFrom()).orElse(null);
        if (before == null) {
            throw Failure.notFound();
        }
        Revision newest = revisions.newest(edition.id());
        List<ChangeShown> changes = ChangeShown.of(
                shelf.compose(before, revisions.newest(before.id())).sentences(),
                shelf.compose(edition, newest).sentences());
        return Page.of(
                "reports/edit/comparison",
                new ComparisonPage(
                        heads.of(edition, EditionHeads.Tab.READ, viewer),
                        "What changed since " + before.heading().title(),
                        ComparisonPage.count(changes),
                        changes,
                        List.of(),
                        List.of(),
                        "",
                        newest.number()));
    }
}
