package org.wardmote.access.circle;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decisions;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.Standing;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.agreement.Sharing;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;

/** What is done with matters: each deed decided, done and written in the trail in one transaction. */
@Component
class MatterWork {

    /** No letters that are mistaken for one another on the telephone. */
    private static final String REFERENCE_LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";

    private static final int MOST_READERS = 50;

    /** Of more members the rule is not asked one by one for a page. */
    private static final int MOST_ASKED = 200;

    private final Viewpoints viewpoints;
    private final Decisions decisions;
    private final Matters matters;
    private final Circles circles;
    private final Emergencies emergencies;
    private final Holders holders;
    private final Sharing sharing;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    MatterWork(
            Viewpoints viewpoints,
            Decisions decisions,
            Matters matters,
            Circles circles,
            Emergencies emergencies,
            Holders holders,
            Sharing sharing,
            Trail trail) {
        this.viewpoints = viewpoints;
        this.decisions = decisions;
        this.matters = matters;
        this.circles = circles;
        this.emergencies = emergencies;
        this.holders = holders;
        this.sharing = sharing;
        this.trail = trail;
    }

    /** A matter as a viewer sees it: without summary and notes for whoever only knows of it. */
    record Opened(
            Matter matter,
            Standing standing,
            Optional<String> summary,
            List<Matters.Note> notes,
            List<Circles.Leader> leaders) {}

    /** A matter with what it is about, as a line of a file. */
    record Exported(Matter matter, String summary) {}

    /**
     * A circle as whoever leads it sees it: who may see the matter now, by the rule itself; everyone who is or was in the
     * circle; and who read.
     */
    record Around(
            Matter matter,
            List<Seeing> who,
            int notAsked,
            List<Place> places,
            List<Emergencies.Emergency> emergencies,
            List<Entry> readers) {}

    /** A member who may see a matter now. */
    record Seeing(Viewer viewer, Standing standing) {}

    List<Matter> list(Viewer viewer, Matters.Wanted wanted, int most) {
        return viewpoints.listing(viewer, () -> {
            List<Matter> found = matters.newest(wanted, most);
            String how = wanted.search().isEmpty() ? "listed" : "searched";
            write(viewer, Kind.CONSULTATION, "matters-" + how, "matters", counted(found.size()) + ".");
            return found;
        });
    }

    /** The newest matters that a viewer reads, to take away. */
    List<Exported> export(Viewer viewer, int most) {
        return viewpoints.listing(viewer, () -> {
            List<Exported> found = matters.read(most);
            write(viewer, Kind.CONSULTATION, "matters-exported", "matters", counted(found.size()) + ".");
            return found;
        });
    }

    Opened open(Viewer viewer, UUID id) {
        return viewpoints.as(viewer, () -> {
            Matter matter = find(viewer, id, Level.KNOWS);
            Standing standing = decisions.standing(viewer, matter.circle());
            boolean reads = standing.may(Level.READS);
            Opened opened = new Opened(
                    matter,
                    standing,
                    reads ? matters.summary(id) : Optional.empty(),
                    reads ? matters.notes(id) : List.of(),
                    circles.leaders(matter.circle()));
            write(
                    viewer,
                    Kind.CONSULTATION,
                    reads ? "matter-read" : "matter-known",
                    thing(id),
                    reads ? "Title, summary and " + opened.notes().size() + " notes." : "Title alone.");
            return opened;
        });
    }

    Around around(Viewer viewer, UUID id) {
        return viewpoints.as(viewer, () -> {
            Matter matter = find(viewer, id, Level.LEADS);
            List<Place> places = circles.places(matter.circle());
            List<Emergencies.Emergency> uses = emergencies.of(matter.circle());
            List<Viewer> asked = holders.of(places, uses);
            Around around = new Around(
                    matter,
                    asked.stream()
                            .limit(MOST_ASKED)
                            .map(one -> new Seeing(one, decisions.standing(one, matter.circle())))
                            .filter(one -> one.standing().may(Level.KNOWS))
                            .toList(),
                    Math.max(0, asked.size() - MOST_ASKED),
                    places,
                    uses,
                    readers(thing(id)));
            write(viewer, Kind.CONSULTATION, "circle-read", thing(id), "Who is in its circle and who read it.");
            return around;
        });
    }

    /** Who read a matter, or the parts of it that an answer to somebody has, newest first. */
    private List<Entry> readers(String thing) {
        return Stream.of("matter-read", PersonalRecords.PART_READ, PersonalRecords.PART_ANSWERED)
                .map(deed -> trail.newest(new Trail.Filter(deed, "", thing, Long.MAX_VALUE), MOST_READERS))
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .limit(MOST_READERS)
                .toList();
    }

