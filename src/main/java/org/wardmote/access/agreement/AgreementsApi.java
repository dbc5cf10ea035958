package org.wardmote.access.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wardmote.access.AgencyId;

/** Agreements by machine. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Agreements", description = "Which agencies share what with one another, for what, under which law")
class AgreementsApi {

    private final Agreements agreements;
    private final Clock clock;

    AgreementsApi(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** An agreement as the API tells of it. */
    record AgreementTold(
            UUID id,
            String title,
            List<String> parties,
            List<String> purposes,
            List<String> dataClasses,
            String gateway,
            Instant starts,
            Instant ends,
            LocalDate review,
            boolean holds) {}

    @GetMapping("/agreements")
    @Operation(
            summary = "All agreements, past and to come too",
            description = "ends is when sharing stops or stopped; holds tells whether it is shared now.")
    List<AgreementTold> agreements() {
        Instant now = clock.instant();
        return agreements.all().stream()
                .map(one -> new AgreementTold(
                        one.id(),
                        one.title(),
                        one.parties().stream().map(AgencyId::value).toList(),
                        one.purposes(),
                        one.dataClasses(),
                        one.gateway(),
                        one.starts(),
                        one.over(),
                        one.review(),
                        one.holds(now)))
                .toList();
    }
}
