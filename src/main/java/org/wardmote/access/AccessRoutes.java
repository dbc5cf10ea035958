package org.wardmote.access;

import static org.wardmote.access.Routes.guarded;
import static org.wardmote.access.Routes.open;
import static org.wardmote.access.Routes.signedIn;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.govuk.Assets;
import org.wardmote.govuk.PublicPages;

/** The routes of this room, and those of {@code govuk}, which depends on nobody and cannot list its own. */
@Component
class AccessRoutes implements Routes {

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                open("GET", Assets.PATH + "**"),
                open("GET", "/sign-in"),
                open("POST", "/sign-in"),
                signedIn("POST", "/sign-out"),
                open("GET", "/invitations/{token}"),
                open("POST", "/invitations/{token}"),
                open("GET", "/founding/{token}"),
                open("POST", "/founding/{token}"),
                guarded("GET", "/", Actions.READ_HOME),
                guarded("GET", "/account", Actions.READ_HOME),
                guarded("POST", "/account/password", Actions.READ_HOME),
                guarded("POST", "/account/keys", Actions.READ_HOME),
                guarded("POST", "/account/keys/{key}/revocation", Actions.READ_HOME),
                guarded("GET", "/administration", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/members", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/members/new", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/members/{id}", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/roles", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/invitation", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/members/{id}/departure", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/agencies", Actions.MANAGE_MEMBERS),
                guarded("POST", "/administration/agencies", Actions.MANAGE_MEMBERS),
                guarded("GET", "/administration/roles", Actions.MANAGE_MEMBERS),
                guarded("POST", "/purposes", Actions.READ_HOME)));
        PublicPages.PATHS.forEach(path -> routes.add(open("GET", path)));
        return routes;
    }
}
