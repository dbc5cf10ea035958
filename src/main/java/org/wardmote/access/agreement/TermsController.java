package org.wardmote.access.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Agencies;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The terms of an agreement, new or changed: what they would do is shown first, and saved only then. */
@Controller
class TermsController {

    private static final String FORM = "access/agreement/agreementForm";
    private static final String EFFECTS = "access/agreement/effects";
    private static final String ALL = "/agreements";

    private final Agreements agreements;
    private final AgreementWork work;
    private final Agencies agencies;
    private final Terms terms;
    private final Clock clock;

    TermsController(Agreements agreements, AgreementWork work, Agencies agencies, Terms terms, Clock clock) {
        this.agreements = agreements;
        this.work = work;
        this.agencies = agencies;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/agreements/new")
    Page blank(Viewer viewer) {
        return Page.of(FORM, form("Make an agreement", ALL, AgreementForm.empty(AgreementWork.own(viewer)), List.of()));
    }

    @PostMapping("/agreements/effects")
    Page look(AgreementForm form, Viewer viewer) {
        List<Problem> problems = problems(form, viewer);
        if (!problems.isEmpty()) {
            return Page.refused(FORM, form("Make an agreement", ALL, form, problems));
        }
        Agreement made = form.agreement(UUID.randomUUID());
        return Page.of(EFFECTS, effects(made, form, viewer, "/agreements/new", ALL, "Make the agreement"));
    }

    @PostMapping("/agreements")
    Object create(AgreementForm form, Viewer viewer, RedirectAttributes redirect) {
        List<Problem> problems = problems(form, viewer);
        if (!problems.isEmpty()) {
            return Page.refused(FORM, form("Make an agreement", ALL, form, problems));
        }
        Agreement made = form.agreement(UUID.randomUUID());
        work.make(viewer, made);
        redirect.addFlashAttribute(Frame.NOTICE, "The agreement is made.");
        return "redirect:/agreements/" + made.id();
    }

    @GetMapping("/agreements/{id}/terms")
    Page edit(@PathVariable String id, Viewer viewer) {
        Agreement agreement = found(id, viewer);
        return Page.of(FORM, form("Change the agreement", at(agreement), AgreementForm.of(agreement), List.of()));
    }

    @PostMapping("/agreements/{id}/effects")
    Page lookAgain(@PathVariable String id, AgreementForm form, Viewer viewer) {
        Agreement agreement = found(id, viewer);
        List<Problem> problems = problems(form, viewer);
        if (!problems.isEmpty()) {
            return Page.refused(FORM, form("Change the agreement", at(agreement), form, problems));
        }
        Agreement changed = changed(agreement, form);
        return Page.of(
                EFFECTS,
                effects(
                        changed,
                        form,
                        viewer,
                        at(agreement) + "/terms",
                        at(agreement) + "/terms",
                        "Change the agreement"));
    }

    @PostMapping("/agreements/{id}/terms")
    Object update(@PathVariable String id, AgreementForm form, Viewer viewer, RedirectAttributes redirect) {
        Agreement agreement = found(id, viewer);
        List<Problem> problems = problems(form, viewer);
        if (!problems.isEmpty()) {
            return Page.refused(FORM, form("Change the agreement", at(agreement), form, problems));
        }
        work.change(viewer, agreement, changed(agreement, form));
        redirect.addFlashAttribute(Frame.NOTICE, "The agreement is changed.");
        return "redirect:" + at(agreement);
    }

    @GetMapping("/agreements/{id}/end")
    Page ending(@PathVariable String id, Viewer viewer) {
        Agreement agreement = found(id, viewer);
        return Page.of(
                EFFECTS,
                new EffectsPage(
                        agreement.title(),
                        "End this agreement?",
                        at(agreement),
                        at(agreement) + "/end",
                        "End the agreement now",
                        true,
                        "At once, on both sides.",
                        EffectsPage.rows(
                                work.effectsOfEnding(viewer, agreement), names(), terms, AgreementWork.own(viewer)),
                        List.of()));
    }

    @PostMapping("/agreements/{id}/end")
    String end(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Agreement agreement = found(id, viewer);
        redirect.addFlashAttribute(
                Frame.NOTICE,
                work.end(viewer, agreement)
                        ? "The agreement has ended, and with it all sharing under it."
                        : "The agreement was over already.");
        return "redirect:" + at(agreement);
    }

    private Agreement found(String id, Viewer viewer) {
        Agreement agreement = AgreementsController.find(agreements, id);
        AgreementWork.mayManage(viewer, agreement);
        return agreement;
    }

    /** Whether it was ended is no term, and stays. */
    private static Agreement changed(Agreement agreement, AgreementForm form) {
        Agreement changed = form.agreement(agreement.id());
        Instant ended = agreement.ended();
        String by = agreement.endedBy();
        return ended == null || by == null ? changed : changed.endedAt(ended, by);
    }

    private List<Problem> problems(AgreementForm form, Viewer viewer) {
        return form.problems(terms, List.copyOf(names().keySet()), AgreementWork.own(viewer));
    }

    private AgreementFormPage form(String heading, String here, AgreementForm form, List<Problem> problems) {
        return AgreementFormPage.of(heading, here, form, names(), terms, Problems.of(problems));
    }

    private EffectsPage effects(
            Agreement changed, AgreementForm form, Viewer viewer, String back, String action, String button) {
        return new EffectsPage(
                changed.title(),
                "What would change?",
                back,
                action,
                button,
                false,
                EffectsPage.when(changed, clock.instant()),
                EffectsPage.rows(work.effects(viewer, changed), names(), terms, AgreementWork.own(viewer)),
                EffectsPage.hidden(form));
    }

    private Map<String, String> names() {
        return AgreementsController.names(agencies);
    }

    private static String at(Agreement agreement) {
        return ALL + "/" + agreement.id();
    }
}
