package org.wardmote.access.oversight;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Readings;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Page;

/** Who was at a record: "who looked at me". */
@Controller
class ReadersController {

    private static final String PATH = "/oversight/readers";

    private final Readings readings;
    private final Trail trail;
    private final Members members;

    ReadersController(Readings readings, Trail trail, Members members) {
        this.readings = readings;
        this.trail = trail;
        this.members = members;
    }

    static String href(String thing) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("thing", "{thing}")
                .buildAndExpand(thing)
                .encode()
                .toUriString();
    }

    @GetMapping(PATH)
    Page show(@RequestParam(defaultValue = "") String thing, Viewer viewer) {
        String asked = thing.strip();
        List<Readings.Reader> readers = asked.isEmpty() ? List.of() : readings.readersOf(asked);
        if (!asked.isEmpty()) {
            trail.write(viewer.line(Entry.Kind.CONSULTATION, "readers-read", asked)
                    .seen(readers.size() + " who were at it"));
        }
        return Page.of("access/oversight/readers", ReadersPage.of(asked, readers, members.all()));
    }
}
