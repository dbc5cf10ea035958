package org.wardmote.access.proof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Two administrators take away a second step that a member has lost. */
@Controller
class SecondStepResetsController {

    private static final String HERE = "/administration/members/{id}/second-step-reset";
    private static final String TEMPLATE = "access/proof/second-step-reset";

    private final Members members;
    private final Resets resets;

    SecondStepResetsController(Members members, Resets resets) {
        this.members = members;
        this.resets = resets;
    }

    @GetMapping(HERE)
    Page show(@PathVariable String id, Viewer viewer) {
        return Page.of(TEMPLATE, page(find(id), viewer, null));
    }

    @PostMapping(HERE)
    Object create(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Member member = find(id);
        return switch (resets.ask(viewer, own(viewer), member)) {
            case OWN -> refused(member, viewer, "second-step.reset-own");
            case NEEDS_ANOTHER -> refused(member, viewer, "second-step.reset-another");
            case ASKED -> {
                redirect.addFlashAttribute(
                        Frame.NOTICE, "You have asked for it. Another administrator confirms it on this page.");
                yield "redirect:/administration/members/" + member.id() + "/second-step-reset";
            }
            case DONE -> {
                redirect.addFlashAttribute(
                        Frame.NOTICE,
                        member.name() + " signs in with the password alone now, and sets the second step up anew.");
                yield "redirect:/administration/members/" + member.id();
            }
        };
    }

    private Page refused(Member member, Viewer viewer, String key) {
        return Page.refused(TEMPLATE, page(member, viewer, Problem.of("", key)));
    }

    private SecondStepResetPage page(Member member, Viewer viewer, @Nullable Problem problem) {
        MemberId who = own(viewer);
        ResetRequests.Request open = resets.open(member).orElse(null);
        boolean alone = !resets.another(member, who);
        return new SecondStepResetPage(
                member.id().toString(),
                member.name(),
                open == null ? "" : open.name() + " asked for it on " + PrintedTime.second(open.at()) + ".",
                alone,
                !who.equals(member.id()) && (open == null || alone || !open.by().equals(who)),
                problem == null ? Problems.NONE : Problems.of(problem));
    }

    private Member find(String id) {
        return MemberId.parse(id)
                .flatMap(members::find)
                .filter(found -> found.left() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MemberId own(Viewer viewer) {
        return Objects.requireNonNull(viewer.id(), "The gate lets no visitor in here.");
    }
}
