package org.wardmote.access.oversight;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Partnerships;
import org.wardmote.audit.ChainHead;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.audit.Verification;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The trail, newest lines first; its head for the minutes; and a verification of its chain, which is made on demand. */
@Controller
class TrailController {

    private static final int A_PAGE = 50;

    private final Trail trail;
    private final Members members;
    private final Partnerships partnerships;
    private final Clock clock;

    TrailController(Trail trail, Members members, Partnerships partnerships, Clock clock) {
        this.trail = trail;
        this.members = members;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @GetMapping("/oversight/trail")
    Page index(
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Viewer viewer) {
        TrailPage.Asked asked = new TrailPage.Asked(deed, member, kind, thing.strip());
        List<Entry> lines = trail.newest(
                new Trail.Filter(deed, member, asked.thing(), before)
                        .kind(kind(kind).orElse(null)),
                A_PAGE + 1);
        List<Entry> shown = lines.subList(0, Math.min(A_PAGE, lines.size()));
        String about = member.isEmpty() ? asked.thing().isEmpty() ? "trail" : asked.thing() : "member:" + member;
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "trail-read", about)
                .seen(
                        shown.isEmpty()
                                ? "no line"
                                : "lines " + shown.get(shown.size() - 1).number() + " to "
                                        + shown.get(0).number())
                .detail(asked.inWords()));
        return Page.of(
                "access/oversight/trail", TrailPage.of(asked, before, lines, A_PAGE, trail.deeds(), members.all()));
    }

    @GetMapping("/oversight/trail/head")
    Page head() {
        String partnership =
                partnerships.find().map(Partnerships.Partnership::name).orElse("");
        return Page.of("access/oversight/head", HeadPage.of(trail.head(), partnership, clock.instant()));
    }

    @PostMapping("/oversight/trail/verification")
    Page verify(@RequestParam(defaultValue = "") String head, Viewer viewer) {
        ChainHead noted = null;
        if (!head.isBlank()) {
            noted = parsed(head);
            if (noted == null) {
                return Page.refused(
                        "access/oversight/verification",
                        VerificationPage.unread(head, Problems.of(Problem.of("head", "trail.head-unreadable"))));
            }
        }
        Verification found = noted == null ? trail.verify() : trail.verify(noted);
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "trail-verified", "trail")
                .detail(
                        found.fault() == null
                                ? "Whole, head " + found.head()
                                : found.fault().sentence()));
        return Page.of("access/oversight/verification", VerificationPage.of(found, noted));
    }

    private static @Nullable ChainHead parsed(String head) {
        try {
            return ChainHead.parse(head);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<Entry.Kind> kind(String name) {
        return Arrays.stream(Entry.Kind.values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
