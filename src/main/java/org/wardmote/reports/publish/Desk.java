package org.wardmote.reports.publish;

import java.util.List;
import org.wardmote.access.Action;
import org.wardmote.access.Viewer;
import org.wardmote.reports.implication.Question;
import org.wardmote.reports.implication.Questions;

/**
 * Where a part of every paper is cleared.
 *
 * @param id a stable name: {@code finance}
 * @param officer who sits there
 * @param also headings whose text belongs to its part besides the answers that it signs
 */
record Desk(String id, String name, String officer, List<String> also) {

    Desk {
        also = List.copyOf(also);
    }

    Action action() {
        return new Action("papers.clear-" + id);
    }

    boolean isOf(Viewer viewer) {
        return viewer.may(Actions.CLEAR) && viewer.may(action());
    }

    List<Question> questions(Questions all) {
        return all.all().stream()
                .filter(question -> question.signedBy().equals(id))
                .toList();
    }
}
