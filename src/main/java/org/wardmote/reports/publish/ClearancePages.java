package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import org.wardmote.reports.compose.Rolling;
import org.wardmote.reports.edit.EditionHeads;
import org.wardmote.reports.edit.Looks;
import org.wardmote.reports.edit.Revisions;
import org.wardmote.reports.edit.Shelf;
import org.wardmote.reports.implication.Answer;
import org.wardmote.reports.implication.Evidence;
import org.wardmote.reports.implication.Finding;
import org.wardmote.reports.implication.Question;

/** Makes the page on which a paper is cleared, for one viewer. */
@Component
class ClearancePages {

    private static final String TEMPLATE = "reports/publish/clearance";

    private final Clearances clearances;
    private final Publications publications;
    private final Revisions revisions;
    private final Looks looks;
    private final Shelf shelf;
    private final Dossiers dossiers;
    private final EditionHeads heads;
    private final Sealing sealing;
    private final EarlierPapers earlier;

    ClearancePages(
            Clearances clearances,
            Publications publications,
            Revisions revisions,
            Looks looks,
            Shelf shelf,
            Dossiers dossiers,
            EditionHeads heads,
            Sealing sealing,
            EarlierPapers earlier) {
        this.clearances = clearances;
        this.publications = publications;
        this.revisions = revisions;
        this.looks = looks;
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.heads = heads;
        this.sealing = sealing;
        this.earlier = earlier;
    }

    Page show(Dossier dossier, Viewer viewer) {
        return Page.of(TEMPLATE, page(dossier, viewer, Typed.NOTHING, Problems.NONE));
    }

    /** The same page with what stands against a deed. */
    Page refused(Dossier dossier, Viewer viewer, List<Problem> problems) {
        return refused(dossier, viewer, Typed.NOTHING, problems);
    }

    Page refused(Dossier dossier, Viewer viewer, Typed typed, List<Problem> problems) {
        return Page.refused(TEMPLATE, page(dossier, viewer, typed, Problems.of(problems)));
    }

    /** The same page with what the proofreader found: what is wrong is mended, and what is doubtful may be answered. */
    Page proofread(Dossier dossier, Viewer viewer, List<Printing.Noticed> found) {
        return Page.refused(
                TEMPLATE,
                page(dossier, viewer, new Typed("", "", found), Problems.of(Checks.toSignOff(dossier, found))));
    }

    /** What was typed for an urgent item, and what was found, so that neither is lost with a refusal. */
    record Typed(String chair, String reason, List<Printing.Noticed> found) {
        static final Typed NOTHING = new Typed("", "", List.of());
    }

    private ClearancePage page(Dossier dossier, Viewer viewer, Typed typed, Problems problems) {
        Course course = dossier.course();
        Urgency urgency = course.urgency();
        return new ClearancePage(
                heads.of(dossier.edition(), EditionHeads.Tab.CLEARANCE, viewer),
                PublishRoutes.at(PublishRoutes.EDITION, dossier.edition().id()),
                "Revision " + dossier.revision().number() + ", saved "
                        + PrintedTime.second(dossier.revision().at()) + " by "
                        + dossier.revision().by(),
                story(dossier),
                dossier.clock().words(),
                dossier.clock().needsUrgency() && course.issues().isEmpty(),
                urgency == null || !Checks.urgent(dossier) ? "" : urgency.chair() + " (chair): " + urgency.reason(),
                desks(dossier, viewer),
                answers(dossier, viewer),
                news(dossier, viewer),
                dossier.answered().later().stream()
                        .map(later -> new ClearancePage.LaterShown(later.was(), later.is()))
                        .toList(),
                obstacles(dossier, viewer),
                givenAway(dossier, viewer),
                course.issues().isEmpty()
                        ? ""
                        : PublishRoutes.paper(course.issues().get(0).slug()),
                typed.found().stream()
                        .map(one -> new ClearancePage.ProofShown(one.key(), one.words(), one.doubtful()))
                        .toList(),
                deeds(dossier, viewer, typed),
                problems);
    }

