package org.wardmote.reports.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.edit.Editing;
import org.wardmote.reports.edit.Edition;
import org.wardmote.reports.edit.Revision;
import org.wardmote.reports.edit.Revisions;
import org.wardmote.reports.edit.Shelf;

/** What happens to a paper on its way to the public, each deed with its line in the trail. */
@Component
class Publishing {

    private final Clearances clearances;
    private final Publications publications;
    private final Freezings freezings;
    private final Revisions revisions;
    private final Editing editing;
    private final Trail trail;
    private final Clock clock;

    Publishing(
            Clearances clearances,
            Publications publications,
            Freezings freezings,
            Revisions revisions,
            Editing editing,
            Trail trail,
            Clock clock) {
        this.clearances = clearances;
        this.publications = publications;
        this.freezings = freezings;
        this.revisions = revisions;
        this.editing = editing;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    void circulate(Viewer by, Dossier dossier) {
        stillNewest(dossier);
        if (clearances.circulate(id(dossier), number(dossier), by, clock.instant())) {
            write(by, Kind.DISCLOSURE, "paper-circulated", dossier, "");
        }
    }

    /** A desk clears its part, with advice if it has any. */
    @Transactional
    void clear(Viewer by, Dossier dossier, Dossier.Standing standing, String advice) {
        say(by, dossier, standing, true, advice);
    }

    /** A desk objects, and says to what. */
    @Transactional
    void object(Viewer by, Dossier dossier, Dossier.Standing standing, String reason) {
        say(by, dossier, standing, false, reason);
    }

    private void say(Viewer by, Dossier dossier, Dossier.Standing standing, boolean cleared, String words) {
        stillNewest(dossier);
        Step step = step(by, dossier);
        clearances.say(id(dossier), new Clearance(standing.desk().id(), cleared, words, standing.part(), step), by);
        editing.look(by, id(dossier), number(dossier));
        write(
                by,
                Kind.ALTERATION,
                cleared ? "paper-cleared" : "paper-objected",
                dossier,
                standing.desk().name() + ".");
    }

    /** Whoever signs an answer, or the whole paper, lets stand what was found against it. */
    @Transactional
    void rule(Viewer by, Dossier dossier, String finding, String question, String reason) {
        stillNewest(dossier);
        clearances.rule(id(dossier), new Ruling(finding, question, reason, step(by, dossier)), by);
        write(by, Kind.ALTERATION, "challenge-overruled", dossier, question + ".");
    }

    @Transactional
    void urge(Viewer by, Dossier dossier, LocalDate meeting, String chair, String reason) {
        clearances.urge(id(dossier), new Urgency(meeting, chair, reason, clock.instant(), by.name()), by);
        write(by, Kind.ALTERATION, "paper-urgent", dossier, "For " + meeting + ", by " + chair + ".");
    }

    /** Signs off, and freezes the figures as they are told today. */
    @Transactional
    void signOff(Viewer by, Dossier dossier) {
        stillNewest(dossier);
        if (dossier.revision().citations() == null) {
            editing.freeze(by, id(dossier), number(dossier), dossier.whole().citations());
        }
        if (freezings.find(id(dossier), number(dossier)).isEmpty()) {
            freezings.add(id(dossier), number(dossier), dossier.answered().whole());
        }
        clearances.signOff(id(dossier), step(by, dossier), by);
        write(by, Kind.ALTERATION, "paper-signed-off", dossier, "");
    }

    /**
     * Takes the sign-off back; what is published stays published. The writers go on from a revision of their own, since
     * what was signed off stays as it was.
     */
    @Transactional
    void reopen(Viewer by, Dossier dossier, String reason) {
        stillNewest(dossier);
        clearances.reopen(id(dossier), new Course.Reopening(reason, step(by, dossier)), by);
        Revision revision = dossier.revision();
        editing.save(by, id(dossier), revision.number(), revision.text(), revision.implications(), "Opened again");
        write(by, Kind.ALTERATION, "paper-reopened", dossier, reason);
    }

    /**
     * Publishes the first issue, or one that corrects it and says so.
     *
     * @param beside how many issues it was set beside: when another came since, it must be set beside that one too
     */
    @Transactional
    Issue publish(Viewer by, Dossier dossier, Printed printed, int beside) {
        publications.queue();
        stillNewest(dossier);
        if (publications.all().size() != beside) {
            throw Failure.conflict(
                    "another-published",
                    "Another paper was published in the meantime, and this one must be set beside it. Go back and"
                            + " publish again.");
        }
        Edition edition = dossier.edition();
        List<Issue> before = dossier.course().issues();
        Issue issue = new Issue(
                UUID.randomUUID(),
                edition.id(),
                before.isEmpty() ? freeSlug(edition) : before.get(0).slug(),
                before.size() + 1,
                edition.heading().title(),
                printed.meeting(),
                before.isEmpty()
                        ? !dossier.clock().needsUrgency()
                        : before.get(0).inTime(),
                step(by, dossier));
        publications.add(issue, by);
        printed.parts().forEach(part -> publications.add(issue.id(), part));
        publications.add(
                issue.id(),
                new Publications.Seal(
                        printed.sealed().root(),
                        Objects.requireNonNull(printed.sealed().parts().get(Parts.ANSWERS))));
        Course.Reopening reopening = dossier.course().reopening();
        if (!before.isEmpty() && reopening != null) {
            publications.add(edition.id(), new Notice(issue.number(), reopening.reason(), null, issue.step()), by);
        }
        write(
                by,
                Kind.DISCLOSURE,
                "paper-published",
                dossier,
                "Issue " + issue.number() + " at " + issue.slug() + ", root hash "
                        + printed.sealed().root() + ".");
        return issue;
    }

    /** What is published: the files, and the seal that they are of. */
    record Printed(LocalDate meeting, SealedPaper sealed, List<PublishedPart> parts) {}

    /** Tells readers that a later paper takes the place of this one. */
    @Transactional
    void supersede(Viewer by, Dossier dossier, Issue last, EditionId successor, String words) {
        publications.add(id(dossier), new Notice(last.number(), words, successor, step(by, dossier)), by);
        write(by, Kind.ALTERATION, "paper-superseded", dossier, "By edition:" + successor + ".");
    }

    private String freeSlug(Edition edition) {
        String slug = Shelf.slug(edition.heading().title());
        String free = slug;
        for (int n = 2; !publications.at(free).isEmpty(); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    /** Whoever decides has seen what they decide on: when somebody saved in between, they look again. */
    private void stillNewest(Dossier dossier) {
        if (revisions.newest(id(dossier)).number() != number(dossier)) {
            throw Failure.conflict(
                    "paper-changed", "A new revision was saved in the meantime. Look at it, then decide again.");
        }
    }

    private Step step(Viewer by, Dossier dossier) {
        Instant now = clock.instant();
        return new Step(number(dossier), now, by.name());
    }

    private static EditionId id(Dossier dossier) {
        return dossier.edition().id();
    }

    private static int number(Dossier dossier) {
        return dossier.revision().number();
    }

    private void write(Viewer by, Kind kind, String deed, Dossier dossier, String detail) {
        trail.write(
                kind,
                by.name(),
                by.id() == null ? null : by.id().toString(),
                deed,
                "edition:" + id(dossier),
                ("Revision " + number(dossier) + ". " + detail).strip());
    }
}
