package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.documents.Block;
import org.wardmote.lake.Lake;
import org.wardmote.reports.compose.PaperProblem.Kind;

/** The paper's language: what its expressions say, and what is said of those that cannot be read. */
class PaperLanguageRoomTests {

    private static final String HEAD = """
            ---
            title: A paper
            area: Gravesham
            period: 2019-04..2019-08
            against: 2018-04..2018-08
            ---
            """;

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Composer composer;

    @BeforeAll
    static void open() {
        lake = Lakes.withTheTablesOf2019(dir.resolve("lake"));
        composer = Lakes.composer(lake);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    private static Composed compose(String body, Part part) {
        return composer.compose(PaperText.of("paper.md", HEAD + body), part);
    }

    private static String said(String expression) {
        Composed composed = compose("Words " + expression, Part.PUBLIC);
        assertThat(mended(composed)).isEmpty();
        return composed.sentences().get(0).words().substring("Words ".length());
    }

    /** Its problems but for the missing parts. */
    private static List<PaperProblem> mended(Composed composed) {
        return composed.problems().stream()
                .filter(problem -> problem.kind() != Kind.MISSING_PART && problem.kind() != Kind.UNTOLD)
                .toList();
    }

    @Test
    void aChangeIsToldInWordsThatItsEvidenceAllows() {
        assertThat(said("{{change \"total-crime\"}}"))
                .isEqualTo("total crime fell by 9.2% (545 fewer), from 5,915 to 5,370");
        assertThat(said("{{change \"vehicle-crime\"}}"))
                .isEqualTo("vehicle crime showed no clear change (55 more, within chance), from 362 to 417");
        assertThat(said("{{change \"total-crime\" form=\"short\" area=\"Kent\"}}"))
                .isEqualTo("a fall of 8.8%");
        assertThat(said("{{change \"domestic-abuse\" form=\"short\"}}"))
                .isEqualTo("much the same number (40 more, within chance)");
        assertThat(said("{{change \"total-crime\" form=\"dated\"}}"))
                .endsWith("from 5,915 in April-August 2018 to 5,370 in April-August 2019");
    }

    @Test
    void pinnedWordsThatNoEvidenceAllowsAreAnErrorThatOffersThoseThatItAllows() {
        assertThat(mended(compose("{{change \"total-crime\" says=\"total crime plummeted by 9.2%\"}}", Part.PUBLIC)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE);
                    assertThat(problem.words()).endsWith("may not say “total crime plummeted by 9.2%”.");
                    assertThat(problem.mend())
                            .startsWith(
                                    "It may say “total crime fell by 9.2% (545 fewer), from 5,915 to 5,370”, or “fell by")
                            .contains("or “a fall of 9.2%” with form=\"short\"");
                });
        assertThat(mended(compose("{{change \"total-crime\" says=\"a fall of 9.2%\"}}", Part.PUBLIC)))
                .as("another form's words")
                .extracting(PaperProblem::kind)
                .containsExactly(Kind.UNREADABLE);
        assertThat(mended(compose(
                        "{{change \"total-crime\" says=\"total crime fell by 9.1% (540 fewer), from 5,915 to 5,375\"}}",
                        Part.PUBLIC)))
                .as("words that were so once")
                .extracting(PaperProblem::kind)
                .containsExactly(Kind.FALSE);
    }

    @Test
    void smallNumbersAreNeverTold() {
        assertThat(said("{{change \"homicide\"}}"))
                .isEqualTo("the change in homicide is not shown, because the numbers are small or would give small ones"
                        + " away");
        assertThat(said("{{share \"violence-with-injury\" of=\"violent-crime\"}}"))
                .contains("is not shown");
        assertThat(said("{{count \"violence-with-injury\"}}")).doesNotContainPattern("\\d");
    }

