package org.wardmote.reports.implication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.compose.Sentence;
import org.wardmote.reports.implication.Finding.Kind;

/** Answers to the standing questions, held against the body of their own paper. */
class ImplicationsTests {

    private static final Questions QUESTIONS = Questions.shipped();

    private static final List<Sentence> BODY = List.of(
            new Sentence("4.1.2", "IDVAs have worked out of hours at the police station since late 2017."),
            new Sentence("4.3.1", "Mobile cameras that read number plates (ANPR) were bought."),
            new Sentence("4.4.5", "The Migration Fund gave about £149,000 over two years."),
            new Sentence("4.4.7", "The Origins Atlas looks at the origins of surnames."));

    @Test
    void aPaperThatAnswersEverythingByItsBodyHasNothingAgainstIt() {
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void noToPersonalDataIsChallengedByTheWordsOfTheBodyWithTheirSentences() {
        List<Finding> findings = findings(Map.of(
                "Data protection impact assessment",
                "a. Does this paper involve personal data or special category data? No. b. Not needed."));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CHALLENGED);
            assertThat(finding.question().signedBy()).isEqualTo("data-protection");
            assertThat(finding.evidence())
                    .extracting(Evidence::place, Evidence::words)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("4.1.2", "IDVA"),
                            org.assertj.core.groups.Tuple.tuple("4.3.1", "ANPR"),
                            org.assertj.core.groups.Tuple.tuple("4.4.7", "surnames"));
            assertThat(finding.evidence().get(0).sentence())
                    .isEqualTo(BODY.get(0).words());
            assertThat(finding.mayBeOverruled()).isTrue();
        });
    }

    @Test
    void noneToFinanceIsChallengedByAGrantInTheBody() {
        assertThat(findings(Map.of("Finance and value for money", "None.")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CHALLENGED);
                    assertThat(finding.evidence().get(0).sentence()).contains("£149,000");
                });
    }

    @Test
    void noneWithoutAReasonIsRefusedWhereTheLawWantsOne() {
        assertThat(findings(Map.of("Crime and disorder", "None.")))
                .extracting(Finding::kind)
                .containsExactly(Kind.BARE);
        assertThat(findings(Map.of("Crime and disorder", "No implications identified.")))
                .extracting(Finding::kind)
                .containsExactly(Kind.BARE);
        assertThat(findings(
                        Map.of("Crime and disorder", "None, because the paper tells of work that is agreed already.")))
                .isEmpty();
        assertThat(findings(Map.of("Digital and website implications", "None.")))
                .isEmpty();
    }

    @Test
    void aYesToPersonalDataAsksForTheAssessmentAndAHighRiskForTheCommissioner() {
        String yes = "a. Does it involve personal data? Yes: casework. ";
        String heading = "Data protection impact assessment";

        assertThat(findings(Map.of(heading, yes)))
                .extracting(Finding::words)
                .containsExactly(heading + ": question b is not answered.");
        assertThat(findings(Map.of(heading, yes + "b. Both were completed, and no high risk remains.")))
                .isEmpty();
        assertThat(findings(Map.of(heading, yes + "b. Completed; a high risk remains with the cameras.")))
                .extracting(Finding::words)
                .containsExactly(heading + ": question c is not answered.");
    }

    @Test
    void noHarmToAnyGroupIsNoDenialOfEqualityAndNoneIs() {
        List<Sentence> body = List.of(
                new Sentence("4.1.1", "It raises awareness in BAME communities."),
                new Sentence("4.4.2", "Staff learn to know hate crime."));
        Map<String, String> answers = answers();
        List<Sentence> good = new ArrayList<>(body);
        answers.forEach((label, words) -> good.add(new Sentence(label, words)));
        assertThat(Implications.of(QUESTIONS, good).findings()).isEmpty();

        answers.put("Equality impact assessment", "None.");
        List<Sentence> none = new ArrayList<>(body);
        answers.forEach((label, words) -> none.add(new Sentence(label, words)));
        assertThat(Implications.of(QUESTIONS, none).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.CHALLENGED);
    }

    @Test
    void whatStandsBelowTheAnswersWithoutANumberIsNoEvidence() {
        Map<String, String> answers = answers();
        answers.put("Equality impact assessment", "None.");
        List<Sentence> paper = new ArrayList<>();
        answers.forEach((label, words) -> paper.add(new Sentence(label, words)));
        paper.add(
                new Sentence("Definition", "Racially or religiously aggravated offences, and hate crime of any kind."));
        assertThat(Implications.of(QUESTIONS, paper).findings()).isEmpty();
    }

    @Test
    void anAnswerThatIsMissingIsNamed() {
        Map<String, String> answers = answers();
        answers.remove("Legal");
        assertThat(Implications.of(QUESTIONS, paper(answers)).findings())
                .extracting(Finding::kind, Finding::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.UNANSWERED, "The paper does not answer: Legal."));
    }

    @Test
    void aRulingsKeyLapsesWhenTheAnswerOrTheWordsAgainstItChange() {
        Map<String, String> none = answers();
        none.put("Finance and value for money", "None.");
        List<Sentence> paper = paper(none);
        String key = Implications.of(QUESTIONS, paper).findings().get(0).key();

        assertThat(Implications.of(QUESTIONS, paper(none)).findings().get(0).key())
                .isEqualTo(key);
        List<Sentence> more = new ArrayList<>(paper);
        more.add(0, new Sentence("4.2.2", "A grant of £40,000 was awarded."));
        assertThat(Implications.of(QUESTIONS, more).findings().get(0).key()).isNotEqualTo(key);
        none.put("Finance and value for money", "No implications.");
        assertThat(Implications.of(QUESTIONS, paper(none)).findings().get(0).key())
                .isNotEqualTo(key);
    }

    @Test
    void aNumberedHeadingOfTheBodyIsNoAnswer() {
        List<Sentence> paper = paper(answers());
        paper.add(0, new Sentence("3.2 Crime and disorder", "None of the three groups met."));
        Implications read = Implications.of(QUESTIONS, paper);
        assertThat(read.findings()).isEmpty();
        assertThat(read.body()).hasSize(BODY.size() + 1);
    }

    private static List<Finding> findings(Map<String, String> otherwise) {
        Map<String, String> answers = answers();
        answers.putAll(otherwise);
        return Implications.of(QUESTIONS, paper(answers)).findings();
    }

    private static List<Sentence> paper(Map<String, String> answers) {
        List<Sentence> paper = new ArrayList<>(BODY);
        answers.forEach((label, words) -> paper.add(new Sentence(label, words)));
        return paper;
    }

    private static Map<String, String> answers() {
        return new LinkedHashMap<>(Map.of(
                "Legal", "The Council must work with its partners (Crime and Disorder Act 1998).",
                "Finance and value for money", "The work rests on grants that end in March 2020.",
                "Risk assessment", "People may have less confidence in the Council.",
                "Data protection impact assessment",
                        "a. Does it involve personal data? Yes: casework. b. Have they been completed? Each needs its own.",
                "Equality impact assessment", "a. Could it harm any group? No. b. Does it promote equality? Yes.",
                "Corporate business plan", "It serves the Corporate Plan.",
                "Crime and disorder", "Section 17 of the Crime and Disorder Act 1998, as above.",
                "Digital and website implications", "None.",
                "Safeguarding children and vulnerable adults", "It is a high priority."));
    }
}
