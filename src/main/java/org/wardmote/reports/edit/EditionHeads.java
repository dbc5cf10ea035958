package org.wardmote.reports.edit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.reports.EditionId;
import org.wardmote.statistics.Period;

/** Makes the head of an edition's pages: what it is, how it stands, and which of its pages this viewer may open. */
@Component
public class EditionHeads {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The pages of an edition, in the order of their tabs. */
    public enum Tab {
        READ("Read", "", Actions.READ),
        WRITE("Write", "/draft", Actions.WRITE),
        COMMENTS("Comments", "/comments", Actions.READ),
        HISTORY("History", "/revisions", Actions.READ),
        NUMBERS("Numbers", "/citations", Actions.READ),
        CLEARANCE("Clearance", "/clearance", Actions.READ);

        private final String words;
        private final String under;
        private final org.wardmote.access.Action needs;

        Tab(String words, String under, org.wardmote.access.Action needs) {
            this.words = words;
            this.under = under;
            this.needs = needs;
        }
    }

    private final Standings standings;

    EditionHeads(ObjectProvider<Standings> standings) {
        this.standings = standings.getIfAvailable(() -> Standings.DRAFTS);
    }

    Standings.Standing standing(EditionId edition) {
        return standings.of(edition);
    }

    public EditionHead of(Edition edition, Tab current, Viewer viewer) {
        Standings.Standing standing = standings.of(edition.id());
        String href = EditRoutes.edition(edition.id());
        List<Frame.Link> tabs = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            if (viewer.may(tab.needs) && (tab != Tab.WRITE || standing.open())) {
                tabs.add(new Frame.Link(tab.words, href + tab.under, tab == current));
            }
        }
        return new EditionHead(
                edition.heading().title(),
                href,
                edition.paperName(),
                standing.words(),
                standing.colour(),
                about(edition.heading()),
                tabs);
    }

    private static String about(Edition.Heading heading) {
        String period = period(heading.period());
        String against = period(heading.against());
        String meeting =
                heading.meeting() == null ? "no date of a meeting yet" : "for " + DAY.format(heading.meeting());
        return (period.isEmpty() ? "No period yet" : period + (against.isEmpty() ? "" : " beside " + against)) + "; "
                + meeting;
    }

    /** A period in words; as it was typed when it is none. */
    static String period(String text) {
        try {
            return text.isEmpty() ? "" : Period.parse(text).label();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
