package org.wardmote.govuk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartException;

/** Answers whatever went wrong anywhere: a page for a person, problem+json for a machine. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** No letters that are mistaken for one another on the telephone. */
    private static final String REFERENCE_LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";

    private final ErrorAttributes attributes;
    private final DataSize mostSent;
    private final SecureRandom random = new SecureRandom();

    /** @param mostSent the most that may be sent at once, which whoever sent more is told */
    ErrorPages(
            ErrorAttributes attributes, @Value("${spring.servlet.multipart.max-request-size:10MB}") String mostSent) {
        this.attributes = attributes;
        this.mostSent = DataSize.parse(mostSent);
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        int said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
        Throwable thrown = attributes.getError(new ServletWebRequest(request));
        // A form with files that cannot be read as one is a mistake of whoever sent it.
        int status = thrown instanceof MultipartException && said >= 500 ? HttpStatus.BAD_REQUEST.value() : said;
        String reference = status >= 500 ? reference(path, thrown) : null;
        ErrorPage page = ErrorPage.of(status, failure(status, thrown), reference);
        if (path.startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(page));
        }
        return Page.of("govuk/error", page).withStatus(status);
    }

    /** The server itself refuses what is too large, before anybody reads it, and says no more than that. */
    private @Nullable Failure failure(int status, @Nullable Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (status == HttpStatus.BAD_REQUEST.value() && thrown instanceof MultipartException) {
            return Failure.badRequest(
                    "form-unreadable",
                    "What was sent says that it is a form with files, and cannot be read as one. Nothing of it was kept."
                            + " Open the page again and send it from there.");
        }
        return status == HttpStatus.CONTENT_TOO_LARGE.value()
                ? Failure.tooLarge("What you sent is larger than " + mostSent.toMegabytes()
                        + " MB, the most that is taken at once. Nothing of it was kept. Send fewer files, or load large"
                        + " ones with the command wardmote import.")
                : null;
    }

    private static ProblemDetail problem(ErrorPage page) {
        ProblemDetail problem = ProblemDetail.forStatus(page.status());
        problem.setTitle(page.title());
        problem.setDetail(page.sentence());
        problem.setProperty("code", page.code());
        if (page.reference() != null) {
            problem.setProperty("reference", page.reference());
        }
        return problem;
    }

    private String reference(String path, @Nullable Throwable thrown) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            letters.append(REFERENCE_LETTERS.charAt(random.nextInt(REFERENCE_LETTERS.length())));
        }
        String reference = letters.insert(4, '-').toString();
        LOG.error("Our mistake, reference {}, at {}", reference, path, thrown);
        return reference;
    }
}