    private ClearancePage.Deeds deeds(Dossier dossier, Viewer viewer, Typed typed) {
        Course course = dossier.course();
        Step circulated = course.circulation();
        boolean publishes = viewer.may(Actions.PUBLISH);
        boolean waits = course.signOff() != null && course.published().isEmpty();
        return new ClearancePage.Deeds(
                viewer.may(org.wardmote.reports.edit.Actions.WRITE)
                        && course.open()
                        && (circulated == null
                                || circulated.revision() < dossier.revision().number()),
                viewer.may(Actions.SIGN_OFF) && course.open() && circulated != null,
                viewer.may(Actions.SIGN_OFF) && course.signOff() != null && course.stage() != Stage.SUPERSEDED,
                publishes && waits,
                publishes && dossier.clock().needsUrgency() && course.issues().isEmpty() && !Checks.urgent(dossier),
                typed.chair(),
                typed.reason(),
                publishes && course.stage() == Stage.PUBLISHED ? successors(dossier) : List.of());
    }

    private List<Option> successors(Dossier dossier) {
        return publications.published().stream()
                .filter(issue -> !issue.edition().equals(dossier.edition().id()))
                .map(issue -> Option.of(issue.edition().toString(), issue.title()))
                .toList();
    }

    /** What stands before the next step, told to whoever takes it; the slow checks wait until they take it. */
    private static List<String> obstacles(Dossier dossier, Viewer viewer) {
        Course course = dossier.course();
        List<Problem> before = List.of();
        if (viewer.may(Actions.PUBLISH)
                && course.signOff() != null
                && course.published().isEmpty()) {
            before = Checks.toPublish(dossier, java.util.Set.of(), List.of());
        } else if (viewer.may(Actions.SIGN_OFF) && course.open() && course.circulation() != null) {
            before = Checks.toSignOff(dossier, List.of());
        } else if (viewer.may(org.wardmote.reports.edit.Actions.WRITE) && course.stage() == Stage.DRAFT) {
            before = Checks.toCirculate(dossier);
        }
        return Problems.of(before).errorList().stream().map(Frame.Link::text).toList();
    }

    /** What the paper gives away beside those published before: told to whoever signs it off, while it can be mended. */
    private List<String> givenAway(Dossier dossier, Viewer viewer) {
        Course course = dossier.course();
        boolean signing = viewer.may(Actions.SIGN_OFF) && course.open() && course.circulation() != null;
        boolean publishing = viewer.may(Actions.PUBLISH)
                && course.signOff() != null
                && course.published().isEmpty();
        return signing || publishing
                ? sealing.givenAway(dossier.open(), dossier.answered().open(), earlier.all())
                : List.of();
    }

    private List<String> story(Dossier dossier) {
        Course course = dossier.course();
        Map<String, String> names = dossiers.rules().desks().stream().collect(Collectors.toMap(Desk::id, Desk::name));
        List<Told> all = new ArrayList<>();
        if (course.circulation() != null) {
            all.add(new Told("Revision " + course.circulation().revision() + " circulated", course.circulation()));
        }
        for (Clearance said : clearances.said(dossier.edition().id())) {
            String desk = names.getOrDefault(said.desk(), said.desk());
            all.add(new Told(
                    desk + (said.cleared() ? " cleared" : " objected to") + " revision "
                            + said.step().revision() + (said.words().isEmpty() ? "" : " (“" + said.words() + "”)"),
                    said.step()));
        }
        course.rulings()
                .values()
                .forEach(ruling -> all.add(new Told(
                        (ruling.question().equals(DesksController.PROOFREAD)
                                        ? "Proofreader's doubt answered: "
                                        : "Challenged answer let stand: ")
                                + ruling.reason(),
                        ruling.step())));
        if (course.signOff() != null) {
            all.add(new Told("Revision " + course.signOff().revision() + " signed off", course.signOff()));
        }
        if (course.reopening() != null) {
            all.add(new Told(
                    "Reopened: " + course.reopening().reason(),
                    course.reopening().step()));
        }
        course.issues().forEach(issue -> all.add(new Told("Issue " + issue.number() + " published", issue.step())));
        course.notices().stream()
                .filter(notice -> notice.successor() != null)
                .forEach(notice -> all.add(new Told("Superseded: " + notice.words(), notice.step())));
        all.sort(Comparator.comparing(told -> told.step().at()));
        return all.stream().map(Told::line).toList();
    }

    private record Told(String words, Step step) {
        String line() {
            return words + ", " + PrintedTime.second(step.at()) + ", by " + step.by();
        }
    }

