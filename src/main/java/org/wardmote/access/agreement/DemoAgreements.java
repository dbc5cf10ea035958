package org.wardmote.access.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardmote.access.AgencyId;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.decide.DataFile;
import org.wardmote.access.member.Demonstration;

/** The invented agreements of {@code demo/sharing.yml}: put into the demonstration's record when it has none. */
@Component
public class DemoAgreements implements InitializingBean {

    private final Demonstration demonstration;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private boolean put;

    DemoAgreements(Demonstration demonstration, Agreements agreements, TransactionTemplate transaction, Clock clock) {
        this.demonstration = demonstration;
        this.agreements = agreements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether they were put there while Wardmote was starting now. */
    public boolean wasPut() {
        return put;
    }

    @Override
    public void afterPropertiesSet() {
        if (demonstration.cast() == null || !agreements.all().isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(
                status -> DataFile.read("/demo/sharing.yml").parts("agreements").forEach(this::put));
        put = true;
    }

    private void put(DataFile said) {
        Instant now = clock.instant();
        LocalDate from = PrintedTime.dayOf(now).plusDays(Long.parseLong(said.text("from")));
        LocalDate until = from.plusDays(Long.parseLong(said.text("days")));
        Agreement agreement = new Agreement(
                UUID.randomUUID(),
                said.text("title"),
                said.texts("parties").stream().map(AgencyId::new).toList(),
                said.texts("purposes"),
                said.texts("data-classes"),
                said.text("gateway"),
                said.text("marking"),
                PrintedTime.startOf(from),
                PrintedTime.startOf(until),
                until.minusDays(60),
                null,
                null);
        agreements.save(agreement, now, "Wardmote");
        agreements.note(agreement.id(), now, "Wardmote", "Made for the demonstration.");
    }
}
