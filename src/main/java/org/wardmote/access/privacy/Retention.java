package org.wardmote.access.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.MemberId;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PersonalRecords.Ended;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.privacy.RetentionRules.Rule;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What is past its time, what will be, and what becomes of it: somebody erases it, keeps it longer, or holds it. */
@Component
class Retention {

    /** Things of one class in one list; the rest come when these are dealt with. */
    private static final int MOST = 200;

    private final Map<String, PersonalRecords> rooms;
    private final Holds holds;
    private final Viewpoints viewpoints;
    private final Trail trail;
    private final Clock clock;
    private final RetentionRules rules = RetentionRules.shipped();

    Retention(ObjectProvider<PersonalRecords> rooms, Holds holds, Viewpoints viewpoints, Trail trail, Clock clock) {
        this.rooms = rooms.stream()
                .sorted(java.util.Comparator.comparing(PersonalRecords::recordClass))
                .collect(Collectors.toMap(PersonalRecords::recordClass, room -> room, (a, b) -> a, LinkedHashMap::new));
        this.holds = holds;
        this.viewpoints = viewpoints;
        this.trail = trail;
        this.clock = clock;
        LocalDate today = LocalDate.ofInstant(clock.instant(), RetentionRules.ZONE);
        for (String held : this.rooms.keySet()) {
            if (rules.of(held, today).isEmpty()) {
                throw new IllegalStateException("access/retention.yml does not say how long " + held + " is kept.");
            }
        }
    }

    /**
     * A thing that is past its time on some day.
     *
     * @param held whether a legal hold keeps it
     */
    record Due(String recordClass, Ended ended, Rule rule, boolean held) {}

    /** Why something was not erased. */
    enum Refusal {
        NOT_DUE,
        UNDER_HOLD
    }

    RetentionRules rules() {
        return rules;
    }

    /** What is past its time today. */
    List<Due> queue(Viewer viewer) {
        return due(viewer, today());
    }

    /** The rehearsal: what will be past its time at the end of next month, and is not today. */
    List<Due> nextMonth(Viewer viewer) {
        Set<String> now = queue(viewer).stream().map(due -> due.ended().thing()).collect(Collectors.toSet());
        return due(viewer, endOfNextMonth()).stream()
                .filter(due -> !now.contains(due.ended().thing()))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RetentionRules.ZONE);
    }

    LocalDate endOfNextMonth() {
        return today().withDayOfMonth(1).plusMonths(2).minusDays(1);
    }

    private List<Due> due(Viewer viewer, LocalDate day) {
        return viewpoints.forPrivacy(viewer, () -> due(day));
    }

    private List<Due> due(LocalDate day) {
        Set<String> held = holds.heldThings();
        Map<String, LocalDate> kept = holds.keptPast(day);
        List<Due> found = new ArrayList<>();
        rooms.forEach((name, room) -> rules.of(name, day)
                .ifPresent(rule -> rule.cutOff(day)
                        .ifPresent(cutOff -> room.ended(cutOff, MOST).stream()
                                .filter(ended -> !kept.containsKey(ended.thing()))
                                .forEach(ended ->
                                        found.add(new Due(name, ended, rule, held.contains(ended.thing())))))));
        return found;
    }

    Optional<Due> find(Viewer viewer, String thing) {
        return queue(viewer).stream()
                .filter(due -> due.ended().thing().equals(thing))
                .findFirst();
    }

    /** Erases what is past its time; answers with the certificate's number, or with why not. */
    @Transactional
    public Object erase(Viewer viewer, String thing) {
        Due due = find(viewer, thing).orElse(null);
        if (due == null) {
            return Refusal.NOT_DUE;
        }
        if (due.held()) {
            return Refusal.UNDER_HOLD;
        }
        Instant now = clock.instant();
        MemberId by = Objects.requireNonNull(viewer.id());
        PersonalRecords room = Objects.requireNonNull(rooms.get(due.recordClass()));
        Map<String, Long> erased = viewpoints.forPrivacy(viewer, () -> room.erase(thing));
        String counts = erased.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining("; "));
        UUID id = UUID.randomUUID();
        holds.certify(
                new Holds.Certificate(
                        id,
                        due.recordClass(),
                        thing,
                        due.rule().id(),
                        due.rule().citation(),
                        due.ended().since(),
                        counts,
                        now,
                        viewer.name()),
                by);
        trail.write(viewer.line(Kind.ERASURE, "erased", thing)
                .detail("Certificate " + id + ", by the rule " + due.rule().id() + ". " + counts));
        return id;
    }

    @Transactional
    public void keep(Viewer viewer, String thing, LocalDate until, String reason) {
        holds.keep(thing, until, reason, Objects.requireNonNull(viewer.id()), clock.instant());
        trail.write(viewer.line(Kind.ALTERATION, "kept-longer", thing).detail("Until " + until + ": " + reason));
    }

    @Transactional
    public void hold(Viewer viewer, String thing, String reason) {
        holds.place(thing, reason, Objects.requireNonNull(viewer.id()), clock.instant());
        trail.write(viewer.line(Kind.ALTERATION, "hold-placed", thing).detail(reason));
    }

    @Transactional
    public boolean release(Viewer viewer, Holds.Hold hold, String reason) {
        boolean released = holds.release(hold.id(), reason, Objects.requireNonNull(viewer.id()), clock.instant());
        if (released) {
            trail.write(
                    viewer.line(Kind.ALTERATION, "hold-released", hold.thing()).detail(reason));
        }
        return released;
    }
}
