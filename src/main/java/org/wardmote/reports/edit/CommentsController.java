package org.wardmote.reports.edit;

import java.util.List;
import org.springframework.stereotype.Controller;
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
import org.wardmote.reports.CommentId;

/** Comments on the passages of an edition. */
@Controller
class CommentsController {

    private final Shelf shelf;
    private final Comments comments;
    private final Editing editing;
    private final EditionHeads heads;

    CommentsController(Shelf shelf, Comments comments, Editing editing, EditionHeads heads) {
        this.shelf = shelf;
        this.comments = comments;
        this.editing = editing;
        this.heads = heads;
    }

    @GetMapping(EditRoutes.COMMENTS)
    Page index(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        boolean may = viewer.may(Actions.COMMENT);
        List<Comment> all = comments.of(edition.id());
        return Page.of(
                "reports/edit/comments",
                new CommentsPage(
                        heads.of(edition, EditionHeads.Tab.COMMENTS, viewer),
                        all.stream()
                                .filter(comment -> comment.resolution() == null)
                                .map(comment -> CommentShown.of(comment, "", may))
                                .toList(),
                        all.stream()
                                .filter(comment -> comment.resolution() != null)
                                .map(comment -> CommentShown.of(comment, "", may))
                                .toList()));
    }

    @GetMapping(EditRoutes.NEW_COMMENT)
    Page blank(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String passage,
            Viewer viewer) {
        Edition edition = shelf.edition(id);
        return Page.of(
                "reports/edit/newComment",
                page(edition, new CommentForm(revision, passage, ""), viewer, Problems.NONE));
    }

    @PostMapping(EditRoutes.COMMENTS)
    Object create(@PathVariable String id, CommentForm form, Viewer viewer, RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return Page.refused("reports/edit/newComment", page(edition, form, viewer, Problems.of(problems)));
        }
        Revision revision = shelf.revision(edition, form.revision());
        editing.comment(viewer, edition.id(), revision.number(), passage(edition, revision, form), form.words());
        redirect.addFlashAttribute(Frame.NOTICE, "Your comment stands beside the paragraph.");
        return "redirect:" + EditRoutes.edition(edition.id()) + "#" + Margins.anchor(Shelf.number(form.passage()));
    }

    @PostMapping(EditRoutes.RESOLUTION)
    String resolve(@PathVariable String id, @PathVariable String comment, Viewer viewer, RedirectAttributes redirect) {
        Edition edition = shelf.edition(id);
        Comment found = CommentId.parse(comment)
                .flatMap(one -> comments.find(edition.id(), one))
                .orElseThrow(Failure::notFound);
        editing.resolve(viewer, found);
        redirect.addFlashAttribute(Frame.NOTICE, "The comment on " + found.place() + " is resolved.");
        return "redirect:" + EditRoutes.edition(edition.id());
    }

    private NewCommentPage page(Edition edition, CommentForm form, Viewer viewer, Problems problems) {
        Editing.Passage passage = passage(edition, shelf.revision(edition, form.revision()), form);
        return new NewCommentPage(
                heads.of(edition, EditionHeads.Tab.READ, viewer),
                passage.place(),
                passage.quote(),
                form.revision(),
                form.passage(),
                form.words(),
                problems);
    }

    private Editing.Passage passage(Edition edition, Revision revision, CommentForm form) {
        return Passages.of(shelf.compose(edition, revision))
                .at(Shelf.number(form.passage()))
                .orElseThrow(Failure::notFound);
    }
}
