package org.wardmote.access.agreement;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.Actions;
import org.wardmote.access.CircleId;
import org.wardmote.access.Decisions;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Agencies;
import org.wardmote.govuk.Page;

/** The agreements of the partnership, and one of them. */
@Controller
class AgreementsController {

    private final Agreements agreements;
    private final Agencies agencies;
    private final Terms terms;
    private final Decisions decisions;
    private final Clock clock;

    AgreementsController(Agreements agreements, Agencies agencies, Terms terms, Decisions decisions, Clock clock) {
        this.agreements = agreements;
        this.agencies = agencies;
        this.terms = terms;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping("/agreements")
    Page index(Viewer viewer) {
        return Page.of(
                "access/agreement/agreements",
                AgreementsPage.of(manages(viewer), agreements.all(), names(agencies), terms, clock.instant()));
    }

    @GetMapping("/agreements/{id}")
    Page show(@PathVariable String id, Viewer viewer) {
        Agreement agreement = find(agreements, id);
        return Page.of(
                "access/agreement/agreement",
                AgreementPage.of(
                        agreement,
                        agreements.changes(agreement.id()),
                        names(agencies),
                        terms,
                        manages(viewer) && AgreementWork.manages(viewer, agreement),
                        clock.instant()));
    }

    private boolean manages(Viewer viewer) {
        return decisions.may(viewer, Actions.MANAGE_AGREEMENTS).allowed();
    }

    static Agreement find(Agreements agreements, String id) {
        return CircleId.parse(id)
                .map(CircleId::value)
                .flatMap(agreements::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Map<String, String> names(Agencies agencies) {
        return agencies.all().stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), Agencies.Agency::name));
    }
}
