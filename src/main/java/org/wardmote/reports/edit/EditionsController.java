package org.wardmote.reports.edit;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.PaperProblem;

/** An edition as members read it, and how far they have read. */
@Controller
class EditionsController {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Looks looks;
    private final Margins margins;
    private final EditionHeads heads;
    private final Editing editing;

    EditionsController(
            Shelf shelf, Revisions revisions, Looks looks, Margins margins, EditionHeads heads, Editing editing) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.looks = looks;
        this.margins = margins;
        this.heads = heads;
        this.editing = editing;
    }

    @GetMapping(EditRoutes.EDITION)
    Page show(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        return Page.of("reports/edit/edition", page(edition, revisions.newest(edition.id()), true, viewer));
    }

    @GetMapping(EditRoutes.REVISION)
    Page showRevision(@PathVariable String id, @PathVariable String number, Viewer viewer) {
        Edition edition = shelf.edition(id);
        Revision revision = shelf.revision(edition, number);
        boolean newest = revisions.newest(edition.id()).number() == revision.number();
        return Page.of("reports/edit/edition", page(edition, revision, newest, viewer));
    }

    @PostMapping(EditRoutes.LOOKS)
    String look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String revision,
            Viewer viewer,
            RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        editing.look(viewer, edition.id(), shelf.revision(edition, revision).number());
        redirect.addFlashAttribute(Frame.NOTICE, "Noted. Next time you see what came after revision " + revision + ".");
        return "redirect:" + EditRoutes.edition(edition.id());
    }

    private EditionPage page(Edition edition, Revision revision, boolean newest, Viewer viewer) {
        Composed composed = shelf.compose(edition, revision);
        Margins.Set set = margins.of(edition, revision, composed, viewer);
        int looked =
                viewer.id() == null ? 0 : looks.last(edition.id(), viewer.id()).orElse(0);
        int behind = newest ? revision.number() - looked : 0;
        String href = EditRoutes.edition(edition.id());
        return new EditionPage(
                heads.of(edition, newest ? EditionHeads.Tab.READ : EditionHeads.Tab.HISTORY, viewer),
                "Revision " + revision.number() + ", saved " + PrintedTime.second(revision.at()) + " by "
                        + revision.by() + (revision.note().isEmpty() ? "" : ": " + revision.note()),
                newest,
                revision.number(),
                problems(composed),
                set.html(),
                set.lost(),
                news(looked, behind),
                behind > 0 && looked > 0 ? href + "/comparison?from=" + looked + "&to=" + revision.number() : "",
                behind > 0 ? href + "/looks" : "",
                edition.rolledFrom() == null ? "" : href + "/next/changes",
                viewer.may(Actions.WRITE) ? href + "/next" : "",
                shelf.later(edition, revision).stream()
                        .map(EditionPage.Later::of)
                        .toList());
    }

    private static String news(int looked, int behind) {
        if (behind <= 0) {
            return "";
        }
        if (looked == 0) {
            return "You have not read this yet.";
        }
        return behind == 1
                ? "One revision came since you last looked."
                : behind + " revisions came since you last looked.";
    }

    private static String problems(Composed composed) {
        long stopping = composed.problems().stream().filter(PaperProblem::stops).count();
        long untold = composed.problems().size() - stopping;
        if (stopping + untold == 0) {
            return "";
        }
        return (stopping == 0
                        ? "Nothing stands against its leaving"
                        : stopping == 1
                                ? "1 problem stands against its leaving"
                                : stopping + " problems stand against its leaving")
                + (untold == 0
                        ? "."
                        : untold == 1
                                ? "; 1 figure could not be told."
                                : "; " + untold + " figures could not be told.");
    }
}
