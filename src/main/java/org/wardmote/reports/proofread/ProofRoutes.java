package org.wardmote.reports.proofread;

import java.util.List;
import org.wardmote.access.Action;
import org.wardmote.access.Routes;

/** The routes of proofreading, and what they need. */
public final class ProofRoutes {

    /** Where a paper is handed in. */
    public static final String HOME = "/proofs";

    /** To have a paper proofread; it is kept nowhere. */
    public static final Action PROOFREAD = new Action("papers.proofread");

    private ProofRoutes() {}

    public static List<Routes.Route> all() {
        return List.of(Routes.guarded("GET", HOME, PROOFREAD), Routes.guarded("POST", HOME, PROOFREAD));
    }
}
