package org.wardmote.reports.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Outdated;

/** The editor: what one member has typed, kept without being asked, with what it would look like. */
@Controller
class DraftsController {

    private static final String TEMPLATE = "reports/edit/draft";

    private final Shelf shelf;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Editing editing;
    private final EditionHeads heads;
    private final Pickers pickers;

    DraftsController(
            Shelf shelf, Revisions revisions, Drafts drafts, Editing editing, EditionHeads heads, Pickers pickers) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.drafts = drafts;
        this.editing = editing;
        this.heads = heads;
        this.pickers = pickers;
    }

    @GetMapping(EditRoutes.DRAFT)
    Page show(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        refuseClosed(edition);
        Revision newest = revisions.newest(edition.id());
        Optional<Draft> draft = viewer.id() == null ? Optional.empty() : drafts.find(edition.id(), viewer.id());
        Draft shown =
                draft.orElseGet(() -> new Draft(newest.number(), newest.text(), newest.implications(), newest.at()));
        String kept = draft.map(
                        one -> "This is what you typed and did not save, kept " + PrintedTime.second(one.at()) + ".")
                .orElse("");
        return Page.of(
                TEMPLATE,
                page(
                        edition,
                        viewer,
                        shown.base(),
                        new Editing.Written(shown.text(), shown.implications()),
                        "",
                        kept,
                        newest,
                        Problems.NONE));
    }

    /** Keeps what was typed and shows it; a script asks for the preview alone. Takes what is true, where a button asked. */
    @PostMapping(EditRoutes.DRAFT)
    Object keep(
            @PathVariable String id,
            DraftForm form,
            @RequestHeader(name = "X-Part", defaultValue = "") String part,
            Viewer viewer) {
        Edition edition = shelf.edition(id);
        refuseClosed(edition);
        List<Problem> problems = form.tooLong();
        Revision newest = revisions.newest(edition.id());
        int base = Math.min(form.baseNumber(), newest.number());
        if (!problems.isEmpty()) {
            return Page.refused(
                    TEMPLATE,
                    page(edition, viewer, base, form.written(), form.note(), "", newest, Problems.of(problems)));
        }
        Editing.Written written = form.take().isEmpty() ? form.written() : taken(edition, form);
        if (written.text().equals(newest.text()) && written.implications().equals(newest.implications())) {
            editing.discard(viewer, edition.id());
        } else {
            editing.keep(viewer, edition.id(), base, written);
        }
        if (part.equals("preview")) {
            return Page.of("reports/edit/preview", preview(edition, written));
        }
        return "redirect:" + EditRoutes.edition(edition.id()) + "/draft";
    }

    @PostMapping(EditRoutes.DISCARD)
    String discard(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        editing.discard(viewer, edition.id());
        redirect.addFlashAttribute(Frame.NOTICE, "What you typed and did not save was discarded.");
        return "redirect:" + EditRoutes.edition(edition.id()) + "/draft";
    }

    /** The text with what is true in place of what is not, for those citations that the button named. */
    private Editing.Written taken(Edition edition, DraftForm form) {
        Set<String> wanted = Arrays.stream(form.take().split(" ")).collect(Collectors.toSet());
        String text = form.text();
        String implications = form.implications();
        for (Outdated outdated : shelf.compose(edition, text, implications).outdated()) {
            if (wanted.contains(outdated.id())) {
                String mended = outdated.mend(text);
                implications = mended.equals(text) ? outdated.mend(implications) : implications;
                text = mended;
            }
        }
        return new Editing.Written(text, implications);
    }

    private void refuseClosed(Edition edition) {
        if (!heads.standing(edition.id()).open()) {
            throw Failure.conflict(
                    "edition-closed",
                    "This edition is signed off, so it is written no more. Begin the next one, or correct it where it was"
                            + " published.");
        }
    }

    private DraftPage page(
            Edition edition,
            Viewer viewer,
            int base,
            Editing.Written written,
            String note,
            String kept,
            Revision newest,
            Problems problems) {
        String behind = base < newest.number()
                ? newest.by() + " saved revision " + newest.number()
                        + " after you began from revision " + base
                        + ". When you save, both are set side by side and nothing is lost."
                : "";
        return new DraftPage(
                heads.of(edition, EditionHeads.Tab.WRITE, viewer),
                base,
                written.text(),
                written.implications(),
                note,
                kept,
                behind,
                preview(edition, written),
                pickers.blank(edition, written.text()),
                problems);
    }

    private PreviewPage preview(Edition edition, Editing.Written written) {
        Composed composed = shelf.compose(edition, written.text(), written.implications());
        return PreviewPage.of(
                EditRoutes.edition(edition.id()) + "/draft",
                ProblemShown.of(shelf.problems(edition, composed, written.text(), written.implications()), composed),
                Html.draft(composed.document()));
    }
}
