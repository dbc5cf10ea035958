package org.wardmote.access.circle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.circle.Compartments.Compartment;
import org.wardmote.access.circle.Compartments.Opening;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** Compartments are opened by two: one of the circle asks, and another one of it lets them in, for a while. */
@Component
class CompartmentWork {

    /** A day's work. */
    static final Duration OPEN_FOR = Duration.ofHours(8);

    private static final Duration ASKED_FOR = Duration.ofHours(24);

    private final Viewpoints viewpoints;
    private final Compartments compartments;
    private final Matters matters;
    private final Trail trail;

    CompartmentWork(Viewpoints viewpoints, Compartments compartments, Matters matters, Trail trail) {
        this.viewpoints = viewpoints;
        this.compartments = compartments;
        this.matters = matters;
        this.trail = trail;
    }

    /** A compartment with its matter where it is open, and who waits to be let in. */
    record Shown(Compartment compartment, @Nullable Matter matter, List<Opening> waiting) {}

    List<Shown> all(Viewer viewer) {
        return viewpoints.as(viewer, now -> {
            List<Opening> waiting = compartments.waiting(now.minus(ASKED_FOR));
            return compartments.all().stream()
                    .map(one -> new Shown(
                            one,
                            matters.guardedBy(one.circle()).orElse(null),
                            waiting.stream()
                                    .filter(opening -> opening.circle().equals(one.circle()))
                                    .toList()))
                    .toList();
        });
    }

    /** Asks to be let in. Asking twice is asking once. */
    void ask(Viewer viewer, UUID circle) {
        MemberId member = id(viewer);
        viewpoints.as(viewer, now -> {
            Compartment one = find(circle);
            boolean asked = compartments.waiting(now.minus(ASKED_FOR)).stream()
                    .anyMatch(opening -> opening.circle().equals(one.circle())
                            && opening.member().equals(member.value()));
            if (!one.open() && !asked) {
                compartments.ask(one.circle(), member, now);
                write(viewer, "opening-asked", one);
            }
            return one;
        });
    }

    /** Lets another member of the circle in. */
    void agree(Viewer viewer, UUID id) {
        viewpoints.as(viewer, now -> {
            Opening opening = compartments
                    .find(id)
                    .filter(one -> one.askedAt().isAfter(now.minus(ASKED_FOR)))
                    .orElseThrow(CompartmentWork::notFound);
            Compartment one = find(opening.circle().value());
            if (opening.member().equals(id(viewer).value()) || !one.standing().atLeast(Level.READS)) {
                throw notFound();
            }
            Instant until = now.plus(OPEN_FOR);
            if (compartments.agree(id, id(viewer), now, until)) {
                write(viewer, "opening-agreed", one);
            }
            return one;
        });
    }

    private Compartment find(UUID circle) {
        return compartments.all().stream()
                .filter(one -> one.circle().value().equals(circle))
                .findFirst()
                .orElseThrow(CompartmentWork::notFound);
    }

    private void write(Viewer viewer, String deed, Compartment compartment) {
        trail.write(Kind.ALTERATION, viewer.name(), id(viewer).toString(), deed, "circle:" + compartment.circle(), "");
    }

    private static MemberId id(Viewer viewer) {
        return Objects.requireNonNull(viewer.id());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
