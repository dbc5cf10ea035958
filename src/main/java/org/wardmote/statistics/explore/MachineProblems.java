package org.wardmote.statistics.explore;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wardmote.lake.LakeInUseException;
import org.wardmote.lake.LoadRefused;
import org.wardmote.statistics.Refusal;

/** Expected refusals of the API, as problem documents (RFC 9457) that name the field and say how to mend it. */
@RestControllerAdvice(annotations = Machine.class)
class MachineProblems {

    private static final String TYPE = "urn:wardmote:problem:";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = refusal.code().equals(NOT_FOUND) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return problem(
                status,
                refusal.code(),
                refusal.getMessage(),
                List.of(new FieldError(refusal.field(), String.valueOf(refusal.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        String detail = refused.errors().stream()
                .map(FieldError::message)
                .reduce((a, b) -> a + ". " + b)
                .orElse("The question cannot be asked");
        return problem(HttpStatus.BAD_REQUEST, "bad-question", detail, refused.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(LoadRefused refused) {
        List<FieldError> errors = refused.problems().stream()
                .map(p -> new FieldError(PreviewPage.place(p), p.message() + " " + p.mend()))
                .toList();
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "load-refused", refused.getMessage(), errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(LakeInUseException busy) {
        return problem(HttpStatus.CONFLICT, "load-under-way", busy.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        String message = "Say '" + missing.getParameterName() + "'";
        return problem(
                HttpStatus.BAD_REQUEST,
                "missing-parameter",
                message,
                List.of(new FieldError(missing.getParameterName(), message)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatched(MethodArgumentTypeMismatchException mismatch) {
        String message = "'" + mismatch.getName() + "' cannot be read";
        return problem(
                HttpStatus.BAD_REQUEST, "bad-parameter", message, List.of(new FieldError(mismatch.getName(), message)));
    }

    static final String NOT_FOUND = "not-found";

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, @Nullable String detail, List<FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperties(Map.of("code", code, "errors", errors));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
