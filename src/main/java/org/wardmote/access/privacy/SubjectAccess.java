package org.wardmote.access.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Marking;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PersonalRecords.Held;
import org.wardmote.access.PersonalRecords.Person;
import org.wardmote.access.PersonalRecords.Said;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.Viewpoints;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.privacy.SubjectRequests.Request;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Line;
import org.wardmote.audit.Trail;
import tools.jackson.databind.json.JsonMapper;

/** Answers whoever asks what is held about them: everything that any room holds, without other people, reviewed by two. */
@Component
class SubjectAccess {

    private final List<PersonalRecords> rooms;
    private final Processing processing;
    private final SubjectRequests requests;
    private final Members members;
    private final Viewpoints viewpoints;
    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;

    SubjectAccess(
            ObjectProvider<PersonalRecords> rooms,
            Processing processing,
            SubjectRequests requests,
            Members members,
            Viewpoints viewpoints,
            Trail trail,
            JsonMapper json,
            Clock clock) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(PersonalRecords::recordClass))
                .toList();
        this.processing = processing;
        this.requests = requests;
        this.members = members;
        this.viewpoints = viewpoints;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param marking the highest of its parts
     */
    record Pack(String name, String received, String marking, List<Part> parts) {}

    /** What is held of one class, and what the law wants to be told of it (UK GDPR Art. 15(1)). */
    record Part(String name, String regime, String purpose, String gateway, String recipients, List<Held> held) {}

    /**
     * The answer before its review.
     *
     * @param doubtful words that look like somebody's name and are still in it
     * @param seal what a reviewer's form carries: they agree to what they saw, and to nothing else
     */
    record Draft(Pack pack, List<String> doubtful, List<String> hidden, String seal) {}

    @Transactional
    public UUID ask(Viewer viewer, String name, String email, LocalDate receivedOn) {
        Person person = members.findByEmail(email)
                .map(member -> new Person(member.id(), member.name(), member.email()))
                .orElseGet(() -> new Person(null, name.strip(), Members.normal(email)));
        UUID id = requests.add(person, receivedOn, Objects.requireNonNull(viewer.id()), clock.instant());
        trail.write(viewer.line(Kind.COLLECTION, "subject-request-made", "subject-request:" + id));
        return id;
    }

    Draft draft(Viewer viewer, Request request) {
        return viewpoints.forPrivacy(viewer, () -> gathered(request));
    }

    private Draft gathered(Request request) {
        List<String> hidden = requests.hidden(request.id());
        List<String> others = new ArrayList<>(hidden);
        List<String> known = new ArrayList<>();
        for (Member member : members.all()) {
            known.add(member.agencyName());
            if (!member.id().equals(request.person().member())) {
                others.add(member.name());
                others.add(member.email());
            }
        }
        Redaction redaction = new Redaction(request.person(), others);
        List<Part> parts = new ArrayList<>();
        List<Held> all = new ArrayList<>();
        List<Marking> markings = new ArrayList<>();
        for (PersonalRecords room : rooms) {
            List<Held> held = redaction.of(room.about(request.person()));
            if (!held.isEmpty()) {
                Processing.RecordClass kept = processing.of(room.recordClass());
                markings.add(kept.marking());
                all.addAll(held);
                parts.add(new Part(
                        kept.name(), kept.regime().printed(), kept.purpose(), kept.gateway(), kept.recipients(), held));
            }
        }
        Pack pack = new Pack(
                request.person().name(),
                PrintedTime.day(request.receivedOn()),
                Marking.highest(markings).printed(),
                parts);
        return new Draft(pack, redaction.doubtful(all, known), hidden, seal(json.writeValueAsString(pack)));
    }

    /** A line for whoever looks at the answer before it leaves, and one with each record that it has parts of. */
    void looked(Viewer viewer, Request request, Pack pack) {
        List<Line> lines = new ArrayList<>();
        lines.add(viewer.line(Kind.COMBINATION, "subject-request-read", request.thing())
                .seen(pack.parts().stream()
                        .map(Part::name)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("nothing")));
        for (Held held : records(pack)) {
            lines.add(viewer.line(Kind.CONSULTATION, PersonalRecords.PART_READ, held.thing())
                    .seen(labels(held)));
        }
        trail.write(lines);
    }

    /** The records that an answer has parts of; what is only the member's own or a request's has its line already. */
    private static List<Held> records(Pack pack) {
        return pack.parts().stream()
                .flatMap(part -> part.held().stream())
                .filter(held ->
                        !held.thing().startsWith("member:") && !held.thing().startsWith("subject-request:"))
                .toList();
    }

    private static String labels(Held held) {
        return held.said().stream().map(Said::label).collect(Collectors.joining(", "));
    }

    @Transactional
    public void hide(Viewer viewer, Request request, String words) {
        requests.hide(request.id(), words.strip(), Objects.requireNonNull(viewer.id()), clock.instant());
        trail.write(viewer.line(Kind.ALTERATION, "subject-request-redacted", request.thing()));
    }

    /** Keeps the answer as the reviewer saw it; false when it is another by now, or was reviewed. */
    @Transactional
    public boolean review(Viewer viewer, Request request, String seal) {
        Draft draft = draft(viewer, request);
        if (!draft.seal().equals(seal)) {
            return false;
        }
        boolean kept = requests.review(
                request, json.writeValueAsString(draft.pack()), Objects.requireNonNull(viewer.id()), clock.instant());
        if (kept) {
            trail.write(viewer.line(Kind.ALTERATION, "subject-request-reviewed", request.thing()));
        }
        return kept;
    }

    /** The answer as it was reviewed, for whoever asked: with its line of disclosure. */
    Pack disclosed(Viewer viewer, Request request, String as) {
        Pack pack = pack(Objects.requireNonNull(request.review()).pack());
        List<Line> lines = new ArrayList<>();
        lines.add(viewer.line(Kind.DISCLOSURE, "subject-request-answered", request.thing())
                .seen(as)
                .recipient(request.person().name()));
        for (Held held : records(pack)) {
            lines.add(viewer.line(Kind.DISCLOSURE, PersonalRecords.PART_ANSWERED, held.thing())
                    .seen(labels(held))
                    .recipient(request.person().name()));
        }
        trail.write(lines);
        return pack;
    }

    private Pack pack(String kept) {
        return json.readValue(kept, Pack.class);
    }

    private static String seal(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
