package org.wardmote.access.privacy;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Marking;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.privacy.SubjectRequests.Request;
import org.wardmote.govuk.Frame;

/** Lowering the marking of an answer: one gives the reason, another agrees. */
@Controller
class MarkingsController {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;

    private final SubjectRequests requests;
    private final Markings markings;

    MarkingsController(SubjectRequests requests, Markings markings) {
        this.requests = requests;
        this.markings = markings;
    }

    @PostMapping("/privacy/requests/{id}/lowering")
    String create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Request request = reviewed(id);
        int length = reason.strip().length();
        if (length < SHORTEST || length > LONGEST) {
            redirect.addFlashAttribute(
                    Frame.NOTICE,
                    "The marking stays as it is. To have it lowered, give a reason of " + SHORTEST + " to " + LONGEST
                            + " letters.");
        } else {
            markings.propose(viewer, request.thing(), Marking.OFFICIAL, reason.strip());
            redirect.addFlashAttribute(Frame.NOTICE, "Somebody else must agree before the marking is lowered.");
        }
        return "redirect:/privacy/requests/" + id;
    }

    @PostMapping("/privacy/requests/{id}/lowering/agreement")
    String agree(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Request request = reviewed(id);
        Markings.Lowering lowering = markings.last(request.thing())
                .filter(one -> one.agreedBy() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (lowering.proposedBy().equals(viewer.id())) {
            redirect.addFlashAttribute(Frame.NOTICE, "You asked for it yourself, so somebody else must agree.");
        } else {
            markings.agree(viewer, request.thing(), lowering);
            redirect.addFlashAttribute(Frame.NOTICE, "The marking is lowered.");
        }
        return "redirect:/privacy/requests/" + id;
    }

    private Request reviewed(String id) {
        return MemberId.parse(id)
                .flatMap(one -> requests.find(one.value()))
                .filter(request -> request.review() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
