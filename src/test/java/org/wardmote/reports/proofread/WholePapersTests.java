package org.wardmote.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardmote.reports.proofread.Slip.Severity;

/** Whole papers through the front door: a real one with its slips, the same corrected, and invented ones of other kinds. */
class WholePapersTests {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    /** The worked truth of the Gravesham paper, as far as it is of the prose, the evidence and the text. */
    @ParameterizedTest(name = "item {0}: {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    5  | claim.average                        | approximately 80 offences per month   | 417 in 5 months is 83.4
                    6  | claim.share                          | accounts for the greatest proportion of total crime (45.0%) | 2,420 of 5,370
                    7  | claim.exception                      | The one slight exception is vehicle crime | Shoplifting +33 (+16.3%)
                    7  | claim.all-rows                       | virtually all crime categories        | Vehicle crime +55
                    8  | evidence.one-category                | Public order offences                 | without it the fall is 4.8%
                    8  | evidence.year-on-year                | reliably make year-on-year data comparisons | 735 to 440
                    9  | evidence.degree                      | slightly below the Kent average       | z about +1.0
                    9  | evidence.degree                      | slight increase                       | z about +4.3
                    9  | evidence.told-apart                  | greater decreases in total crime than the Kent average | ratio 0.995
                    10 | evidence.small-count                 | 51 offences recorded                  | 38 to 67
                    11 | evidence.denominator                 | 921                                   | 28.7%
                    12 | evidence.ceiling                     | 100%                                  | 97.5%. 78% is 70.7 to 83.9
                    13 | text.contradiction.personal-data     | personal data or special category data or criminal offence data? No | surnames
                    13 | text.contradiction.finance           | Finance and Value for Money           | £137,880
                    14 | text.acronym                         | OPIA                                  | DPIA
                    14 | text.acronym                         | KEEC                                  | KECC
                    14 | text.foreign-address                 | gdpr@medway.gov.uk                    | medway.gov.uk
                    14 | text.missing-figure                  | Police recorded ASB incidents Apr-Aug each year | Under the title
                    14 | text.missing-list                    | The new Strategy is based on a structured approach that includes the following strands: | heading 4.2.2
                    15 | evidence.small-cells                 | Homicide                              | Homicide 1 and 0
                    """)
    void theGraveshamPaperHoldsWhatACarefulReaderFinds(int item, String kind, String quote, String evidence)
            throws IOException {
        assertThat(proofread("gravesham-2019/report-text.txt").slips()).anySatisfy(slip -> {
            assertThat(slip.kind()).isEqualTo(kind);
            assertThat(slip.quote()).isEqualTo(quote);
            assertThat(slip.evidence()).contains(evidence);
            assertThat(slip.severity()).isNotEqualTo(Severity.UNCHECKED);
        });
    }

    @Test
    void beyondTheWorkedTruthOnlyAbbreviationsWithoutTheirWordsAreMarkedInIt() throws IOException {
        List<Slip> marked = marks(proofread("gravesham-2019/report-text.txt"));
        assertThat(marked.stream()
                        .filter(slip -> !slip.kind().startsWith("table.")
                                && !slip.kind().startsWith("rounding.")))
                .hasSize(21)
                .anySatisfy(slip ->
                        assertThat(slip.words()).isEqualTo("Abbreviations are nowhere spelt out: KCC, NEET, LB."));
    }

    @Test
    void theSamePaperCorrectedIsClean() throws IOException {
        Proofread corrected = proofread("gravesham-2019/corrected.txt");
        assertThat(marks(corrected)).isEmpty();
        assertThat(corrected.clean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"repairs", "fire", "hospital", "police", "community-safety", "town", "road-safety", "waste"})
    void inACorrectPaperOfAnyKindNothingIsMarked(String name) throws IOException {
        assertThat(marks(proofread("varied/" + name + ".txt"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    repairs | an increase of 9.9% (435 more) | an increase of 9.6% (435 more)
                    repairs | (1,078 of 4,812) | (1,087 of 4,812)
                    repairs | 12.8 days, a reduction of 9.9% | 12.8 days, a reduction of 12.9%
                    repairs | 3,410 (91.3%) | 3,140 (91.3%)
                    repairs | more than doubled, from 112 to 241 | more than doubled, from 112 to 214
                    repairs | fell by a third, from 63 to 42 | fell by a half, from 63 to 42
                    repairs | working days (92.9%) | working days (95.9%)
                    fire | False alarms made up just under half (48.7%) | False alarms made up just under half (51.7%)
                    fire | by 9.5% (from 640 to 701) | by 8.5% (from 640 to 701)
                    fire | with 164 more incidents (13.6%) | with 146 more incidents (13.6%)
                    fire | Stowe End was also up by 14.1% | Stowe End was also up by 14.7%
                    fire | account for 70.7% of all incidents (6,505 of 9,204) | account for 77.0% of all incidents (6,505 of 9,204)
                    fire | (9,528). False | (9,258). False
                    hospital | an increase of 4.8% | an increase of 5.8%
                    hospital | a fall of 5.8 percentage points | a fall of 6.8 percentage points
                    hospital | from 188 to 264 (40.4%) | from 188 to 246 (40.4%)
                    hospital | 5.9%, slightly higher than | 5.3%, slightly higher than
                    police | by 0.9% (517 offences) | by 0.9% (571 offences)
                    police | North (+4.9%) and | North (+4.3%) and
                    police | South and Worcester recorded decreases of 2.3% | South and Worcester recorded decreases of 3.3%
                    community-safety | fell by 12% last year | fell by 21% last year
                    community-safety | (1,204 of 5,000) | (1,402 of 5,000)
                    town | an increase of 20.6% | an increase of 26.0%
                    town | (6.6%) | (7.6%)
                    road-safety | 112 fewer than in 2021 | 121 fewer than in 2021
                    road-safety | Slight casualties fell by 7.1% to 1,414 | Slight casualties fell by 7.1% to 1,441
                    road-safety | a reduction of 5.7% | a reduction of 7.5%
                    waste | (5.4%) | (4.5%)
                    waste | by 40 per cent | by 45 per cent
                    waste | an increase of nearly 18% | an increase of nearly 28%
                    """)
    void oneNumberBrokenInAPaperIsMarked(String name, String right, String wrong) throws IOException {
        String text = Files.readString(REPORTS.resolve("varied/" + name + ".txt"));
        assertThat(text).contains(right);
        byte[] broken = text.replace(right, wrong).getBytes(StandardCharsets.UTF_8);
        assertThat(marks(Proofreading.check(name + ".txt", broken))).isNotEmpty();
    }

    private static Proofread proofread(String file) throws IOException {
        return Proofreading.check(REPORTS.resolve(file));
    }

    private static List<Slip> marks(Proofread proofread) {
        return proofread.slips().stream()
                .filter(slip -> slip.severity() != Severity.UNCHECKED)
                .toList();
    }
}
