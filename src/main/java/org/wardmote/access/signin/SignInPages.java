package org.wardmote.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Demonstration;
import org.wardmote.access.proof.PublicAddress;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;

/** The page to sign in on, whichever way somebody tries first. */
@Component
class SignInPages {

    private static final String TEMPLATE = "access/signin/sign-in";

    private final Demonstration demonstration;
    private final Roles roles;
    private final PublicAddress address;
    private final OtherService other;

    SignInPages(Demonstration demonstration, Roles roles, PublicAddress address, OtherService other) {
        this.demonstration = demonstration;
        this.roles = roles;
        this.address = address;
        this.other = other;
    }

    Page blank(String next) {
        return Page.of(TEMPLATE, page("", next, null));
    }

    Page refused(String email, String next, Problem problem, HttpStatus status) {
        return Page.refused(TEMPLATE, page(email, next, problem)).withStatus(status.value());
    }

    private SignInPage page(String email, String next, @Nullable Problem problem) {
        return SignInPage.of(
                email, Next.safe(next), address.origin(), other.name(), problem, demonstration.cast(), roles);
    }
}
