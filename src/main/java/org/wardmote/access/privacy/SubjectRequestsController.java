package org.wardmote.access.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Marking;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.privacy.SubjectRequests.Request;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Requests for one's own data: made, looked through, reviewed by a second member, and answered. */
@Controller
class SubjectRequestsController {

    private static final int MOST = 100;
    private static final int LONGEST = 120;

    private final SubjectRequests requests;
    private final SubjectAccess access;
    private final Markings markings;
    private final JsonMapper json;
    private final Clock clock;

    SubjectRequestsController(
            SubjectRequests requests, SubjectAccess access, Markings markings, JsonMapper json, Clock clock) {
        this.requests = requests;
        this.access = access;
        this.markings = markings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/privacy/requests")
    Page index() {
        return Page.of("access/privacy/requests", page("", "", today().toString(), Problems.NONE));
    }

    @PostMapping("/privacy/requests")
    Object create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String received,
            Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            problems.add(Problem.of("name", "subject-request.name-missing", Integer.toString(LONGEST)));
        }
        if (!email.isBlank() && (!email.contains("@") || email.length() > LONGEST)) {
            problems.add(Problem.of("email", "member.email-unreadable"));
        }
        LocalDate day = date(received);
        if (day == null || day.isAfter(today())) {
            problems.add(Problem.of("received", "subject-request.day-unreadable"));
        }
        if (!problems.isEmpty() || day == null) {
            return Page.refused("access/privacy/requests", page(name, email, received, Problems.of(problems)));
        }
        return "redirect:/privacy/requests/" + access.ask(viewer, name, email, day);
    }

    @GetMapping("/privacy/requests/{id}")
    Page show(@PathVariable String id, Viewer viewer) {
        Request request = found(id);
        return shown(request, viewer, Problems.NONE);
    }

    @PostMapping("/privacy/requests/{id}/redactions")
    Object hide(@PathVariable String id, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        Request request = found(id);
        if (words.strip().length() < 2 || words.strip().length() > LONGEST) {
            Problem problem = Problem.of("words", "subject-request.words-missing", Integer.toString(LONGEST));
            return shown(request, viewer, Problems.of(problem)).withStatus(422);
        }
        if (request.review() == null) {
            access.hide(viewer, request, words);
        }
        return "redirect:/privacy/requests/" + id;
    }

    @PostMapping("/privacy/requests/{id}/review")
    Object review(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seal,
            Viewer viewer,
            RedirectAttributes redirect) {
        Request request = found(id);
        if (request.madeBy().equals(viewer.id())) {
            Problem problem = Problem.of("seal", "subject-request.own-review");
            return shown(request, viewer, Problems.of(problem)).withStatus(422);
        }
        if (!access.review(viewer, request, seal)) {
            Problem problem = Problem.of("seal", "subject-request.changed");
            return shown(found(id), viewer, Problems.of(problem)).withStatus(422);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The answer is reviewed. It can be given to whoever asked.");
        return "redirect:/privacy/requests/" + id;
    }

    @GetMapping("/privacy/requests/{id}/answer")
    Page answer(@PathVariable String id, Viewer viewer) {
        Request request = reviewed(id);
        return Page.of("access/privacy/answer", AnswerPage.of(disclosed(request, "as a page to print", viewer)));
    }

    @GetMapping("/privacy/requests/{id}/answer.json")
    ResponseEntity<byte[]> file(@PathVariable String id, Viewer viewer) {
        Request request = reviewed(id);
        SubjectAccess.Pack pack = disclosed(request, "as a file", viewer);
        String name = pack.marking() + " subject access " + request.receivedOn() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(pack));
    }

    private Page shown(Request request, Viewer viewer, Problems problems) {
        if (request.review() != null) {
            Markings.Lowering lowering = markings.last(request.thing()).orElse(null);
            Marking marking = markings.of(request.thing(), Marking.OFFICIAL_SENSITIVE);
            return Page.of(
                    "access/privacy/request", RequestPage.reviewed(request, marking, lowering, viewer, problems));
        }
        SubjectAccess.Draft draft = access.draft(viewer, request);
        access.looked(viewer, request, draft.pack());
        return Page.of(
                "access/privacy/request",
                RequestPage.draft(request, draft, !request.madeBy().equals(viewer.id()), problems));
    }

    /** The answer with the marking that it has by now. */
    private SubjectAccess.Pack disclosed(Request request, String as, Viewer viewer) {
        SubjectAccess.Pack pack = access.disclosed(viewer, request, as);
        Marking marking = markings.of(request.thing(), Marking.parse(pack.marking()));
        return new SubjectAccess.Pack(pack.name(), pack.received(), marking.printed(), pack.parts());
    }

    private RequestsPage page(String name, String email, String received, Problems problems) {
        return RequestsPage.of(requests.newest(MOST), today(), name, email, received, problems);
    }

    private Request reviewed(String id) {
        Request request = found(id);
        if (request.review() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return request;
    }

    private Request found(String id) {
        return MemberId.parse(id)
                .map(MemberId::value)
                .flatMap((UUID one) -> requests.find(one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RetentionRules.ZONE);
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
