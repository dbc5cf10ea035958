package org.wardmote.reports.publish;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.wardmote.govuk.Failure;

/** Every issue that the partnership ever published, with what it told. An issue never changes, so each is read once. */
@Component
class EarlierPapers {

    private final Publications publications;
    private final Map<UUID, EarlierPaper> read = new ConcurrentHashMap<>();

    EarlierPapers(Publications publications) {
        this.publications = publications;
    }

    /** The newest first. None is left out: a paper that cannot be set beside one of them is not published. */
    List<EarlierPaper> all() {
        return publications.all().stream().map(this::one).toList();
    }

    private EarlierPaper one(Issue issue) {
        return read.computeIfAbsent(issue.id(), id -> {
            String title = issue.title() + " (" + OpenDays.day(issue.meeting())
                    + (issue.number() == 1 ? "" : ", issue " + issue.number()) + ")";
            return publications
                    .seal(id)
                    .map(seal -> EarlierPaper.of(title, seal.root(), seal.answers()))
                    .or(() -> publications
                            .part(id, Printing.CITATIONS)
                            .map(cited -> EarlierPaper.unsealed(title, cited.bytes())))
                    .orElseThrow(() -> Failure.conflict(
                            "earlier-unknown",
                            "Nothing is kept of what “" + title + "” told, so nobody can tell what a new paper gives"
                                    + " away beside it."));
        });
    }
}
