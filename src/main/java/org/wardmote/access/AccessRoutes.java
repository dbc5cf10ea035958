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
                guarded("GET", "/", Actions.READ_HOME)));
        PublicPages.PATHS.forEach(path -> routes.add(open("GET", path)));
        return routes;
    }
}
