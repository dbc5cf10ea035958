package org.wardmote.reports.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Problem;
import org.wardmote.reports.EditionId;

/** The clerk's deeds: publication, the chair's reason for a late paper, and that a later paper takes its place. */
@Controller
class PublicationController {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 1000;

    private final Dossiers dossiers;
    private final ClearancePages pages;
    private final Publishing publishing;
    private final Publications publications;
    private final Printing printing;
    private final Sealing sealing;
    private final EarlierPapers earlier;

    PublicationController(
            Dossiers dossiers,
            ClearancePages pages,
            Publishing publishing,
            Publications publications,
            Printing printing,
            Sealing sealing,
            EarlierPapers earlier) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.publishing = publishing;
        this.publications = publications;
        this.printing = printing;
        this.sealing = sealing;
        this.earlier = earlier;
    }

    @PostMapping(PublishRoutes.PUBLICATION)
    Object create(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        LocalDate meeting = dossier.clock().meeting();
        List<Problem> problems = Checks.toPublish(dossier, Set.of(), List.of());
        if (!problems.isEmpty() || meeting == null) {
            return pages.refused(dossier, viewer, problems);
        }
        // counted first: what is published after this is noticed, and stops it
        int beside = publications.all().size();
        List<EarlierPaper> before = earlier.all();
        Sealing.Outcome outcome =
                sealing.seal(dossier.text(), Grounded.of(dossier.answered().whole()), before);
        SealedPaper sealed = outcome.sealed();
        if (sealed == null) {
            return pages.refused(dossier, viewer, Checks.toPublish(dossier, Set.of(), outcome.refusals()));
        }
        List<PublishedPart> parts = printing.parts(dossier, sealed);
        problems = Checks.toPublish(dossier, printing.leaked(dossier, parts), List.of());
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        publishing.publish(viewer, dossier, new Publishing.Printed(meeting, sealed, parts), beside);
        return ClearanceController.done(dossier, redirect, "Published. Everyone may read it.");
    }

    @PostMapping(PublishRoutes.URGENCY)
    Object urge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        LocalDate meeting = dossier.clock().meeting();
        List<Problem> problems = new ArrayList<>();
        if (meeting == null) {
            problems.add(Problem.of("", "clearance.no-meeting"));
        }
        if (chair.isBlank() || chair.strip().length() > LONGEST_NAME) {
            problems.add(Problem.of("chair", "publication.chair-missing"));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            problems.add(Problem.of("reason", "publication.urgency-missing"));
        }
        if (!problems.isEmpty() || meeting == null) {
            return pages.refused(dossier, viewer, new ClearancePages.Typed(chair, reason, List.of()), problems);
        }
        publishing.urge(viewer, dossier, meeting, chair.strip(), reason.strip());
        return ClearanceController.done(
                dossier, redirect, "The chair's reason is noted; it goes into the minutes too.");
    }

    @PostMapping(PublishRoutes.SUPERSESSION)
    Object supersede(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            RedirectAttributes redirect) {
        Dossier dossier = dossiers.of(id);
        Issue last = dossier.course().published().orElseThrow(Failure::notFound);
        Optional<EditionId> later = EditionId.parse(successor)
                .filter(edition -> !edition.equals(dossier.edition().id()))
                .filter(edition -> !publications.issues(edition).isEmpty());
        List<Problem> problems = new ArrayList<>();
        if (later.isEmpty()) {
            problems.add(Problem.of("successor", "publication.successor-missing"));
        }
        if (words.isBlank() || words.strip().length() > LONGEST) {
            problems.add(Problem.of("supersession", "clearance.reason-missing"));
        }
        printing.leaked(dossier, words)
                .forEach(word -> problems.add(Problem.of("supersession", "publication.exempt", word)));
        if (!problems.isEmpty()) {
            return pages.refused(dossier, viewer, problems);
        }
        publishing.supersede(viewer, dossier, last, later.orElseThrow(), words.strip());
        return ClearanceController.done(dossier, redirect, "Readers are told that a later paper takes its place.");
    }
}
