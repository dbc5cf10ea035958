package org.wardmote.reports.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every issue that the partnership ever published, with what it told. An issue never changes, so each is read once. */
@Component
class EarlierPapers {

    private final Publications publications;
    private final Map<UUID, EarlierPaper> read = new ConcurrentHashMap<>();

    EarlierPapers(Publications publications) {
        this.publications = publications;
    }

    /** The newest first. */
    List<EarlierPaper> all() {
        return publications.all().stream().flatMap(this::one).toList();
    }

    private Stream<EarlierPaper> one(Issue issue) {
        EarlierPaper known = read.get(issue.id());
        if (known != null) {
            return Stream.of(known);
        }
        Optional<EarlierPaper> found = publications
                .seal(issue.id())
                .map(seal -> EarlierPaper.of(
                        issue.title() + " (" + OpenDays.day(issue.meeting())
                                + (issue.number() == 1 ? "" : ", issue " + issue.number()) + ")",
                        seal.root(),
                        seal.answers()));
        found.ifPresent(paper -> read.put(issue.id(), paper));
        return found.stream();
    }
}
