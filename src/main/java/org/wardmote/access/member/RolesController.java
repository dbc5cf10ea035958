package org.wardmote.access.member;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Page;

/** The roles that there are, and what each allows. */
@Controller
class RolesController {

    private final Roles roles;

    RolesController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/administration/roles")
    Page index() {
        return Page.of(
                "access/member/roles",
                new RolesPage(roles.all().stream()
                        .map(role -> new RolesPage.Row(
                                role.name(),
                                role.purpose(),
                                role.allows().stream().map(roles::does).toList()))
                        .toList()));
    }
}
