package org.wardmote.access.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardmote.access.AgencyId;
import org.wardmote.access.PrintedTime;

/** Whether an agreement lets one agency share with another now, and if none does, which comes nearest. */
@Component
public class Sharing {

    private final Agreements agreements;
    private final Terms terms;
    private final Clock clock;

    Sharing(Agreements agreements, Terms terms, Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.clock = clock;
    }

    /** What is to be shared. */
    public record Wish(String owner, String holder, String purpose, String dataClass) {}

    /** Why it may not be shared now, and the nearest lawful way, in sentences; nothing when it may. */
    public Optional<String> obstacle(Wish wish) {
        Instant now = clock.instant();
        if (wish.owner().equals(wish.holder())) {
            return Optional.empty();
        }
        List<Agreement> both = agreements.all().stream()
                .filter(one -> one.parties().contains(new AgencyId(wish.owner()))
                        && one.parties().contains(new AgencyId(wish.holder())))
                .toList();
        if (both.stream()
                .anyMatch(one -> one.covers(wish.owner(), wish.holder(), wish.purpose(), wish.dataClass(), now))) {
            return Optional.empty();
        }
        return Optional.of(both.stream()
                .min(Comparator.comparingInt(
                        (Agreement one) -> lacks(one, wish, now).size()))
                .map(one -> "The nearest is “" + one.title() + "”, which " + String.join(" and ", lacks(one, wish, now))
                        + ". Whoever manages agreements can change it, or make another.")
                .orElse("There is no agreement between the two. Whoever manages agreements can make one."));
    }

    private List<String> lacks(Agreement agreement, Wish wish, Instant now) {
        String over = now.isBefore(agreement.starts())
                ? "begins at " + PrintedTime.minute(agreement.starts())
                : "ended at " + PrintedTime.minute(agreement.over());
        return Stream.of(
                        agreement.holds(now) ? "" : over,
                        agreement.purposes().contains(wish.purpose())
                                ? ""
                                : "is not for " + terms.purpose(wish.purpose()),
                        agreement.dataClasses().contains(wish.dataClass())
                                ? ""
                                : "does not cover " + terms.dataClass(wish.dataClass()))
                .filter(lack -> !lack.isEmpty())
                .toList();
    }
}
