package org.wardmote.govuk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An expected refusal: a status, a stable code, and a sentence that says how to mend it. The error page tells it to a
 * person, problem+json to a machine. Whatever else is thrown is a mistake of ours.
 */
public final class Failure extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String sentence;

    private Failure(HttpStatus status, String code, String sentence) {
        super(status, body(status, code, sentence), null);
        this.code = code;
        this.sentence = sentence;
    }

    private static ProblemDetail body(HttpStatus status, String code, String sentence) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, sentence);
        body.setProperty("code", code);
        return body;
    }

    /** Not there, or not this viewer's to know of: the two must look the same. */
    public static Failure notFound() {
        return new Failure(
                HttpStatus.NOT_FOUND, "not-found", "Check the address, or look for the page from the home page.");
    }

    public static Failure badRequest(String code, String sentence) {
        return new Failure(HttpStatus.BAD_REQUEST, code, sentence);
    }

    public static Failure forbidden(String code, String sentence) {
        return new Failure(HttpStatus.FORBIDDEN, code, sentence);
    }

    /** What was to be done does not go with what stands now. */
    public static Failure conflict(String code, String sentence) {
        return new Failure(HttpStatus.CONFLICT, code, sentence);
    }

    public static Failure tooLarge(String sentence) {
        return new Failure(HttpStatus.CONTENT_TOO_LARGE, "too-large", sentence);
    }

    public static Failure tooMany(String sentence) {
        return new Failure(HttpStatus.TOO_MANY_REQUESTS, "too-many", sentence);
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
