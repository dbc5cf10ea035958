package org.wardmote.reports.proofread.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;

/** What numbers in one sentence say of each other. */
class ArithmeticTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Overall, crime is down 18% compared to same month last year 52 offences against 72 at the same point. | claim.percent
                    Robbery offences rose from 126 to 93 in the past year. | claim.direction
                    A total of 5,370 offences were recorded compared to 5,915 offences in the previous year – a drop of 9.2% (554 fewer crimes). | claim.difference
                    Burglary fell from 5,915 to 5,370, a decrease of 10.2%. | claim.percent
                    Crews attended 1,204 incidents in Q1, a 14% decrease on the 1,368 in the same quarter last year. | claim.percent
                    11,520 of the 12,468 attendances (93.4%) were seen within four hours. | claim.share
                    Of the 412 repairs, 371 (92%) were done on time. | claim.share
                    The share of cases closed rose from 45% to 50%, an increase of 5%. | claim.points
                    Rent arrears fell from £1.20m to £1.05m (15.5%). | claim.percent
                    Response times fell from 12.4 minutes to 11.2 minutes, a reduction of 12.5%. | claim.percent
                    Knife crime rose by 14 offences (30.2%) to 53. | claim.percent
                    """)
    void whatCannotBeSoIsFound(String sentence, String kind) {
        assertThat(slips(sentence)).extracting(Slip::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Violent crime has reduced by 7.3% or 190 fewer crimes from 2,610 to 2,420 offences.
                    Recorded drug trafficking offences have increased by 322.2% from 90 to 380 in the most recent 12 months.
                    Vehicle crime remains a problem with 10 offences so far this month, compared to 11 last year and they were up 33% year on year in September.
                    In Gravesham, a total of 5,370 offences were recorded between April-August 2019 compared to 5,915 offences in the previous year – a drop of 9.2% (545 fewer crimes).
                    Robbery offences have reduced by 26.2% from 126 to 93 in the past year.
                    The number of domestic burglaries has fallen by 6.3% (23 fewer). This equates to 8 offences per 1,000 households.
                    Crews attended 1,204 incidents in Q1, a 12% decrease on the 1,368 in the same quarter last year.
                    Of the 12,468 attendances, 11,520 (92.4%) were seen within four hours.
                    The districts add up to 82,536 in April to August 2019, 1 fewer than the 82,537 counted for Kent.
                    Robbery fell from 100 to 90 (10.0%) and burglary rose by 20.0% from 50 to 60.
                    659 fewer offences, a decrease of 11.8%, compared to the county average of 9.1%.
                    Rent arrears fell from £1.20m to £1.05m (12.5%).
                    The share of cases closed rose from 45% to 50%, an increase of 5 percentage points.
                    Response times fell from 12.4 minutes to 11.2 minutes, a reduction of 9.7%.
                    Between 10 and 12 officers attended each of the 14 meetings, 5% of them by telephone.
                    """)
    void whatMayBeSoIsLeftAlone(String sentence) {
        assertThat(slips(sentence)).isEmpty();
    }

    @Test
    void aNumberIsBoundOnce() {
        Sentence sentence = Sentence.of(prose("Robbery fell from 126 to 93, a drop of 26.2% (33 fewer)."))
                .get(0);
        List<Draft> drafts =
                new Parser(new Ledger(List.of())).read(sentence.clauses().get(0));
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).roles).containsOnlyKeys("before", "after", "percent", "diff");
        assertThat(drafts.get(0).direction).isEqualTo(-1);
    }

    private static List<Slip> slips(String words) {
        return Sentence.of(prose(words)).stream()
                .flatMap(sentence -> sentence.clauses().stream())
                .flatMap(clause -> new Parser(new Ledger(List.of())).read(clause).stream())
                .flatMap(draft -> Arithmetic.check(draft).stream())
                .toList();
    }

    private static Prose prose(String words) {
        return new Prose(new Place(0, 1, "1.1", ""), "1.1", false, words);
    }
}
