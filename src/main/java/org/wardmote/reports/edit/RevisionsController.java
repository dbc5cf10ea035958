package org.wardmote.reports.edit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.reports.compose.Composed;

/** The revisions of an edition: all of them, two beside one another, and one more. */
@Controller
class RevisionsController {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Editing editing;
    private final EditionHeads heads;
    private final Pickers pickers;

    RevisionsController(Shelf shelf, Revisions revisions, Editing editing, EditionHeads heads, Pickers pickers) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.editing = editing;
        this.heads = heads;
        this.pickers = pickers;
    }

    @GetMapping(EditRoutes.REVISIONS)
    Page index(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        String href = EditRoutes.edition(edition.id());
        return Page.of(
                "reports/edit/history",
                new HistoryPage(
                        heads.of(edition, EditionHeads.Tab.HISTORY, viewer),
                        revisions.all(edition.id()).stream()
                                .map(line -> new HistoryPage.Row(
                                        "Revision " + line.number(),
                                        href + "/revisions/" + line.number(),
                                        PrintedTime.second(line.at()),
                                        line.by(),
                                        line.note(),
                                        line.frozen(),
                                        line.number() == 1
                                                ? ""
                                                : href + "/comparison?from=" + (line.number() - 1) + "&to="
                                                        + line.number()))
                                .toList()));
    }

    @GetMapping(EditRoutes.COMPARISON)
    Page compare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer) {
        Edition edition = shelf.edition(id);
        Revision newest = revisions.newest(edition.id());
        Revision later = to.isBlank() ? newest : shelf.revision(edition, to);
        Revision earlier = from.isBlank() ? shelf.revision(edition, "1") : shelf.revision(edition, from);
        List<ChangeShown> changes = ChangeShown.of(
                shelf.compose(edition, earlier).sentences(),
                shelf.compose(edition, later).sentences());
        List<Revision.Line> all = revisions.all(edition.id());
        boolean upToNewest = later.number() == newest.number();
        return Page.of(
                "reports/edit/comparison",
                new ComparisonPage(
                        heads.of(edition, EditionHeads.Tab.HISTORY, viewer),
                        "What changed from revision " + earlier.number() + " to " + later.number(),
                        ComparisonPage.count(changes),
                        changes,
                        options(all, earlier.number()),
                        options(all, later.number()),
                        upToNewest ? EditRoutes.edition(edition.id()) + "/looks" : "",
                        later.number()));
    }

    private static List<Option> options(List<Revision.Line> all, int chosen) {
        return all.stream()
                .map(line -> new Option(
                        Integer.toString(line.number()),
                        line.number() + ", " + PrintedTime.day(line.at()) + ", " + line.by(),
                        line.number() == chosen,
                        false))
                .toList();
    }

    @PostMapping(EditRoutes.REVISIONS)
    Object save(@PathVariable String id, DraftForm form, Viewer viewer, RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        if (!heads.standing(edition.id()).open()) {
            throw Failure.conflict(
                    "edition-closed", "This edition is signed off, so nothing is saved to it. Begin the next one.");
        }
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return refused(edition, form, viewer, Problems.of(problems));
        }
        Revision newest = revisions.newest(edition.id());
        int base = form.baseNumber();
        if (newest.text().equals(form.text()) && newest.implications().equals(form.implications())) {
            editing.discard(viewer, edition.id());
            redirect.addFlashAttribute(Frame.NOTICE, "Nothing was changed, so there is no new revision.");
            return "redirect:" + EditRoutes.edition(edition.id());
        }
        Optional<Integer> saved =
                editing.save(viewer, edition.id(), base, form.text(), form.implications(), form.note());
        if (saved.isEmpty()) {
            return conflict(edition, form, viewer);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "Saved as revision " + saved.get() + ".");
        return "redirect:" + EditRoutes.edition(edition.id());
    }

    private Page refused(Edition edition, DraftForm form, Viewer viewer, Problems problems) {
        Composed composed = shelf.compose(edition, form.text(), form.implications());
        return Page.refused(
                "reports/edit/draft",
                new DraftPage(
                        heads.of(edition, EditionHeads.Tab.WRITE, viewer),
                        form.baseNumber(),
                        form.text(),
                        form.implications(),
                        form.note(),
                        "",
                        "",
                        PreviewPage.of(
                                EditRoutes.edition(edition.id()) + "/draft",
                                ProblemShown.of(
                                        shelf.problems(edition, composed, form.text(), form.implications()), composed),
                                Html.draft(composed.document())),
                        pickers.blank(edition, form.text()),
                        problems));
    }

    /** Nothing is lost: what was typed is kept as a draft too, upon the revision that it was begun from. */
    private Page conflict(Edition edition, DraftForm form, Viewer viewer) {
        Revision newest = revisions.newest(edition.id());
        int began = Math.min(form.baseNumber(), newest.number());
        Revision base = shelf.revision(edition, Integer.toString(Math.max(1, began)));
        editing.keep(viewer, edition.id(), base.number(), form.written());
        Composed before = shelf.compose(edition, base);
        Composed theirs = shelf.compose(edition, newest);
        Composed mine = shelf.compose(edition, form.text(), form.implications());
        return Page.of(
                        "reports/edit/conflict",
                        new ConflictPage(
                                heads.of(edition, EditionHeads.Tab.WRITE, viewer),
                                newest.by() + " saved revision " + newest.number() + " on "
                                        + PrintedTime.second(newest.at())
                                        + (newest.note().isEmpty() ? "" : " (" + newest.note() + ")"),
                                newest.number(),
                                ChangeShown.of(before.sentences(), theirs.sentences()),
                                ChangeShown.of(before.sentences(), mine.sentences()),
                                newest.text(),
                                form.text(),
                                form.implications(),
                                form.note()))
                .withStatus(409);
    }
}
