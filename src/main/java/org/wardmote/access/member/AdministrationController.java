package org.wardmote.access.member;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Actions;
import org.wardmote.access.Decisions;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The way in to what an administrator looks after. */
@Controller
class AdministrationController {

    private final Decisions decisions;
    private final Members members;
    private final Agencies agencies;

    AdministrationController(Decisions decisions, Members members, Agencies agencies) {
        this.decisions = decisions;
        this.members = members;
        this.agencies = agencies;
    }

    @GetMapping("/administration")
    Page index(Viewer viewer) {
        long lasting =
                members.all().stream().filter(member -> member.left() == null).count();
        return Page.of(
                "access/member/administration",
                new AdministrationPage(
                        lasting,
                        agencies.all().size(),
                        decisions.may(viewer, Actions.READ_TRAIL).allowed()));
    }
}
