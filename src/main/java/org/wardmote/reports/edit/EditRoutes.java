package org.wardmote.reports.edit;

import java.util.List;
import org.wardmote.access.Routes;

/** Every route of papers that are being written, and what it needs. */
public final class EditRoutes {

    /** Where papers begin. */
    public static final String HOME = "/papers";

    private EditRoutes() {}

    public static List<Routes.Route> all() {
        return List.of(Routes.guarded("GET", HOME, Actions.READ));
    }
}
