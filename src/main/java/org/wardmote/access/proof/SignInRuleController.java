package org.wardmote.access.proof;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Memberships;
import org.wardmote.access.member.Partnerships;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;

/** How members of this partnership must sign in. */
@Controller
class SignInRuleController {

    private static final String HERE = "/administration/signing-in";

    private final Partnerships partnerships;
    private final Memberships memberships;
    private final Roles roles;

    SignInRuleController(Partnerships partnerships, Memberships memberships, Roles roles) {
        this.partnerships = partnerships;
        this.memberships = memberships;
        this.roles = roles;
    }

    @GetMapping(HERE)
    Page show() {
        return Page.of(
                "access/proof/sign-in-rule",
                new SignInRulePage(
                        roles.all().stream()
                                .filter(Roles.Role::secondStep)
                                .map(Roles.Role::name)
                                .toList(),
                        partnerships.waivesSecondStep(),
                        partnerships
                                .find()
                                .map(Partnerships.Partnership::demonstration)
                                .orElse(false)));
    }

    @PostMapping(HERE)
    String update(@RequestParam boolean waived, Viewer viewer, RedirectAttributes redirect) {
        memberships.waiveSecondStep(viewer, waived);
        redirect.addFlashAttribute(
                Frame.NOTICE,
                waived
                        ? "Nobody must have a second step now. Who has set one up is still asked for it."
                        : "The second step is asked for from now on. Who has none sets one up when they next sign in.");
        return "redirect:" + HERE;
    }
}
