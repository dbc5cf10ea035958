package org.wardmote.access.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.MemberId;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.agreement.Terms;
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
        String marking,
        List<Seeing> who,
        @Nullable String more,
        List<PlaceRow> places,
        List<Emergency> emergencies,
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

    /**
     * A use of emergency access.
     *
     * @param review where it is reviewed; null when it was, or is the viewer's own
     * @param field the id of the review's field: {@code finding} for the first of the page
     */
    record Emergency(
            String name,
            String agency,
            String when,
            String reason,
            String found,
            @Nullable String review,
            String field) {}

    /** A reading of the matter. */
    record Reader(String name, String at, String what) {}

    static CirclePage of(
            MatterWork.Around around,
            PlaceForm form,
            List<Option> holders,
            @Nullable MemberId viewer,
            Terms terms,
            Instant now,
            Problems problems) {
        String id = around.matter().id().toString();
        return new CirclePage(
                id,
                around.matter().title(),
                terms.marking(around.matter().marking()),
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
                emergencies(around.emergencies(), id, viewer),
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

    private static List<Emergency> emergencies(List<Emergencies.Emergency> uses, String id, @Nullable MemberId viewer) {
        List<Emergency> shown = new ArrayList<>();
        for (Emergencies.Emergency use : uses) {
            boolean first = shown.stream().noneMatch(before -> before.review() != null);
            shown.add(emergency(use, id, viewer, first ? "finding" : "finding-" + shown.size()));
        }
        return shown;
    }

    private static Emergency emergency(Emergencies.Emergency one, String id, @Nullable MemberId viewer, String field) {
        boolean own = viewer != null && one.member().equals(viewer.value());
        return new Emergency(
                one.memberName(),
                one.agency(),
                PrintedTime.minute(one.starts()) + ", for 60 minutes",
                one.reason(),
                one.finding() == null
                        ? own ? "Not reviewed yet: somebody else who leads has to." : "Not reviewed yet."
                        : one.finding() + " (" + one.reviewer() + ")",
                one.finding() == null && !own ? "/matters/" + id + "/emergencies/" + one.id() + "/review" : null,
                field);
    }

    private static Reader reader(Entry entry) {
        return new Reader(entry.actor(), PrintedTime.second(entry.at()), what(entry));
    }

    /** To whom an answer was given is not said to the circle. */
    private static String what(Entry entry) {
        return switch (entry.deed()) {
            case PersonalRecords.PART_READ ->
                "For an answer to somebody who asked what is held about them: the parts with their name.";
            case PersonalRecords.PART_ANSWERED -> "Gave the parts with their name to somebody who asked for them.";
            default -> entry.detail();
        };
    }
}
