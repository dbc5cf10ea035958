package org.wardmote.access.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardmote.access.Refused;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What is done with agreements: looked at before it is done, by a member of a party, and written in the trail. */
@Component
class AgreementWork {

    private final Viewpoints viewpoints;
    private final Agreements agreements;
    private final Trail trail;

    AgreementWork(Viewpoints viewpoints, Agreements agreements, Trail trail) {
        this.viewpoints = viewpoints;
        this.agreements = agreements;
        this.trail = trail;
    }

    /** What it would do if this agreement stood as it is told. */
    List<Effects.Effect> effects(Viewer viewer, Agreement changed) {
        return viewpoints.as(viewer, now -> Effects.of(agreements.all(), changed, places(viewer), now));
    }

    /** What it would do if an agreement ended now. */
    List<Effects.Effect> effectsOfEnding(Viewer viewer, Agreement agreement) {
        return viewpoints.as(
                viewer,
                now -> Effects.of(agreements.all(), agreement.endedAt(now, viewer.name()), places(viewer), now));
    }

    /** How many places count or would count between the viewer's agency and others: of others they are not told. */
    List<Agreements.Across> places(Viewer viewer) {
        String own = own(viewer);
        return agreements.across().stream()
                .filter(place -> place.owner().equals(own) || place.holder().equals(own))
                .toList();
    }

    /** The same, in a viewpoint of its own. */
    List<Agreements.Across> placesNow(Viewer viewer) {
        return viewpoints.as(viewer, () -> places(viewer));
    }

    void make(Viewer viewer, Agreement agreement) {
        save(viewer, agreement, "agreement-made", "Made.");
    }

    void change(Viewer viewer, Agreement was, Agreement agreement) {
        mayManage(viewer, was);
        save(
                viewer,
                agreement,
                "agreement-changed",
                "Changed: " + String.join("; ", differences(was, agreement)) + ".");
    }

    private void save(Viewer viewer, Agreement agreement, String deed, String words) {
        mayManage(viewer, agreement);
        viewpoints.as(viewer, now -> {
            agreements.save(agreement, now, viewer.name());
            agreements.note(agreement.id(), now, viewer.name(), words);
            write(viewer, deed, agreement.id(), words);
            return agreement;
        });
    }

    /** Sharing stops with it. False when it had been ended or was over already. */
    boolean end(Viewer viewer, Agreement agreement) {
        mayManage(viewer, agreement);
        return viewpoints.as(viewer, now -> {
            if (!now.isBefore(agreement.over()) || !agreements.end(agreement.id(), now, viewer.name())) {
                return false;
            }
            agreements.note(agreement.id(), now, viewer.name(), "Ended before its day.");
            write(viewer, "agreement-ended", agreement.id(), "Ended before its day.");
            return true;
        });
    }

    static boolean manages(Viewer viewer, Agreement agreement) {
        return viewer.agency() != null && agreement.parties().contains(viewer.agency());
    }

    /** Nobody shares what is others': whoever manages an agreement is of one of its parties. */
    static void mayManage(Viewer viewer, Agreement agreement) {
        if (!manages(viewer, agreement)) {
            throw new Refused(
                    "Your agency is no party to this agreement. A member of one of its parties can change it.");
        }
    }

    static String own(Viewer viewer) {
        return Objects.requireNonNull(viewer.agency()).value();
    }

    private static List<String> differences(Agreement was, Agreement is) {
        List<String> found = new ArrayList<>();
        Map.of(
                        "title", List.of(was.title(), is.title()),
                        "parties", List.of(was.parties(), is.parties()),
                        "purposes", List.of(was.purposes(), is.purposes()),
                        "sorts of data", List.of(was.dataClasses(), is.dataClasses()),
                        "law", List.of(was.gateway(), is.gateway()),
                        "marking", List.of(was.marking(), is.marking()),
                        "first day", List.of(was.starts(), is.starts()),
                        "last day", List.of(was.ends(), is.ends()),
                        "review", List.of(was.review(), is.review()))
                .forEach((name, both) -> {
                    if (!both.get(0).equals(both.get(1))) {
                        found.add(name + " from " + both.get(0) + " to " + both.get(1));
                    }
                });
        found.sort(null);
        return found.isEmpty() ? List.of("nothing") : found;
    }

    private void write(Viewer viewer, String deed, UUID agreement, String words) {
        trail.write(
                Kind.ALTERATION,
                viewer.name(),
                viewer.id() == null ? null : viewer.id().toString(),
                deed,
                "agreement:" + agreement,
                words);
    }
}
