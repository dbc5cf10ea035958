package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Wording.Subject;

class WordingTests {

    private static final Subject CRIME = new Subject(
            "Total crime in Gravesham", "offences", Period.parse("2019-04..2019-08"), Period.parse("2018-04..2018-08"));

    private final Wording wording = new Wording(HouseStyle.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5915 | 5370 | SIGNAL        | fell by 9.2% (545 fewer)",
                "1055 | 1200 | SIGNAL        | rose by 13.7% (145 more)",
                "0    | 40   | SIGNAL        | rose from none (40 more)",
                "50000| 49990| SIGNAL        | fell by less than 0.1% (10 fewer)",
                "225  | 217  | WITHIN_CHANCE | was much the same (8 fewer, within chance)",
                "362  | 417  | WITHIN_CHANCE | showed no clear change (55 more, within chance)",
                "225  | 225  | WITHIN_CHANCE | was the same (225)",
                "0    | 7    | WITHIN_CHANCE | showed no clear change (7 more, within chance)",
                "0    | 2    | WITHIN_CHANCE | went from 0 to 2 (too few to judge)",
                "1    | 0    | SIGNAL        | went from 1 to 0 (too few to judge)",
                "3    | 3    | WITHIN_CHANCE | was the same (3, too few to judge)",
                "0    | 0    | NOT_TESTED    | was 0 in both periods"
            })
    void thePhraseIsWhatTheEvidenceAllows(long before, long now, Verdict verdict, String phrase) {
        assertThat(wording.change(CRIME, before, now, verdict).phrase()).isEqualTo(phrase);
    }

    @Test
    void riseAndFallAreClaimedOfSignalsAlone() {
        for (long before = 0; before < 60; before += 3) {
            for (long now = 0; now < 60; now += 2) {
                Finding finding = wording.change(CRIME, before, now, Verdict.WITHIN_CHANCE);
                assertThat(finding.sentence())
                        .doesNotContain("rose")
                        .doesNotContain("fell")
                        .doesNotContain("%");
                assertThat(finding.signal()).isFalse();
            }
        }
    }

    @Test
    void theSentenceTellsBothCountsAndBothPeriods() {
        assertThat(wording.change(CRIME, 5915, 5370, Verdict.SIGNAL).sentence())
                .isEqualTo("Total crime in Gravesham fell by 9.2% (545 fewer), from 5,915 in April to August 2018 to"
                        + " 5,370 in April to August 2019.");
    }

    @Test
    void whatDroveAChangeIsSetAgainstTheRest() {
        assertThat(wording.driver(5915, 5370, "public order offences", 735, 440))
                .isEqualTo("Of the net fall of 545, 295 is public order offences; without it the fall is 4.8%.");
        assertThat(wording.driver(100, 90, "arsons", 30, 10))
                .isEqualTo("Of the net fall of 10, 20 is arsons; without it there is a rise of 14.3%.");
        assertThat(wording.driver(100, 90, "arsons", 30, 20))
                .isEqualTo("Of the net fall of 10, 10 is arsons; without it there is no change.");
    }

    @Test
    void thousandsAreParted() {
        assertThat(java.util.stream.LongStream.of(0, 999, 1000, -100, -1000, 1234567, Long.MIN_VALUE)
                        .mapToObj(Wording::number))
                .containsExactly("0", "999", "1,000", "-100", "-1,000", "1,234,567", "-9,223,372,036,854,775,808");
    }
}
