package org.wardmote.access.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wardmote.access.Actions;
import org.wardmote.access.Level;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Standing;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Facts.Agreement;
import org.wardmote.access.decide.Facts.Place;
import org.wardmote.access.decide.Facts.Span;

/**
 * The rule. Somebody may go as far as the highest of their places that count now, and no further than their roles. In
 * their own agency a place counts by itself; in another's only while an agreement between the two covers the circle's
 * purpose and class of data. Emergency access lets them read for its hour. A compartment shows nothing to anybody whom
 * another member of its circle has not let in. The view {@code access.viewers_circle} says the same in SQL.
 */
final class NeedToKnow {

    private final Facts facts;
    private final Viewer viewer;
    private final Level most;
    private final Instant moment;
    private final List<String> reasons = new ArrayList<>();

    private NeedToKnow(Facts facts, Viewer viewer, Level most, Instant moment) {
        this.facts = facts;
        this.viewer = viewer;
        this.most = most;
        this.moment = moment;
    }

    /** The furthest that a member's roles let them go in any circle. */
    static Level most(Viewer viewer) {
        if (viewer.may(Actions.WRITE_MATTERS)) {
            return Level.LEADS;
        }
        return viewer.may(Actions.READ_MATTERS) ? Level.READS : Level.NOTHING;
    }

    /** @param most the furthest that the viewer's roles let them go */
    static Standing decide(Facts facts, Viewer viewer, Level most, Instant moment) {
        return new NeedToKnow(facts, viewer, most, moment).decide();
    }

    private Standing decide() {
        Level place = byPlace();
        Level reached = byEmergency(place);
        Level level = reached.noMoreThan(most);
        if (reached != level) {
            reasons.add(
                    most == Level.NOTHING
                            ? "Your role does not let you into any circle."
                            : "Your role lets nobody go further than that they " + most.second() + ".");
        }
        if (!facts.compartment() || level == Level.NOTHING) {
            return new Standing(level, level, reasons);
        }
        return facts.openings().stream()
                .filter(span -> span.holds(moment))
                .findFirst()
                .map(span -> {
                    reasons.add("It is a compartment, and another member of its circle let you in" + until(span) + ".");
                    return new Standing(level, level, reasons);
                })
                .orElseGet(() -> {
                    reasons.add("It is a compartment, and nobody has let you in.");
                    return new Standing(Level.NOTHING, level, reasons);
                });
    }

    private Level byPlace() {
        Optional<Place> highest = facts.places().stream()
                .filter(this::isTheViewers)
                .filter(place -> place.span().holds(moment))
                .max(Comparator.comparing(Place::level));
        if (highest.isEmpty()) {
            reasons.add("You have no place in its circle.");
            return Level.NOTHING;
        }
        Place place = highest.get();
        String whose = place.member() == null ? "Everyone of " + viewer.agencyName() + " " : "You ";
        String does =
                place.member() == null ? place.level().words() : place.level().second();
        String why = whose + does + until(place.span()) + ", because: " + place.ground() + ".";
        if (facts.agency().equals(viewer.agency())) {
            reasons.add(why + " It belongs to your own agency.");
            return place.level();
        }
        Optional<Agreement> agreement = facts.agreements().stream()
                .filter(one -> one.covers(facts, moment))
                .findFirst();
        if (agreement.isEmpty()) {
            reasons.add("You have a place in its circle, but no agreement lets " + facts.agencyName()
                    + " share it with your agency now.");
            return Level.NOTHING;
        }
        reasons.add(why + " " + facts.agencyName() + " shares it with your agency under the agreement “"
                + agreement.get().title() + "”" + until(agreement.get().span()) + ".");
        return place.level();
    }

    private boolean isTheViewers(Place place) {
        return place.member() != null
                ? place.member().equals(viewer.id())
                : place.agency() != null && place.agency().equals(viewer.agency());
    }

    private Level byEmergency(Level place) {
        if (facts.compartment() || place.atLeast(Level.READS)) {
            return place;
        }
        return facts.emergencies().stream()
                .filter(span -> span.holds(moment))
                .findFirst()
                .map(span -> {
                    reasons.add("You read it in an emergency" + until(span)
                            + ". Whoever leads its circle was told, and will review it.");
                    return Level.READS;
                })
                .orElse(place);
    }

    private static String until(Span span) {
        return span.until() == null ? "" : " until " + PrintedTime.minute(span.until());
    }
}
