package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Five clear days before the meeting: Local Government Act 1972, s.100B(3). */
class ClearDaysTests {

    private static final ClearDays RULE = ClearanceRules.shipped().clearDays();

    @Test
    void aPaperForAThursdayIsOutOnTheWednesdayOfTheWeekBefore() {
        // clear are 3, 4, 7, 8 and 9 October; neither the 2nd nor the 10th counts
        assertThat(last("2019-10-10")).isEqualTo("2019-10-02");
        assertThat(RULE.between(LocalDate.parse("2019-10-02"), LocalDate.parse("2019-10-10")))
                .isEqualTo(5);
        assertThat(RULE.between(LocalDate.parse("2019-10-03"), LocalDate.parse("2019-10-10")))
                .isEqualTo(4);
    }

    @Test
    void bankHolidaysDoNotCount() {
        // Easter 2026: Good Friday 3 April, Monday 6 April; clear are 1, 2, 7, 8 and 9 April
        assertThat(last("2026-04-10")).isEqualTo("2026-03-31");
        // Christmas 2027 falls on a Saturday, so Monday and Tuesday are off
        assertThat(last("2027-12-31")).isEqualTo("2027-12-21");
    }

    @Test
    void aDayOutIsAWorkingDay() {
        // clear are Monday to Friday, so the day before them is a Sunday: the Friday before it
        assertThat(last("2026-11-16")).isEqualTo("2026-11-06");
    }

    @Test
    void wherePublicHolidaysAreNotKnownTheClockSaysSo() {
        LocalDate far = LocalDate.parse("2099-05-05");
        assertThat(RULE.lastDay(far)).isEmpty();
        OpenDays clock = OpenDays.of(RULE, LocalDate.parse("2026-01-05"), far);
        assertThat(clock.needsUrgency()).isTrue();
        assertThat(clock.words()).contains("2099").contains("not known");
    }

    @Test
    void theClockTellsTheLastLawfulDayAndWhatIsLeftOfIt() {
        LocalDate meeting = LocalDate.parse("2026-04-10");
        assertThat(OpenDays.of(RULE, LocalDate.parse("2026-03-31"), meeting).late())
                .isFalse();
        OpenDays late = OpenDays.of(RULE, LocalDate.parse("2026-04-01"), meeting);
        assertThat(late.late()).isTrue();
        assertThat(late.words())
                .isEqualTo("For the meeting on Friday 10 April 2026 the last lawful day of publication is"
                        + " Tuesday 31 March 2026. That day has gone: published today, it lies open for 4 clear days.");
        assertThat(OpenDays.of(RULE, LocalDate.parse("2026-04-01"), null).words())
                .contains("No date of a meeting");
    }

    private static String last(String meeting) {
        return RULE.lastDay(LocalDate.parse(meeting)).orElseThrow().toString();
    }
}
