package org.wardmote.access.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.access.oversight.AlertRules.Found;
import org.wardmote.access.oversight.AlertRules.Pattern;
import org.wardmote.access.oversight.AlertRules.Rule;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Readings.Hour;
import org.wardmote.audit.Readings.Run;

/** What in the trail is worth somebody's attention, and what is not. */
class AlertRulesTests {

    private final AlertRules rules = AlertRules.shipped();
    private final Rule odd = rules.of(Pattern.ODD_HOURS).get(0);
    private final Rule many = rules.of(Pattern.MANY_IN_AN_HOUR).get(0);

    @Test
    void aNightIsOneFromItsEveningToItsMorningByTheClocksOfLondon() {
        // In June London is an hour ahead: 19:00 UTC is 20:00, and 04:00 UTC is 05:00.
        List<Found> found = AlertRules.oddHours(
                odd,
                List.of(
                        hour("ana", "2026-06-02T18:00:00Z", 100, 1),
                        hour("ana", "2026-06-02T19:00:00Z", 3, 1),
                        hour("ana", "2026-06-03T04:00:00Z", 3, 1),
                        hour("ana", "2026-06-03T05:00:00Z", 100, 1)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).lines()).isEqualTo(6);
        assertThat(found.get(0).bucket()).isEqualTo("2026-06-02");
        assertThat(AlertPage.when(found.get(0).begins(), found.get(0).ends()))
                .isEqualTo("from 2 June 2026, 20:00 to 3 June 2026, 06:00");
    }

    @Test
    void fewAtNightAndManyByDayRaiseNothingAndAWeekendIsOddAllDay() {
        assertThat(AlertRules.oddHours(odd, List.of(hour("ana", "2026-01-07T22:00:00Z", odd.moreThan(), 1))))
                .isEmpty();
        assertThat(AlertRules.oddHours(odd, List.of(hour("ana", "2026-01-07T12:00:00Z", 500, 1))))
                .isEmpty();
        assertThat(AlertRules.oddHours(odd, List.of(hour("ana", "2026-01-10T12:00:00Z", odd.moreThan() + 1, 1))))
                .hasSize(1);
    }

    @Test
    void twoMembersAreNeverAddedUp() {
        assertThat(AlertRules.oddHours(
                        odd,
                        List.of(hour("ana", "2026-01-07T22:00:00Z", 4, 1), hour("bea", "2026-01-07T22:00:00Z", 4, 1))))
                .isEmpty();
    }

    @Test
    void manyIsOfDifferentRecordsInOneHourOverAllKinds() {
        List<Hour> hours = new ArrayList<>(List.of(
                hour("ana", "2026-01-07T10:00:00Z", 900, many.moreThan()),
                hour("bea", "2026-01-07T10:00:00Z", 900, many.moreThan()),
                new Hour("bea", Instant.parse("2026-01-07T10:00:00Z"), Kind.DISCLOSURE, 1, 1)));
        assertThat(AlertRules.many(many, hours))
                .extracting(Found::about, Found::lines)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bea", many.moreThan() + 1));
    }

    @Test
    void aRunIsNamedByItsFirstLineSoThatItsGrowthIsTheSameAlert() {
        Rule refused = rules.of(Pattern.REFUSED_IN_A_ROW).get(0);
        Instant at = Instant.parse("2026-01-07T10:00:00Z");
        List<Found> found = AlertRules.runs(
                refused,
                List.of(
                        new Run("ana", 7, at, at, refused.moreThan() + 1),
                        new Run("bea", 8, at, at, refused.moreThan())));
        assertThat(found)
                .extracting(Found::about, Found::bucket)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ana", "line 7"));
    }

    private static Hour hour(String who, String begins, long lines, long things) {
        return new Hour(who, Instant.parse(begins), Kind.CONSULTATION, lines, things);
    }
}