    /**
     * A new matter with its circle, led by whoever begins it.
     *
     * @param second who leads a compartment beside them; null for what is none
     */
    UUID begin(Viewer viewer, MatterForm form, @Nullable UUID second) {
        UUID id = UUID.randomUUID();
        CircleId circle = new CircleId(UUID.randomUUID());
        MemberId by = Objects.requireNonNull(viewer.id());
        return viewpoints.as(viewer, now -> {
            circles.begin(
                    circle,
                    reference(),
                    Objects.requireNonNull(viewer.agency()),
                    by,
                    form.purpose(),
                    form.dataClass(),
                    second != null,
                    now);
            circles.add(circle, by.value(), null, form.ground(), Level.LEADS, null, now, viewer.name());
            if (second != null) {
                String ground = "The second person of the compartment";
                circles.add(circle, second, null, ground, Level.LEADS, null, now, viewer.name());
            }
            matters.add(id, circle, form, now, viewer.name());
            write(viewer, Kind.COLLECTION, "matter-begun", thing(id), "");
            return id;
        });
    }

    void note(Viewer viewer, UUID id, String text) {
        viewpoints.as(viewer, now -> {
            Matter matter = find(viewer, id, Level.WRITES);
            matters.addNote(matter, text, now, viewer.name());
            write(viewer, Kind.ALTERATION, "note-written", thing(id), "");
            return matter;
        });
    }

    /** Why no agreement lets a matter be shared with an agency now, and what comes nearest; nothing when one does. */
    Optional<String> obstacle(Viewer viewer, UUID id, String agency) {
        Matter matter = viewpoints.as(viewer, () -> find(viewer, id, Level.LEADS));
        return sharing.obstacle(
                new Sharing.Wish(matter.agency().value(), agency, matter.purpose(), matter.dataClass()));
    }

    /** Gives a place, in the stead of the one that its holder has. False when nobody would be left to lead. */
    boolean give(Viewer viewer, UUID id, PlaceForm form, String holder) {
        return viewpoints.as(viewer, now -> {
            Matter matter = find(viewer, id, Level.LEADS);
            if (form.wanted() != Level.LEADS
                    && !ledWithout(matter, now, place -> form.holder().equals(place.key()))) {
                return false;
            }
            circles.add(
                    matter.circle(),
                    form.named("member").map(UUID::fromString).orElse(null),
                    form.named("agency").orElse(null),
                    form.ground(),
                    form.wanted(),
                    form.until().orElse(null),
                    now,
                    viewer.name());
            write(
                    viewer,
                    Kind.ALTERATION,
                    "place-given",
                    thing(id),
                    holder + " " + form.wanted().words() + ".");
            return true;
        });
    }

    /** Whether somebody leads a circle, and without an end, when some places are left out. */
    private boolean ledWithout(Matter matter, Instant now, Predicate<Place> left) {
        return circles.places(matter.circle()).stream()
                .filter(place -> place.holds(now) && place.over() == null && place.level() == Level.LEADS)
                .anyMatch(left.negate());
    }

    /** Ends a place at once. False when nobody would be left to lead. */
    boolean end(Viewer viewer, UUID id, UUID placeId) {
        return viewpoints.as(viewer, now -> {
            Matter matter = find(viewer, id, Level.LEADS);
            Place ending = circles.places(matter.circle()).stream()
                    .filter(place -> place.id().equals(placeId) && place.holds(now))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (!ledWithout(matter, now, place -> place.id().equals(placeId))) {
                return false;
            }
            circles.end(placeId, now, viewer.name());
            write(viewer, Kind.ALTERATION, "place-ended", thing(id), ending.holder() + ".");
            return true;
        });
    }

    /** The matter, when the viewer may go so far with it: both walls are asked. */
    private Matter find(Viewer viewer, UUID id, Level wanted) {
        Matter matter = matters.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        decisions.standing(viewer, matter.circle()).orNotFound(wanted);
        return matter;
    }

    private void write(Viewer viewer, Kind kind, String deed, String thing, String detail) {
        trail.write(
                kind, viewer.name(), viewer.id() == null ? null : viewer.id().toString(), deed, thing, detail);
    }

    private String reference() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            letters.append(REFERENCE_LETTERS.charAt(random.nextInt(REFERENCE_LETTERS.length())));
        }
        return letters.insert(4, '-').toString();
    }

    static String thing(UUID matter) {
        return "matter:" + matter;
    }

    static String counted(int count) {
        return count == 1 ? "1 matter" : count + " matters";
    }
}
