package org.wardmote.access.circle;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.access.Level;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.agreement.Terms;
import org.wardmote.govuk.Problems;
import org.wardmote.govuk.SummaryRow;

/**
 * One matter, as far as its viewer may see it.
 *
 * @param why the reasons for which the viewer may see it, and may not see more
 * @param leaders whom to ask for more
 * @param text a note that came back with a problem
 */
record MatterPage(
        String id,
        String title,
        String marking,
        List<SummaryRow> rows,
        List<String> why,
        List<String> leaders,
        boolean reads,
        boolean writes,
        boolean leads,
        List<String> summary,
        List<Note> notes,
        String text,
        Problems problems) {

    /** A note, ready to print. */
    record Note(String by, String at, List<String> paragraphs) {}

    static MatterPage of(MatterWork.Opened opened, Terms terms, String text, Problems problems) {
        Matter matter = opened.matter();
        List<SummaryRow> rows = new ArrayList<>(List.of(
                SummaryRow.of("Reference", matter.reference()),
                SummaryRow.of("Belongs to", matter.agencyName()),
                SummaryRow.of("Purpose", MattersPage.capital(terms.purpose(matter.purpose())))));
        if (opened.standing().may(Level.READS)) {
            rows.add(SummaryRow.of("Data", MattersPage.capital(terms.dataClass(matter.dataClass()))));
            rows.add(SummaryRow.of("Law that it is held under", terms.gateway(matter.gateway())));
            rows.add(SummaryRow.of("Data protection", terms.regime(matter.regime())));
        }
        rows.add(SummaryRow.of("Begun", PrintedTime.day(matter.madeAt()) + " by " + matter.madeBy()));
        return new MatterPage(
                matter.id().toString(),
                matter.title(),
                terms.marking(matter.marking()),
                rows,
                opened.standing().reasons(),
                opened.leaders().stream()
                        .map(leader -> leader.name() + ", " + leader.agency())
                        .toList(),
                opened.standing().may(Level.READS),
                opened.standing().may(Level.WRITES),
                opened.standing().may(Level.LEADS),
                opened.summary().map(MatterPage::paragraphs).orElse(List.of()),
                opened.notes().stream()
                        .map(note -> new Note(note.by(), PrintedTime.minute(note.at()), paragraphs(note.text())))
                        .toList(),
                text,
                problems);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