    private static List<ClearancePage.DeskShown> desks(Dossier dossier, Viewer viewer) {
        boolean speaks = dossier.course().open() && dossier.course().circulation() != null;
        return dossier.desks().stream()
                .map(standing -> {
                    Clearance latest = standing.latest();
                    String state = standing.cleared()
                            ? "Cleared"
                            : standing.lapsed() ? "To clear again" : standing.objected() ? "Objected" : "To clear";
                    String colour = standing.cleared() ? "green" : standing.objected() ? "red" : "yellow";
                    String said = latest == null
                            ? ""
                            : (latest.words().isEmpty() ? "" : "“" + latest.words() + "” ")
                                    + latest.step().by() + ", "
                                    + PrintedTime.second(latest.step().at()) + ", on revision "
                                    + latest.step().revision()
                                    + (standing.lapsed() ? ". Its part was changed since" : "")
                                    + ".";
                    Desk desk = standing.desk();
                    return new ClearancePage.DeskShown(
                            desk.id(),
                            desk.name(),
                            desk.officer(),
                            state,
                            colour,
                            said,
                            speaks && desk.isOf(viewer) && !standing.cleared());
                })
                .toList();
    }

    private List<ClearancePage.AnswerShown> answers(Dossier dossier, Viewer viewer) {
        Map<Question, List<Finding>> findings =
                dossier.implications().findings().stream().collect(Collectors.groupingBy(Finding::question));
        Map<String, String> officers =
                dossiers.rules().desks().stream().collect(Collectors.toMap(Desk::id, Desk::officer));
        Function<Question, String> signer =
                question -> officers.getOrDefault(question.signedBy(), "Monitoring officer");
        return dossier.implications().questions().all().stream()
                .map(question -> {
                    List<Finding> all = findings.getOrDefault(question, List.of());
                    return new ClearancePage.AnswerShown(
                            question.heading(),
                            question.asks(),
                            question.law(),
                            signer.apply(question),
                            dossier.implications()
                                    .answer(question)
                                    .map(Answer::words)
                                    .orElse(""),
                            all.stream()
                                    .filter(finding -> !finding.mayBeOverruled())
                                    .map(finding -> finding.words() + " " + finding.mend())
                                    .toList(),
                            all.stream()
                                    .filter(Finding::mayBeOverruled)
                                    .map(finding -> challenge(dossier, finding, viewer))
                                    .toList());
                })
                .toList();
    }

    private ClearancePage.ChallengeShown challenge(Dossier dossier, Finding finding, Viewer viewer) {
        Ruling ruling = dossier.course().rulings().get(finding.key());
        boolean speaks = dossier.course().open() && dossier.course().circulation() != null && ruling == null;
        return new ClearancePage.ChallengeShown(
                finding.key(),
                finding.words(),
                finding.mend(),
                finding.evidence().stream().map(ClearancePages::shown).toList(),
                ruling == null
                        ? ""
                        : "“" + ruling.reason() + "” " + ruling.step().by() + ", "
                                + PrintedTime.second(ruling.step().at()),
                speaks && dossiers.signs(viewer, finding.question()));
    }

    private static ClearancePage.EvidenceShown shown(Evidence evidence) {
        int at = Math.max(0, evidence.sentence().indexOf(evidence.words()));
        return new ClearancePage.EvidenceShown(
                evidence.place(),
                evidence.sentence().substring(0, at),
                evidence.words(),
                evidence.sentence()
                        .substring(Math.min(
                                evidence.sentence().length(),
                                at + evidence.words().length())));
    }

    private ClearancePage.News news(Dossier dossier, Viewer viewer) {
        int newest = dossier.revision().number();
        int looked = viewer.id() == null
                ? 0
                : looks.last(dossier.edition().id(), viewer.id()).orElse(0);
        if (looked == 0) {
            return new ClearancePage.News("You have not read this paper yet.", List.of());
        }
        if (looked >= newest) {
            return new ClearancePage.News("Nothing came since you last looked.", List.of());
        }
        List<ClearancePage.ChangeShown> changes = revisions
                .find(dossier.edition().id(), looked)
                .map(then -> shelf.compose(dossier.edition(), then))
                .map(then -> Rolling.changes(then.sentences(), dossier.whole().sentences()))
                .orElse(List.of())
                .stream()
                .map(change -> new ClearancePage.ChangeShown(
                        change.place(), String.join(" ", change.was()), String.join(" ", change.is())))
                .toList();
        return new ClearancePage.News(
                "You last looked at revision " + looked + ". Since then "
                        + (changes.isEmpty()
                                ? "no sentence was changed."
                                : changes.size() == 1
                                        ? "1 place was changed:"
                                        : changes.size() + " places were changed:"),
                changes);
    }
}
