package org.wardmote.reports.edit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.lake.VintageId;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.CitedFigure;
import org.wardmote.reports.cite.CitedSource;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.PaperFront;
import org.wardmote.statistics.Period;

/** Where the numbers of an edition come from: all of them, and each followed back to its files and through time. */
@Controller
class CitationsController {

    /** Days on which data came in, newest first, that the history goes back. */
    private static final int MOST_DAYS = 10;

    private static final int LONGEST = 240;

    private final Shelf shelf;
    private final Revisions revisions;
    private final EditionHeads heads;
    private final Lake lake;

    CitationsController(Shelf shelf, Revisions revisions, EditionHeads heads, Lake lake) {
        this.shelf = shelf;
        this.revisions = revisions;
        this.heads = heads;
        this.lake = lake;
    }

    @GetMapping(EditRoutes.CITATIONS)
    Page index(@PathVariable String id, Viewer viewer) {
        Edition edition = shelf.edition(id);
        Composed composed = shelf.compose(edition, revisions.newest(edition.id()));
        List<CitationsPage.Row> counted = new ArrayList<>();
        List<CitationsPage.Row> stated = new ArrayList<>();
        for (Citation citation : composed.citations().all()) {
            Citation.Statement statement = citation.statement();
            if (statement == null) {
                counted.add(new CitationsPage.Row(
                        words(citation),
                        EditRoutes.edition(edition.id()) + "/citations/" + citation.id(),
                        citation.expression(),
                        citation.sources().stream()
                                .map(CitedSource::title)
                                .distinct()
                                .collect(Collectors.joining("; "))));
            } else {
                stated.add(new CitationsPage.Row(
                        words(citation),
                        "",
                        citation.expression(),
                        statement.by()
                                + (statement.on() == null ? "" : ", " + EditionHeads.DAY.format(statement.on()))));
            }
        }
        return Page.of(
                "reports/edit/citations",
                new CitationsPage(heads.of(edition, EditionHeads.Tab.NUMBERS, viewer), counted, stated));
    }

    /** The words of a sentence; of a table or chart what it is, since its words are its cells. */
    private static String words(Citation citation) {
        String words = citation.words();
        if (words.contains("\t")) {
            String kind = citation.expression().split(" ", 2)[0];
            return (kind.equals("table") ? "A table" : kind.equals("map") ? "A map" : "A chart") + " of "
                    + citation.figures().size() + " figures";
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    @GetMapping(EditRoutes.CITATION)
    Page show(@PathVariable String id, @PathVariable String citation, Viewer viewer) {
        Edition edition = shelf.edition(id);
        Revision revision = revisions.newest(edition.id());
        Composed composed = shelf.compose(edition, revision);
        Citation found = composed.citations().find(citation).orElseThrow(Failure::notFound);
        String later = shelf.later(edition, revision).stream()
                .filter(revised -> revised.then().id().equals(citation))
                .map(revised -> words(revised.now()))
                .findFirst()
                .orElse("");
        return Page.of(
                "reports/edit/citation",
                new CitationPage(
                        heads.of(edition, EditionHeads.Tab.NUMBERS, viewer),
                        words(found),
                        "{{" + found.expression() + "}}",
                        later,
                        found.definitions(),
                        found.figures().stream()
                                .map(CitationsController::figure)
                                .toList(),
                        found.sources().stream()
                                .map(CitationsController::source)
                                .toList(),
                        history(edition, revision, found)));
    }

    private static CitationPage.Figure figure(CitedFigure figure) {
        String value =
                figure.value().matches("\\d+") ? String.format("%,d", Long.parseLong(figure.value())) : figure.value();
        return new CitationPage.Figure(
                figure.name(),
                figure.areaName(),
                Period.parse(figure.period()).label(),
                value,
                "/indicators/" + figure.indicator());
    }

    private static CitationPage.Source source(CitedSource source) {
        VintageId vintage = VintageId.parse(source.vintage());
        return new CitationPage.Source(
                source.title(),
                source.publisher(),
                PrintedTime.second(Instant.parse(source.loadedAt())),
                "/datasets/" + vintage.dataset() + "/vintages/" + vintage.load(),
                source.files().stream()
                        .map(file -> new CitationPage.File(file.name(), file.sha256()))
                        .toList());
    }

    /** What the expression told with the data of each day on which data of its sources came in. */
    private List<CitationPage.Told> history(Edition edition, Revision revision, Citation citation) {
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        for (CitedSource source : citation.sources()) {
            lake.vintages(VintageId.parse(source.vintage()).dataset(), null)
                    .forEach(vintage -> days.add(vintage.manifest()
                            .loadedAt()
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate()));
        }
        int end = revision.text().startsWith("---") ? revision.text().indexOf("\n---", 3) : -1;
        String front = end < 0 ? "" : revision.text().substring(0, end) + "\n---\n";
        String bare = citation.expression().replaceAll("\\s*says=\"[^\"]*\"", "");
        List<CitationPage.Told> told = new ArrayList<>();
        for (LocalDate day : days) {
            if (told.size() == MOST_DAYS) {
                break;
            }
            String text = PaperFront.with(front, "as-at", day.toString()) + "\n{{" + bare + "}}\n";
            String words = shelf.compose(edition, text, "").citations().all().stream()
                    .findFirst()
                    .map(CitationsController::words)
                    .orElse("Nothing was held");
            told.add(new CitationPage.Told(EditionHeads.DAY.format(day), words));
        }
        return told;
    }
}
