package org.wardmote.reports.edit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;
import org.wardmote.reports.CommentId;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.PaperId;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.PaperFront;

/** What happens to a paper while it is written, each deed with its line in the trail. */
@Component
public class Editing {

    private final Papers papers;
    private final Editions editions;
    private final Revisions revisions;
    private final Comments comments;
    private final Drafts drafts;
    private final Looks looks;
    private final Trail trail;
    private final Clock clock;

    Editing(
            Papers papers,
            Editions editions,
            Revisions revisions,
            Comments comments,
            Drafts drafts,
            Looks looks,
            Trail trail,
            Clock clock) {
        this.papers = papers;
        this.editions = editions;
        this.revisions = revisions;
        this.comments = comments;
        this.drafts = drafts;
        this.looks = looks;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is written of an edition: its text, and its implications as YAML of their own. */
    record Written(String text, String implications) {}

    /** Begins an edition with its first revision; its paper is begun with it when there is none of that name. */
    @Transactional
    EditionId begin(Viewer by, String paperName, Written written, String note, @Nullable EditionId rolledFrom) {
        Instant now = clock.instant();
        PaperId paper = papers.named(paperName).map(Paper::id).orElseGet(() -> {
            PaperId begun = new PaperId(UUID.randomUUID());
            papers.add(new Paper(begun, paperName, now, by.name()));
            return begun;
        });
        EditionId id = new EditionId(UUID.randomUUID());
        Edition.Heading heading = heading(written.text(), paperName);
        editions.add(new Edition(id, paper, paperName, heading, rolledFrom, now, by.name()));
        revisions.add(new Revision(id, 1, written.text(), written.implications(), note, null, now, by.name()), by.id());
        looked(by, id, 1, now);
        write(by, Kind.COLLECTION, rolledFrom == null ? "edition-begun" : "edition-rolled", id, heading.title());
        return id;
    }

    /**
     * Saves a revision upon the one that it was written from; the number it has, or nothing when somebody saved in
     * between, and then nothing is changed.
     */
    @Transactional
    public Optional<Integer> save(
            Viewer by, EditionId edition, int base, String text, String implications, String note) {
        Instant now = clock.instant();
        int number = base + 1;
        boolean newest = revisions.newest(edition).number() == base;
        if (!newest
                || !revisions.add(
                        new Revision(edition, number, text, implications, note, null, now, by.name()), by.id())) {
            return Optional.empty();
        }
        String title = editions.find(edition).map(known -> known.paperName()).orElse("");
        editions.head(edition, heading(text, title));
        if (by.id() != null) {
            drafts.drop(edition, by.id());
        }
        looked(by, edition, number, now);
        write(by, Kind.ALTERATION, "revision-saved", edition, "Revision " + number + ". " + note);
        return Optional.of(number);
    }

    /** Freezes the citations of a revision at its sign-off. */
    @Transactional
    public void freeze(Viewer by, EditionId edition, int revision, Citations citations) {
        revisions.freeze(edition, revision, citations.frozen(clock.instant()));
        write(
                by,
                Kind.ALTERATION,
                "citations-frozen",
                edition,
                "Revision " + revision + ", " + citations.all().size() + " citations.");
    }

    @Transactional
    CommentId comment(Viewer by, EditionId edition, int revision, Passage passage, String words) {
        Comment comment = new Comment(
                new CommentId(UUID.randomUUID()),
                edition,
                revision,
                passage.place(),
                passage.quote(),
                words,
                clock.instant(),
                by.name(),
                null);
        comments.add(comment, by.id());
        write(by, Kind.COLLECTION, "comment-made", edition, "On " + passage.place() + " of revision " + revision + ".");
        return comment.id();
    }

    /** What a comment is made on: the paragraph's number or what it stands under, and how it begins. */
    record Passage(String place, String quote) {}

    @Transactional
    void resolve(Viewer by, Comment comment) {
        if (comments.resolve(comment.id(), clock.instant(), by.name())) {
            write(by, Kind.ALTERATION, "comment-resolved", comment.edition(), "On " + comment.place() + ".");
        }
    }

    /** Keeps what is typed and not saved. It is nobody's paper yet, so the trail has no line of it. */
    @Transactional
    void keep(Viewer by, EditionId edition, int base, Written written) {
        if (by.id() != null) {
            drafts.keep(edition, by.id(), new Draft(base, written.text(), written.implications(), clock.instant()));
        }
    }

    @Transactional
    void discard(Viewer by, EditionId edition) {
        if (by.id() != null) {
            drafts.drop(edition, by.id());
        }
    }

    /** Notes how far somebody has read. */
    @Transactional
    public void look(Viewer by, EditionId edition, int revision) {
        looked(by, edition, revision, clock.instant());
    }

    private void looked(Viewer by, EditionId edition, int revision, Instant now) {
        if (by.id() != null) {
            looks.note(edition, by.id(), revision, now);
        }
    }

    /** A paper in the making may say anything of itself, so what is too long for a heading is cut. */
    private static Edition.Heading heading(String text, String otherwise) {
        PaperFront front = PaperFront.of(text);
        return new Edition.Heading(
                fit(front.title().isBlank() ? otherwise : front.title()),
                fit(front.period()),
                fit(front.against()),
                front.date());
    }

    private static String fit(String text) {
        String one = text.replaceAll("\\p{Cntrl}", " ").strip();
        return one.length() <= 200 ? one : one.substring(0, 199) + "…";
    }

    private void write(Viewer by, Kind kind, String deed, EditionId edition, String detail) {
        trail.write(kind, by.name(), by.id() == null ? null : by.id().toString(), deed, "edition:" + edition, detail);
    }
}
