package org.wardmote.access.privacy;

import static org.wardmote.access.Routes.guarded;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Routes;

/** The routes of this package: what is processed every member may read, the rest those who answer for it. */
@Component
class PrivacyRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                guarded("GET", "/privacy/processing", Actions.READ_HOME),
                guarded("GET", "/privacy", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/retention", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/retention/thing", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/retention/erasures", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/retention/extensions", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/holds", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/holds/{id}/release", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/erasures/{id}", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/requests", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/requests", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/requests/{id}", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/requests/{id}/redactions", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/requests/{id}/review", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/requests/{id}/lowering", Actions.MANAGE_PRIVACY),
                guarded("POST", "/privacy/requests/{id}/lowering/agreement", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/requests/{id}/answer", Actions.MANAGE_PRIVACY),
                guarded("GET", "/privacy/requests/{id}/answer.json", Actions.MANAGE_PRIVACY));
    }
}
