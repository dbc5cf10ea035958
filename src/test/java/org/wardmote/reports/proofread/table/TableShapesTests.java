package org.wardmote.reports.proofread.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Readers;
import org.wardmote.reports.proofread.read.Reading;

/** Tables as other papers print them. */
class TableShapesTests {

    private static final String KEPT_LAYOUT = """
            4.1 The table shows the position at the end of the year.

            Table 3: Recorded offences in Harborough

            Offence type                 2017/18   2018/19   2019/20   Change    % change   Solved   Solved rate %
                                                                       on last   on last
                                                                       year      year
            Burglary residential           412       398       371       -27       -6.8        41        11.1
            Vehicle offences               655       702       688       -14       -2.0        33         4.8
              Theft of vehicle             155       180       199        19       10.6        12         6.0
              Theft from vehicle           500       522       489       -33       -6.3        21         4.3
            Shoplifting                    801       815       920       105       12.9       310        33.7
            Robbery                         61        72        90        18       25.0        12        13.3
            All crime                    1,929     1,987     2,069        82        4.1       396        19.1

            4.2 As can be seen, crime is stable.
            """;

    private static final String QUARTER = """
            | Ward | Apr 2023 | May 2023 | Jun 2023 | Q1 total | % of borough |
            |---|---|---|---|---|---|
            | Riverside | 52 | 61 | 48 | 161 | 32.1% |
            | Central | 40 | 38 | 47 | 125 | 25.0% |
            | Northfleet North | 33 | 35 | 30 | 98 | 19.6% |
            | Pelham | 20 | 18 | 29 | 67 | 13.4% |
            | Singlewell | 15 | 20 | 15 | 50 | 10.0% |
            | Borough | 160 | 172 | 169 | 501 | 100% |
            """;

    @Test
    void aTextThatKeptItsLayoutWithHeadersOverThreeLinesIsCleanWhenItIsRight() {
        assertThat(slips("a.txt", KEPT_LAYOUT)).isEmpty();
    }

    @Test
    void aShareOfAnotherColumnIsChecked() {
        assertThat(slips("a.txt", KEPT_LAYOUT.replace("33.7", "37.7")))
                .singleElement()
                .satisfies(slip -> assertThat(slip.evidence()).isEqualTo("310 / 920 = 33.70%"));
    }

    @Test
    void quartersAndSharesOfTheTotalAreChecked() {
        assertThat(slips("b.md", QUARTER)).isEmpty();
        assertThat(slips("b.md", QUARTER.replace("| 98 |", "| 89 |")))
                .extracting(Slip::kind)
                .contains("table.total");
        assertThat(slips("b.md", QUARTER.replace("13.4%", "14.3%")))
                .singleElement()
                .satisfies(slip -> assertThat(slip.quote()).isEqualTo("14.3%"));
    }

    @Test
    void bracketsAreMinusAndTargetsAreNoCounts() {
        String papers = """
                | Grant | Budget £ | Spend £ | Variance £ |
                |---|---|---|---|
                | Altogether Safer | 82,000 | 61,500 | (20,500) |
                | Step Change | 45,960 | 47,000 | 1,040 |
                | Total | 127,960 | 108,500 | (19,460) |

                | Measure | Target | Actual | RAG |
                |---|---|---|---|
                | Victim satisfaction | 85% | 82.4% | Amber |
                | 999 calls answered in 10 seconds | 90% | 91% | Green |
                | Repeat victims | 12 | 15 | Red |
                """;

        assertThat(slips("c.md", papers)).isEmpty();
        assertThat(slips("c.md", papers.replace("(20,500)", "(20,050)")))
                .singleElement()
                .satisfies(slip -> assertThat(slip.evidence()).isEqualTo("61,500 − 82,000 = −20,500"));
    }

    @Test
    void numbersInTheWrongNotationAreNamedWithTheirMend() {
        String table = """
                Area 2018/19 2019/20 Change
                Ashford 5,878 5,250 -628
                Dover 5.659 5,O14 -645
                Swale 8,066 7,231 -835
                Thanet 9,938 9,15 -788
                Deal 412 400 none
                """;

        assertThat(slips("d.txt", table))
                .extracting(Slip::kind, Slip::quote)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("table.notation", "5.659"),
                        org.assertj.core.groups.Tuple.tuple("table.notation", "5,O14"),
                        org.assertj.core.groups.Tuple.tuple("table.notation", "9,15"));
    }

    private static List<Slip> slips(String name, String paper) {
        Reading reading = Readers.read(name, paper.getBytes(StandardCharsets.UTF_8));
        return new TableChecks().check(reading, TypedTables.of(reading));
    }
}
