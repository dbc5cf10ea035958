package org.wardmote.access.decide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.wardmote.access.Actions;
import org.wardmote.access.Decisions;
import org.wardmote.access.Refused;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The refusal page, and the same for a machine. */
@ControllerAdvice
class RefusalAdvice {

    private final Refusals refusals;
    private final Decisions decisions;
    private final Roles roles;

    RefusalAdvice(Refusals refusals, Decisions decisions, Roles roles) {
        this.refusals = refusals;
        this.decisions = decisions;
        this.roles = roles;
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        refusals.write(request, refused.reason());
        if (Refusals.byMachine(request)) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.reason()))
                    .build();
        }
        Viewer viewer = GateFilter.viewer(request);
        List<String> held = viewer.roles().stream()
                .map(roles::name)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Page.of(
                        "access/decide/refusal",
                        new RefusalPage(
                                refused.reason(),
                                viewer.signedIn() ? viewer.name() : "",
                                held,
                                decisions.may(viewer, Actions.READ_HOME).allowed()))
                .withStatus(403);
    }
}
