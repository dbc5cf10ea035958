package org.wardmote.access.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.decide.DataFile;

/** How long each class is kept, from when on that holds, and where it is written: {@code access/retention.yml}. */
final class RetentionRules {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final List<Rule> rules;

    RetentionRules(DataFile file) {
        this.rules = file.parts("rules").stream().map(RetentionRules::rule).toList();
    }

    static RetentionRules shipped() {
        return new RetentionRules(DataFile.read("/access/retention.yml"));
    }

    /**
     * One rule.
     *
     * @param keep how long from the event on; null when the class is never erased
     * @param from the event in words: "the day on which the membership ended"
     * @param effective the day from which the rule holds, until a later one of the same class
     */
    record Rule(String recordClass, @Nullable Period keep, String from, LocalDate effective, String citation) {

        /** What began before this is over on a day; nothing when the class is never erased. */
        Optional<Instant> cutOff(LocalDate day) {
            return Optional.ofNullable(keep)
                    .map(period -> day.minus(period).atStartOfDay(ZONE).toInstant());
        }

        String id() {
            return recordClass + " from " + effective;
        }
    }

    List<Rule> all() {
        return rules;
    }

    /** The rule that holds for a class on a day: the latest that had begun. */
    Optional<Rule> of(String recordClass, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.recordClass().equals(recordClass)
                        && !rule.effective().isAfter(day))
                .max(Comparator.comparing(Rule::effective));
    }

    private static Rule rule(DataFile said) {
        String keep = said.text("keep");
        return new Rule(
                said.text("class"),
                keep.equals("for-ever") ? null : Period.parse(keep),
                said.text("from"),
                LocalDate.parse(said.text("effective")),
                said.text("citation"));
    }
}
