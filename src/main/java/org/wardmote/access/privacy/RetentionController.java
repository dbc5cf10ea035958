package org.wardmote.access.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Partnerships;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** What is past its time: looked at, erased with a certificate, kept longer with a reason, or held. */
@Controller
class RetentionController {

    private static final int MOST = 50;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final int FURTHEST_YEARS = 10;

    /** As the trail names things: {@code member:…}. */
    private static final Pattern THING = Pattern.compile("[a-z-]{1,40}:[A-Za-z0-9./-]{1,120}");

    private final Retention retention;
    private final Holds holds;
    private final Processing processing;
    private final Partnerships partnerships;
    private final Trail trail;

    RetentionController(
            Retention retention, Holds holds, Processing processing, Partnerships partnerships, Trail trail) {
        this.retention = retention;
        this.holds = holds;
        this.processing = processing;
        this.partnerships = partnerships;
        this.trail = trail;
    }

    @GetMapping("/privacy/retention")
    Page index(Viewer viewer) {
        RetentionPage page = page(viewer, "", "", Problems.NONE);
        trail.write(viewer.line(Kind.CONSULTATION, "retention-read", "retention")
                .seen(page.queue().size() + " past their time, " + page.next().size() + " by the end of next month"));
        return Page.of("access/privacy/retention", page);
    }

    @GetMapping("/privacy/retention/thing")
    Page show(@RequestParam(defaultValue = "") String thing, Viewer viewer) {
        Retention.Due due = found(viewer, thing);
        trail.write(
                viewer.line(Kind.CONSULTATION, "retention-thing-read", thing).seen("title"));
        return thing(due, "", "", Problems.NONE);
    }

    @PostMapping("/privacy/retention/erasures")
    Object erase(@RequestParam(defaultValue = "") String thing, Viewer viewer) {
        Object done = retention.erase(viewer, thing);
        if (done instanceof Retention.Refusal refusal) {
            if (refusal == Retention.Refusal.NOT_DUE) {
                return Page.refused(
                        "access/privacy/retention", page(viewer, "", "", problem("thing", "retention.not-due")));
            }
            return thing(found(viewer, thing), "", "", problem("thing", "retention.held"))
                    .withStatus(422);
        }
        return "redirect:/privacy/erasures/" + done;
    }

    @PostMapping("/privacy/retention/extensions")
    Object keep(
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Retention.Due due = found(viewer, thing);
        List<Problem> problems = new ArrayList<>(reasonless(reason));
        LocalDate day = date(until);
        if (day == null
                || !day.isAfter(retention.today())
                || day.isAfter(retention.today().plusYears(FURTHEST_YEARS))) {
            day = null;
            problems.add(0, Problem.of("until", "retention.until-unreadable", Integer.toString(FURTHEST_YEARS)));
        }
        if (day == null || !problems.isEmpty()) {
            return thing(due, until, reason, Problems.of(problems)).withStatus(422);
        }
        retention.keep(viewer, thing, day, reason.strip());
        redirect.addFlashAttribute(Frame.NOTICE, "It is kept until " + RequestsPage.day(day) + ".");
        return "redirect:/privacy/retention";
    }

    @PostMapping("/privacy/holds")
    Object hold(
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        List<Problem> problems = new ArrayList<>();
        if (!THING.matcher(thing.strip()).matches()) {
            problems.add(Problem.of("thing", "retention.thing-unreadable"));
        }
        problems.addAll(reasonless(reason));
        if (!problems.isEmpty()) {
            return Page.refused("access/privacy/retention", page(viewer, thing, reason, Problems.of(problems)));
        }
        retention.hold(viewer, thing.strip(), reason.strip());
        redirect.addFlashAttribute(Frame.NOTICE, thing.strip() + " is under legal hold.");
        return "redirect:/privacy/retention";
    }

    @PostMapping("/privacy/holds/{id}/release")
    Object release(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Holds.Hold hold = holds.open().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Problem> problems = reasonless(reason);
        if (!problems.isEmpty()) {
            return Page.refused("access/privacy/retention", page(viewer, "", "", Problems.of(problems)));
        }
        retention.release(viewer, hold, reason.strip());
        redirect.addFlashAttribute(Frame.NOTICE, hold.thing() + " is no longer held.");
        return "redirect:/privacy/retention";
    }

    @GetMapping("/privacy/erasures/{id}")
    Page certificate(@PathVariable String id) {
        Holds.Certificate one = MemberId.parse(id)
                .flatMap(name -> holds.certificate(name.value()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "access/privacy/certificate",
                CertificatePage.of(
                        one,
                        processing.of(one.recordClass()).name(),
                        partnerships.find().map(Partnerships.Partnership::name).orElse("")));
    }

    private RetentionPage page(Viewer viewer, String thing, String reason, Problems problems) {
        return RetentionPage.of(retention, viewer, holds, processing, MOST, thing, reason, problems);
    }

    private Page thing(Retention.Due due, String until, String reason, Problems problems) {
        return Page.of("access/privacy/thing", ThingPage.of(due, processing, until, reason, problems));
    }

    private Retention.Due found(Viewer viewer, String thing) {
        return retention.find(viewer, thing).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Problem> reasonless(String reason) {
        int length = reason.strip().length();
        return length < SHORTEST || length > LONGEST
                ? List.of(Problem.of(
                        "reason", "retention.reason-missing", Integer.toString(SHORTEST), Integer.toString(LONGEST)))
                : List.of();
    }

    private static Problems problem(String field, String key) {
        return Problems.of(Problem.of(field, key));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
