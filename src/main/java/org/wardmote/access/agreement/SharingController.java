package org.wardmote.access.agreement;

import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Agencies;
import org.wardmote.govuk.Page;

/** Who gets what from whom, on what ground, now. */
@Controller
class SharingController {

    private final Agreements agreements;
    private final AgreementWork work;
    private final Agencies agencies;
    private final Terms terms;
    private final Clock clock;

    SharingController(Agreements agreements, AgreementWork work, Agencies agencies, Terms terms, Clock clock) {
        this.agreements = agreements;
        this.work = work;
        this.agencies = agencies;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/agreements/sharing")
    Page show(@RequestParam(defaultValue = "") String agency, Viewer viewer) {
        String own = AgreementWork.own(viewer);
        String wanted = agency.isEmpty() ? own : agency;
        Map<String, String> names = AgreementsController.names(agencies);
        if (!names.containsKey(wanted)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of(
                "access/agreement/sharing",
                SharingPage.of(
                        wanted,
                        wanted.equals(own),
                        agreements.all(),
                        work.placesNow(viewer),
                        names,
                        terms,
                        clock.instant()));
    }
}