    @Test
    void oneAreaIsSetBesideTheRestOfAnother() {
        assertThat(said("{{compare \"total-crime\" with=\"Kent\"}}"))
                .isEqualTo(
                        "the change in total crime in Gravesham (down 9.2%) cannot be told apart from that in the rest"
                                + " of Kent (down 8.8%)");
        assertThat(said("{{compare \"asb-incidents\" area=\"Maidstone\" with=\"Kent\"}}"))
                .isEqualTo("ASB incidents rose more in Maidstone (up 30.6%) than in the rest of Kent (up 11.8%)");
    }

    @Test
    void aRankIsToldWithThePlacesThatChanceAllows() {
        assertThat(said("{{rank \"domestic-abuse\" within=\"Kent\"}}"))
                .isEqualTo(
                        "the 3rd highest rate of the 13 districts of Kent (14.6 per 1,000 residents; chance allows 2nd"
                                + " to 4th)");
        assertThat(said("{{rank \"domestic-abuse\" within=\"Kent\" form=\"short\"}}"))
                .isEqualTo("among the highest of the 13 districts of Kent");
    }

    @Test
    void countsRatesSharesAndDriversAreToldExactly() {
        assertThat(said("{{count \"vehicle-crime\" each=\"month\"}}")).isEqualTo("about 83 a month");
        assertThat(said("{{count \"total-crime\" period=\"before\"}}")).isEqualTo("5,915");
        assertThat(said("{{share \"violent-crime\" of=\"total-crime\"}}"))
                .isEqualTo("45.1% of total crime (2,420 of 5,370)");
        assertThat(said("{{share \"violent-crime\" of=\"total-crime\" decimals=0 form=\"short\"}}"))
                .isEqualTo("45%");
        assertThat(said("{{rate \"asb-incidents\" form=\"short\"}}")).isEqualTo("11.3 per 1,000 residents");
        assertThat(said("{{driver \"total-crime\"}}"))
                .isEqualTo("295 of the net fall of 545 is public order offences; without it the rest is down 4.8%");
        assertThat(said("{{list \"total-crime\" which=\"fell\"}}"))
                .isEqualTo("public order offences (down 40.1%, 295 fewer)");
        assertThat(said("{{list \"asb-incidents\" by=\"district\" within=\"Kent\" which=\"fell\"}}"))
                .isEqualTo("none of the 13 districts");
        assertThat(said("{{trend \"asb-incidents\" years=5}}"))
                .isEqualTo("no trend in ASB incidents over 5 years can be told, because counts are held for 2 of them");
    }

