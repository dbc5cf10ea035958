package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The papers of the partnership. */
@Controller
class PapersController {

    private final Editions editions;
    private final Standings standings;

    PapersController(Editions editions, ObjectProvider<Standings> standings) {
        this.editions = editions;
        this.standings = standings.getIfAvailable(() -> Standings.DRAFTS);
    }

    @GetMapping(EditRoutes.HOME)
    Page index(Viewer viewer) {
        UUID member = viewer.id() == null ? new UUID(0, 0) : viewer.id().value();
        return Page.of(
                "reports/edit/papers",
                new PapersPage(editions.all(member).stream().map(this::row).toList(), viewer.may(Actions.WRITE)));
    }

    private PapersPage.Row row(Editions.Line line) {
        Edition edition = line.edition();
        Standings.Standing standing = standings.of(edition.id());
        return new PapersPage.Row(
                edition.heading().title(),
                EditRoutes.edition(edition.id()),
                edition.paperName(),
                edition.heading().meeting() == null
                        ? "No date yet"
                        : "For " + EditionHeads.DAY.format(edition.heading().meeting()),
                standing.words(),
                standing.colour(),
                "Revision " + line.newest().number() + ", "
                        + PrintedTime.day(line.newest().at()) + ", "
                        + line.newest().by(),
                waits(line, standing));
    }

    private static String waits(Editions.Line line, Standings.Standing standing) {
        List<String> waits = new ArrayList<>();
        if (line.comments() > 0) {
            waits.add(line.comments() == 1 ? "1 open comment" : line.comments() + " open comments");
        }
        if (line.unread() > 0) {
            waits.add("new since you looked");
        }
        if (!standing.waits().isEmpty()) {
            waits.add("waits for " + standing.waits());
        }
        String all = String.join("; ", waits);
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }
}
