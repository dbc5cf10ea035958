package org.wardmote.reports.edit;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The figure picker: what is chosen is shown as the paper would have it, with its expression. */
@Controller
class PickerController {

    private final Shelf shelf;
    private final Revisions revisions;
    private final Drafts drafts;
    private final EditionHeads heads;
    private final Pickers pickers;

    PickerController(Shelf shelf, Revisions revisions, Drafts drafts, EditionHeads heads, Pickers pickers) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.drafts = drafts;
        this.heads = heads;
        this.pickers = pickers;
    }

    @GetMapping(EditRoutes.PICKER)
    Page show(
            @PathVariable String id,
            Picked picked,
            @RequestHeader(name = "X-Part", defaultValue = "") String part,
            Viewer viewer) {
        Edition edition = shelf.edition(id);
        Optional<Draft> draft = viewer.id() == null ? Optional.empty() : drafts.find(edition.id(), viewer.id());
        String text = draft.map(Draft::text)
                .orElseGet(() -> revisions.newest(edition.id()).text());
        boolean asked = !picked.indicator().isEmpty();
        if (asked && part.equals("picked")) {
            return Page.of("reports/edit/picked", pickers.told(edition, text, picked));
        }
        return Page.of(
                "reports/edit/picker",
                new PickerPage(
                        heads.of(edition, EditionHeads.Tab.WRITE, viewer),
                        asked ? pickers.form(edition, text, picked) : pickers.blank(edition, text),
                        asked ? pickers.told(edition, text, picked) : null));
    }
}
