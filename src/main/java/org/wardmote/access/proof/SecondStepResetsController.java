package org.wardmote.access.proof;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.govuk.Frame;

/** An administrator takes away a second step that a member has lost. */
@Controller
class SecondStepResetsController {

    private final Members members;
    private final Proofs proofs;

    SecondStepResetsController(Members members, Proofs proofs) {
        this.members = members;
        this.proofs = proofs;
    }

    @PostMapping("/administration/members/{id}/second-step-reset")
    String create(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Member member = MemberId.parse(id)
                .flatMap(members::find)
                .filter(found -> found.left() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        proofs.reset(viewer, member);
        redirect.addFlashAttribute(
                Frame.NOTICE,
                member.name() + " signs in with the password alone now, and sets the second step up anew.");
        return "redirect:/administration/members/" + member.id();
    }
}
