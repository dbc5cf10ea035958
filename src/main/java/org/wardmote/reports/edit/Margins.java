package org.wardmote.reports.edit;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Fragments;
import org.wardmote.reports.compose.Composed;

/** Sets the open comments on an edition beside the passages that they are on. */
@Component
class Margins {

    private final Comments comments;
    private final Fragments fragments;

    Margins(Comments comments, Fragments fragments) {
        this.comments = comments;
        this.fragments = fragments;
    }

    /**
     * A paper with its margin.
     *
     * @param html of the whole
     * @param lost open comments whose passage has gone
     */
    record Set(String html, List<CommentShown> lost) {}

    Set of(Edition edition, Revision revision, Composed composed, Viewer viewer) {
        Passages passages = Passages.of(composed);
        boolean may = viewer.may(Actions.COMMENT);
        Map<Integer, List<CommentShown>> placed = new HashMap<>();
        List<CommentShown> lost = new ArrayList<>();
        for (Comment comment : comments.of(edition.id())) {
            if (comment.resolution() != null) {
                continue;
            }
            Optional<Integer> index = passages.find(comment);
            if (index.isPresent()) {
                String since = passages.at(index.get())
                        .filter(passage -> !passage.quote().equals(comment.quote()))
                        .map(passage -> "The paragraph was changed since: it was “" + comment.quote() + "…”")
                        .orElse("");
                placed.computeIfAbsent(index.get(), each -> new ArrayList<>())
                        .add(CommentShown.of(comment, since, may));
            } else {
                lost.add(CommentShown.of(comment, "Its paragraph has gone.", may));
            }
        }
        String html = Html.draft(
                composed.document(),
                block -> passages.index(block)
                        .map(index -> margin(edition, revision, passages, index, placed, may))
                        .orElse(""));
        return new Set(html, lost);
    }

    private String margin(
            Edition edition,
            Revision revision,
            Passages passages,
            int index,
            Map<Integer, List<CommentShown>> placed,
            boolean may) {
        List<CommentShown> here = placed.getOrDefault(index, List.of());
        if (here.isEmpty() && !may) {
            return "";
        }
        String href = EditRoutes.NEW_COMMENT.replace("{id}", edition.id().toString()) + "?revision=" + revision.number()
                + "&passage=" + index;
        StringOutput out = new StringOutput();
        fragments
                .fragment(
                        "reports/edit/margin",
                        new MarginPanel(
                                anchor(index),
                                here,
                                may ? href : "",
                                passages.at(index).map(Editing.Passage::place).orElse("")))
                .writeTo(out);
        return out.toString();
    }

    static String anchor(int passage) {
        return "passage-" + passage;
    }
}
