package org.wardmote.access;

import static org.wardmote.access.Routes.guarded;
import static org.wardmote.access.Routes.open;

import java.util.List;
import org.springframework.stereotype.Component;

/** The routes of signing in beyond a password, and of what members sign in with. */
@Component
class SignInRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                open("GET", "/sign-in/second-step"),
                open("POST", "/sign-in/second-step"),
                open("POST", "/sign-in/passkey/question"),
                open("POST", "/sign-in/passkey"),
                open("POST", "/sign-in/other"),
                open("GET", "/sign-in/other/return"),
                open("POST", "/sign-in/other/return"),
                guarded("GET", "/account/passkeys", Actions.READ_HOME),
                guarded("POST", "/account/passkeys", Actions.READ_HOME),
                guarded("POST", "/account/passkeys/question", Actions.READ_HOME),
                guarded("POST", "/account/passkeys/{id}/removal", Actions.READ_HOME),
                guarded("GET", "/account/sessions", Actions.READ_HOME),
                guarded("POST", "/account/sessions/{name}/ending", Actions.READ_HOME),
                guarded("GET", "/administration/members/{id}/sessions", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/sessions/{name}/ending", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/move", Actions.MANAGE_MEMBERS),
                guarded("GET", "/account/second-step", Actions.READ_HOME),
                guarded("POST", "/account/second-step", Actions.READ_HOME),
                guarded("POST", "/account/second-step/beginning", Actions.READ_HOME),
                guarded("POST", "/account/second-step/removal", Actions.READ_HOME),
                guarded("POST", "/account/second-step/recovery-codes", Actions.READ_HOME),
                guarded("GET", "/administration/signing-in", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/signing-in", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/members/{id}/second-step-reset", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/second-step-reset", Actions.MANAGE_MEMBERS));
    }
}
