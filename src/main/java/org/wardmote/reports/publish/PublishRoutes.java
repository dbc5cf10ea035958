package org.wardmote.reports.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wardmote.access.Routes;
import org.wardmote.reports.EditionId;

/** Every route of a paper on its way to the public, and the public's own. */
public final class PublishRoutes {

    static final String EDITION = "/papers/editions/{id}";
    static final String CLEARANCE = EDITION + "/clearance";
    static final String CIRCULATION = EDITION + "/circulation";
    static final String CLEARANCES = EDITION + "/clearances";
    static final String OBJECTIONS = EDITION + "/objections";
    static final String RULINGS = EDITION + "/rulings";
    static final String SIGN_OFF = EDITION + "/sign-off";
    static final String REOPENING = EDITION + "/reopening";
    static final String URGENCY = EDITION + "/urgency";
    static final String PUBLICATION = EDITION + "/publication";
    static final String SUPERSESSION = EDITION + "/supersession";

    /** Where the public finds papers. */
    static final String PUBLISHED = "/papers/published";

    static final String PAPER = PUBLISHED + "/{slug}";
    static final String NUMBERS = PAPER + "/numbers";
    static final String ISSUE = PAPER + "/issues/{issue}";
    static final String FILE = ISSUE + "/{file}";

    private PublishRoutes() {}

    public static List<Routes.Route> all() {
        List<Routes.Route> routes = new ArrayList<>();
        Stream.of(PUBLISHED, PAPER, NUMBERS, ISSUE, FILE).forEach(path -> routes.add(Routes.open("GET", path)));
        routes.add(Routes.guarded("GET", CLEARANCE, org.wardmote.reports.edit.Actions.READ));
        routes.add(Routes.guarded("POST", CIRCULATION, org.wardmote.reports.edit.Actions.WRITE));
        Stream.of(CLEARANCES, OBJECTIONS, RULINGS)
                .forEach(path -> routes.add(Routes.guarded("POST", path, Actions.CLEAR)));
        Stream.of(SIGN_OFF, REOPENING).forEach(path -> routes.add(Routes.guarded("POST", path, Actions.SIGN_OFF)));
        Stream.of(URGENCY, PUBLICATION, SUPERSESSION)
                .forEach(path -> routes.add(Routes.guarded("POST", path, Actions.PUBLISH)));
        return routes;
    }

    static String at(String route, EditionId edition) {
        return route.replace("{id}", edition.toString());
    }

    static String paper(String slug) {
        return PAPER.replace("{slug}", slug);
    }

    static String file(Issue issue, String name) {
        return issue(issue) + "/" + name;
    }

    static String issue(Issue issue) {
        return ISSUE.replace("{slug}", issue.slug()).replace("{issue}", Integer.toString(issue.number()));
    }
}