    @Test
    void theHouseStyleOfAPaperIsItsOwn() {
        Composed composed = composer.compose(
                PaperText.of(
                        "p.md",
                        HEAD.replace(
                                        "title: A paper",
                                        "title: A paper\nhouse-style: {percent: \" per cent\", decimals: 0, between: \" to \"}")
                                + "Words {{change \"total-crime\" form=\"dated\"}}."),
                Part.PUBLIC);
        assertThat(composed.sentences().get(0).words())
                .isEqualTo(
                        "Words total crime fell by 9 per cent (545 fewer), from 5,915 in April to August 2018 to 5,370"
                                + " in April to August 2019.");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLineAndTheSpellingThatWasLikelyMeant() {
        Composed composed = compose("""
                Words {{chnage "total-crime"}}.

                Words {{change "total-crimes"}} and {{change "total-crime" aera="Dover"}} and {{change "total-crime"
                area="Gravesend"}} and {{change total-crime}}.

                Words {{#if x}} and {{> other}} and {{{raw}}} and {{count "robbery" each="fortnight"}} and {{change.
                """, Part.PUBLIC);
        assertThat(mended(composed).stream().map(PaperProblem::toString))
                .containsExactly(
                        "line 7: {{chnage \"total-crime\"}}: There is no expression 'chnage'. Did you mean 'change'?",
                        "line 9: {{change \"total-crimes\"}}: There is no indicator 'total-crimes'. Did you mean"
                                + " 'total-crime'?",
                        "line 9: {{change \"total-crime\" aera=\"Dover\"}}: 'change' has no 'aera'. Did you mean 'area'?",
                        "line 9: {{change \"total-crime\" area=\"Gravesend\"}}: There is no area 'Gravesend'. Give a name or"
                                + " a code, such as Gravesham or E07000109.",
                        "line 10: This expression cannot be read: {{change total-crime}}. Put each value between straight"
                                + " quotation marks: area=\"Gravesham\".",
                        "line 12: This is no expression: {{#if x}}. Write a name and its values, as in {{count"
                                + " \"total-crime\"}}.",
                        "line 12: This is no expression: {{> other}}. Write a name and its values, as in {{count"
                                + " \"total-crime\"}}.",
                        "line 12: This is no expression: {{{raw}}. Write a name and its values, as in {{count"
                                + " \"total-crime\"}}.",
                        "line 12: An expression begins with {{ and does not end. End it with }}.",
                        "line 12: {{count \"robbery\" each=\"fortnight\"}}: 'each' cannot be 'fortnight'. There are: day,"
                                + " month, week.");
    }

    @Test
    void aNumberTypedByHandIsMarkedUnlessItsClassNeedsNoSource() {
        Composed composed = compose("""
                ## Grants

                On 10 October 2019, at 6.00pm, under section 17 of the Crime and Disorder Act 1998, in 2019-20, 1:1 sessions
                were held for 148 boys, of whom 98% gained; £248,000 was
                given, and twenty came {{sourced "twice" by="the Unit"}}.
                """, Part.PUBLIC);
        assertThat(composed.typed())
                .extracting(TypedNumber::number, TypedNumber::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("148", 10),
                        org.assertj.core.groups.Tuple.tuple("98%", 10),
                        org.assertj.core.groups.Tuple.tuple("£248,000", 10),
                        org.assertj.core.groups.Tuple.tuple("twenty", 11));
    }

    @Test
    void thePublicPaperHoldsNothingOfTheExemptPartAndItsNumbersStayTheSame() {
        String body = """
                ## Work

                First.

                {{#part2 "7" words="Heron"}}
                Operation Heron watches {{sourced "14" by="police"}} people in Pelham.
                {{/part2}}

                Last.
                """;
        Composed open = compose(body, Part.PUBLIC);
        Composed secret = compose(body, Part.EXEMPT);

        assertThat(open.document().toString()).doesNotContain("Heron", "Pelham", "14");
        assertThat(open.citations().all()).isEmpty();
        assertThat(open.sentences()).extracting(Sentence::place).contains("1.1", "1.3");
        assertThat(open.sentences())
                .extracting(Sentence::words)
                .anyMatch(words -> words.startsWith("Paragraph 1.2 is not published, under paragraph 7 of Part 1"));
        assertThat(secret.sentences())
                .extracting(Sentence::words)
                .contains("Operation Heron watches 14 people in Pelham.");
        assertThat(secret.document().marking()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(open.document().marking()).isEqualTo("OFFICIAL");
    }

    @Test
    void aNameInAnExemptAnswerOfTheImplicationsIsNoPublicWord() {
        PaperText paper = new PaperText(
                "secret.md",
                "---\ntitle: A paper\n---\n\nFirst.\n",
                "Legal: \"{{#part2}}Advice on Darren Colewood{{/part2}}\"\n",
                null);
        assertThat(composer.secrets(paper).in("Darren Colewood was named in 3.2"))
                .contains("Colewood", "Darren");
    }

    @Test
    void anExemptWordInACaptionForThePublicStopsThePaper() {
        Composed composed = compose("""
                {{table "asb-incidents" by="district" within="Kent" caption="Where Heron looked"}}

                {{#part2 "7" words="Heron"}}
                Heron.
                {{/part2}}
                """, Part.PUBLIC);
        assertThat(composed.problems())
                .anyMatch(problem ->
                        problem.kind() == Kind.EXEMPT && problem.words().contains("'Heron'"));
    }

    @Test
    void headingsParagraphsAndWhatIsReferredToAreNumberedByThePaperItself() {
        Composed composed = compose("""
                ## One

                A.

                See {{ref "late"}} and {{ref "numbers"}} and {{ref "nowhere"}}.

                ### Under it

                C.

                ## Later {#late}

                {{table "asb-incidents" by="district" within="Kent" id="numbers"}}

                D.
                """, Part.PUBLIC);
        assertThat(composed.sentences())
                .contains(new Sentence("1.1", "A."), new Sentence("1.3.1", "C."), new Sentence("2.1", "D."))
                .contains(new Sentence("1.2", "See section 2 and table 1 and ."));
        assertThat(mended(composed))
                .extracting(PaperProblem::words)
                .containsExactly("Nothing in the paper is called 'nowhere'.");
    }

    @Test
    void missingPartsAreSaid() {
        assertThat(compose("Words.", Part.PUBLIC).problems())
                .filteredOn(problem -> problem.kind() == Kind.MISSING_PART)
                .extracting(PaperProblem::words)
                .contains("The paper has no part 'Conclusion'.", "The paper does not say: Report to.");
    }

    @Test
    void htmlPicturesAndCodeHaveNoPlaceInAPaper() {
        assertThat(mended(compose("""
                                <script>alert(1)</script>

                                Words <b>bold</b> ![alt](x.png) [out](javascript:alert)

                                    code
                                """, Part.PUBLIC))).hasSize(6);
    }

    @Test
    void limitsHaveNames() {
        assertThat(compose("{{contents}}\n\n".repeat(Expressions.MOST + 5), Part.PUBLIC)
                        .problems())
                .anyMatch(problem -> problem.words().equals("A paper has at most 1000 expressions."));
        assertThat(compose("x".repeat(PaperText.MOST_CHARACTERS), Part.PUBLIC).problems())
                .anyMatch(problem -> problem.words().equals("The paper is longer than 1000000 characters."));
        assertThat(compose("> ".repeat(200) + "deep", Part.PUBLIC).problems())
                .anyMatch(problem -> problem.words().contains("too deeply"));
        assertThat(composer.compose(PaperText.of("p.md", "---\na: &a [1]\nb: [*a, *a]\n---\nx"), Part.PUBLIC)
                        .problems())
                .anyMatch(problem -> problem.words().startsWith("The front matter"));
    }

    @Test
    void nextPeriodsPaperIsTheSameTextWithAnotherPeriodAndSaysWhatMoves() {
        PaperText old = PaperText.of("p.md", HEAD + "Words {{change \"total-crime\" says=\"fell\"}}. These stay.\n");
        PaperText rolled = Rolling.to(
                old,
                org.wardmote.statistics.Period.parse("2018-04..2018-08"),
                org.wardmote.statistics.Period.parse("2017-04..2017-08"));

        assertThat(rolled.text())
                .contains("period: 2018-04..2018-08\nagainst: 2017-04..2017-08\n")
                .contains("{{change \"total-crime\"}}");
        List<Rolling.Change> changes = Rolling.changes(
                composer.compose(old.withText(old.text().replace(" says=\"fell\"", "")), Part.PUBLIC)
                        .sentences(),
                composer.compose(rolled, Part.PUBLIC).sentences());
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).was())
                .containsExactly("Words total crime fell by 9.2% (545 fewer), from 5,915 to 5,370.");
        assertThat(changes.get(0).is().get(0)).startsWith("Words the change in total crime cannot be told: ");
    }

    @Test
    void aMapAndChartsComeWithTheirNumbersAndTheirWords() {
        Composed composed = compose("""
                {{map "total-crime" by="district" within="Kent"}}

                {{chart "total-crime" by="district" within="Kent"}}

                {{chart "total-crime" by="category" kind="changes"}}
                """, Part.PUBLIC);
        assertThat(mended(composed)).isEmpty();
        List<Block.Picture> pictures = composed.document().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .toList();
        assertThat(pictures)
                .hasSize(3)
                .allMatch(picture -> picture.twin().rows().size() >= 13);
        assertThat(pictures).extracting(Block.Picture::caption).allMatch(caption -> caption.startsWith("Figure "));
    }
}
