package org.wardmote.access.oversight;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;

/** The way in to what those see who oversee the others. */
@Controller
class OversightController {

    private final Alerts alerts;

    OversightController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/oversight")
    Page index(Viewer viewer) {
        int open = alerts.open(Objects.requireNonNull(viewer.id())).size();
        return Page.of(
                "access/oversight/oversight",
                new OversightPage(open == 0 ? "None is" : open == 1 ? "One is" : open + " are"));
    }
}
