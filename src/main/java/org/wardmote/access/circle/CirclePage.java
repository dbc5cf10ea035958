package org.wardmote.access.circle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.audit.Entry;
import org.wardmote.govuk.Choice;
import org.wardmote.govuk.Option;
import org.wardmote.govuk.Problems;

/**
 * A matter's circle, as whoever leads it sees it.
 *
 * @param who everyone who may see the matter now, and how it comes
 * @param more what is said of those who are not listed; null when all are
 * @param readers who has read it, newest first
 */
record CirclePage(
        String id,
        String title,
        List<Seeing> who,
        @Nullable String more,
        List<PlaceRow> places,
        List<Reader> readers,
        PlaceForm form,
        List<Option> holders,
        List<Choice> levels,
        Problems problems) {

    /** Somebody who may see the matter. */
    record Seeing(String name, String agency, String level, List<String> why) {}

    /** A place that was given, whether it counts or not. */
    record PlaceRow(
            String holder,
            String agency,
            String level,
            String ground,
            String since,
            String until,
            @Nullable String end) {}

    /** A reading of the matter. */
    record Reader(String name, String at, String what) {}

    static CirclePage of(
            MatterWork.Around around, PlaceForm form, List<Option> holders, Instant now, Problems problems) {
        String id = around.matter().id().toString();
        return new CirclePage(
                id,
                around.matter().title(),
                around.who().stream()
                        .map(one -> new Seeing(
                                one.viewer().name(),
                                one.viewer().agencyName(),
                                MattersPage.capital(one.standing().level().words()),
                                one.standing().reasons()))
                        .toList(),
                around.notAsked() == 0
                        ? null
                        : "Not listed one by one: " + around.notAsked() + " more members of agencies in the circle.",
                around.places().stream().map(place -> row(place, id, now)).toList(),
                around.readers().stream().map(CirclePage::reader).toList(),
                form,
                holders,
                List.of(
                        Choice.of("knows", "Knows of it").withHint("Its title, and whom to ask for more."),
                        Choice.of("reads", "Reads it"),
                        Choice.of("writes", "Writes in it"),
                        Choice.of("leads", "Leads it").withHint("Says who else needs to know.")),
                problems);
    }

    private static PlaceRow row(Place place, String id, Instant now) {
        String until = place.left()
                ? "Left the partnership"
                : place.over() == null
                        ? "Without an end"
                        : (place.over().isAfter(now) ? "Until " : "Ended at ") + PrintedTime.minute(place.over());
        return new PlaceRow(
                place.holder(),
                place.agencyName(),
                MattersPage.capital(place.level().words()),
                place.ground(),
                PrintedTime.day(place.starts()) + ", by " + place.madeBy(),
                until,
                place.holds(now) ? "/matters/" + id + "/places/" + place.id() + "/end" : null);
    }

    private static Reader reader(Entry entry) {
        return new Reader(entry.actor(), PrintedTime.second(entry.at()), entry.detail());
    }
}
