package org.wardmote.access.oversight;

import static org.wardmote.access.Routes.guarded;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Routes;

/** The routes of those who oversee. */
@Component
class OversightRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                guarded("GET", "/oversight", Actions.READ_TRAIL),
                guarded("GET", "/oversight/trail", Actions.READ_TRAIL),
                guarded("GET", "/oversight/trail/head", Actions.READ_TRAIL),
                guarded("POST", "/oversight/trail/verification", Actions.READ_TRAIL),
                guarded("GET", "/oversight/readers", Actions.READ_TRAIL),
                guarded("GET", "/oversight/members/{id}/week", Actions.READ_TRAIL),
                guarded("GET", "/oversight/odd-hours", Actions.READ_TRAIL),
                guarded("GET", "/oversight/bulk-reading", Actions.READ_TRAIL),
                guarded("GET", "/oversight/alerts", Actions.READ_TRAIL),
                guarded("GET", "/oversight/alerts/{id}", Actions.READ_TRAIL),
                guarded("POST", "/oversight/alerts/{id}/closure", Actions.CLOSE_ALERTS));
    }
}
