package org.wardmote.access.decide;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.OwnPath;
import org.wardmote.access.PurposeNeeded;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Asks why somebody wants to see a record of a class that asks, keeps what they say, and leads them on. */
@Controller
@ControllerAdvice
class PurposeController {

    private static final String TEMPLATE = "access/decide/purpose";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    private static final int LONGEST_THING = 200;

    private final StatedPurposes purposes;

    PurposeController(StatedPurposes purposes) {
        this.purposes = purposes;
    }

    /** A page that asks, in the place of the one that was wanted; only a page that can be asked for again is led to. */
    @ExceptionHandler(PurposeNeeded.class)
    Object ask(PurposeNeeded needed, HttpServletRequest request) {
        if (Refusals.byMachine(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.FORBIDDEN, "A person must say first why this is looked at: open it as a page."));
        }
        String query = request.getQueryString();
        String wanted =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return page(needed.recordClass(), needed.thing(), OwnPath.or(wanted, "/"), "", Problems.NONE)
                .withStatus(403);
    }

    @PostMapping("/purposes")
    Object create(
            @RequestParam(defaultValue = "") String recordClass,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        String wanted = OwnPath.or(next, "/");
        String said = words.strip();
        if (thing.length() > LONGEST_THING) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            Problem problem =
                    Problem.of("words", "purpose.words-missing", Integer.toString(SHORTEST), Integer.toString(LONGEST));
            return page(recordClass, thing, wanted, words, Problems.of(problem)).withStatus(422);
        }
        if (purposes.asked(recordClass).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        purposes.state(viewer, recordClass, thing, said);
        return "redirect:" + wanted;
    }

    private Page page(String recordClass, String thing, String next, String words, Problems problems) {
        StatedPurposes.Asked asked =
                purposes.asked(recordClass).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(TEMPLATE, new PurposePage(asked.name(), asked.why(), recordClass, thing, next, words, problems));
    }
}
