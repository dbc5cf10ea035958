package org.wardmote.access.agreement;

import static org.wardmote.access.Routes.guarded;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Routes;

/** The routes of agreements. */
@Component
class AgreementRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                guarded("GET", "/agreements", Actions.READ_AGREEMENTS),
                guarded("GET", "/agreements/sharing", Actions.READ_AGREEMENTS),
                guarded("GET", "/agreements/{id}", Actions.READ_AGREEMENTS),
                guarded("GET", "/api/v1/agreements", Actions.READ_AGREEMENTS),
                guarded("GET", "/agreements/new", Actions.MANAGE_AGREEMENTS),
                guarded("POST", "/agreements/effects", Actions.MANAGE_AGREEMENTS),
                guarded("POST", "/agreements", Actions.MANAGE_AGREEMENTS),
                guarded("GET", "/agreements/{id}/terms", Actions.MANAGE_AGREEMENTS),
                guarded("POST", "/agreements/{id}/effects", Actions.MANAGE_AGREEMENTS),
                guarded("POST", "/agreements/{id}/terms", Actions.MANAGE_AGREEMENTS),
                guarded("GET", "/agreements/{id}/end", Actions.MANAGE_AGREEMENTS),
                guarded("POST", "/agreements/{id}/end", Actions.MANAGE_AGREEMENTS));
    }
}
