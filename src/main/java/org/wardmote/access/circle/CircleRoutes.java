package org.wardmote.access.circle;

import static org.wardmote.access.Routes.guarded;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Routes;

/**
 * The routes of matters and their circles. The action is only the first question: what one may not know is not found
 * behind it.
 */
@Component
class CircleRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                guarded("GET", "/matters", Actions.READ_MATTERS),
                guarded("GET", "/matters/export", Actions.READ_MATTERS),
                guarded("GET", "/api/v1/matters", Actions.READ_MATTERS),
                guarded("GET", "/api/v1/matters/{id}", Actions.READ_MATTERS),
                guarded("GET", "/matters/new", Actions.WRITE_MATTERS),
                guarded("POST", "/matters", Actions.WRITE_MATTERS),
                guarded("GET", "/matters/{id}", Actions.READ_MATTERS),
                guarded("POST", "/matters/{id}/notes", Actions.WRITE_MATTERS),
                guarded("GET", "/matters/{id}/circle", Actions.WRITE_MATTERS),
                guarded("POST", "/matters/{id}/places", Actions.WRITE_MATTERS),
                guarded("POST", "/matters/{id}/places/{place}/end", Actions.WRITE_MATTERS),
                guarded("POST", "/matters/{id}/emergencies/{emergency}/review", Actions.WRITE_MATTERS),
                guarded("GET", "/emergencies", Actions.OPEN_IN_AN_EMERGENCY),
                guarded("POST", "/emergencies", Actions.OPEN_IN_AN_EMERGENCY),
                guarded("GET", "/compartments", Actions.READ_MATTERS),
                guarded("GET", "/compartments/new", Actions.WRITE_MATTERS),
                guarded("POST", "/compartments", Actions.WRITE_MATTERS),
                guarded("POST", "/compartments/{circle}/openings", Actions.READ_MATTERS),
                guarded("POST", "/openings/{opening}/agreement", Actions.READ_MATTERS));
    }
}
