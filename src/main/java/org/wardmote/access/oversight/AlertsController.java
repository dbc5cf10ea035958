package org.wardmote.access.oversight;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Actions;
import org.wardmote.access.Decisions;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Alerts: read by those who oversee, and closed with a reason, never by whom they are about. */
@Controller
class AlertsController {

    private static final String TEMPLATE = "access/oversight/alert";
    private static final int MOST_CLOSED = 50;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final Alerts alerts;
    private final AlertClosures closures;
    private final Decisions decisions;
    private final Trail trail;
    private final AlertRules rules = AlertRules.shipped();

    AlertsController(Alerts alerts, AlertClosures closures, Decisions decisions, Trail trail) {
        this.alerts = alerts;
        this.closures = closures;
        this.decisions = decisions;
        this.trail = trail;
    }

    @GetMapping("/oversight/alerts")
    Page index(Viewer viewer) {
        MemberId member = own(viewer);
        List<Alerts.Alert> open = alerts.open(member);
        List<Alerts.Alert> closed = alerts.closed(member, MOST_CLOSED);
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "alerts-read", "alerts")
                .seen(open.size() + " open, " + closed.size() + " closed"));
        return Page.of("access/oversight/alerts", AlertsPage.of(open, closed, rules));
    }

    @GetMapping("/oversight/alerts/{id}")
    Page show(@PathVariable String id, Viewer viewer) {
        Alerts.Alert alert = found(viewer, id);
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "alert-read", "alert:" + alert.id())
                .detail("About member " + alert.about()));
        return page(alert, viewer, "", Problems.NONE);
    }

    @PostMapping("/oversight/alerts/{id}/closure")
    Object close(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        Alerts.Alert alert = found(viewer, id);
        int length = reason.strip().length();
        if (length < SHORTEST || length > LONGEST) {
            Problem problem =
                    Problem.of("reason", "alert.reason-missing", Integer.toString(SHORTEST), Integer.toString(LONGEST));
            return page(alert, viewer, reason, Problems.of(problem)).withStatus(422);
        }
        closures.close(viewer, alert, reason);
        redirect.addFlashAttribute(Frame.NOTICE, "The alert is closed. Your name and your reason stand beside it.");
        return "redirect:/oversight/alerts";
    }

    private Page page(Alerts.Alert alert, Viewer viewer, String typed, Problems problems) {
        boolean may = decisions.may(viewer, Actions.CLOSE_ALERTS).allowed();
        return Page.of(TEMPLATE, AlertPage.of(alert, rules, may, typed, problems));
    }

    /** An alert about the viewer is not found: it is for others to look at. */
    private Alerts.Alert found(Viewer viewer, String id) {
        return uuid(id).flatMap(one -> alerts.find(own(viewer), one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> uuid(String id) {
        return MemberId.parse(id).map(MemberId::value);
    }

    private static MemberId own(Viewer viewer) {
        return Objects.requireNonNull(viewer.id(), "The gate lets no visitor in here.");
    }
}
