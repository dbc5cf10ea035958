package org.wardmote.reports.edit;

import java.util.List;
import java.util.stream.Stream;
import org.wardmote.access.Routes;
import org.wardmote.reports.EditionId;

/** Every route of papers that are being written, and what it needs. */
public final class EditRoutes {

    /** Where papers begin. */
    public static final String HOME = "/papers";

    static final String NEW = "/papers/new";
    static final String EDITION = "/papers/editions/{id}";
    static final String DRAFT = EDITION + "/draft";
    static final String DISCARD = EDITION + "/draft/removal";
    static final String REVISIONS = EDITION + "/revisions";
    static final String REVISION = EDITION + "/revisions/{number}";
    static final String COMPARISON = EDITION + "/comparison";
    static final String LOOKS = EDITION + "/looks";
    static final String COMMENTS = EDITION + "/comments";
    static final String NEW_COMMENT = EDITION + "/comments/new";
    static final String RESOLUTION = EDITION + "/comments/{comment}/resolution";
    static final String PICKER = EDITION + "/figures";
    static final String NEXT = EDITION + "/next";
    static final String ROLLED = EDITION + "/next/changes";
    static final String CITATIONS = EDITION + "/citations";
    static final String CITATION = EDITION + "/citations/{citation}";

    private EditRoutes() {}

    public static List<Routes.Route> all() {
        return Stream.of(
                        Stream.of(HOME, EDITION, REVISIONS, REVISION, COMPARISON, ROLLED, COMMENTS, CITATIONS, CITATION)
                                .map(path -> Routes.guarded("GET", path, Actions.READ)),
                        Stream.of(Routes.guarded("POST", LOOKS, Actions.READ)),
                        Stream.of(NEW, DRAFT, PICKER, NEXT).map(path -> Routes.guarded("GET", path, Actions.WRITE)),
                        Stream.of(HOME, DRAFT, DISCARD, REVISIONS, NEXT)
                                .map(path -> Routes.guarded("POST", path, Actions.WRITE)),
                        Stream.of(Routes.guarded("GET", NEW_COMMENT, Actions.COMMENT)),
                        Stream.of(COMMENTS, RESOLUTION).map(path -> Routes.guarded("POST", path, Actions.COMMENT)))
                .flatMap(routes -> routes)
                .toList();
    }

    /** Where an edition is read. */
    public static String edition(EditionId id) {
        return EDITION.replace("{id}", id.toString());
    }
}
