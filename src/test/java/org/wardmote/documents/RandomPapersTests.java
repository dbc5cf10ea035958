package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class RandomPapersTests {

    private static final int PAPERS = 25;

    /** The checker takes its time. */
    private static final int PDFS = 6;

    @Test
    void everyPaperIsPdfUa1() throws Exception {
        for (int seed = 0; seed < PDFS; seed++) {
            assertThat(VeraPdf.failures(Pdf.write(RandomPapers.paper(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyPaperIsWordsXmlAsTheStandardSays() throws Exception {
        for (int seed = 0; seed < PAPERS; seed++) {
            assertThat(DocxTests.faults(Docx.write(RandomPapers.worldly(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyPaperIsHtmlThatClosesWhatItOpensAndHasNoStyleAttributeAndNoScript() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            var page = Jsoup.parse(Html.write(RandomPapers.worldly(seed)), parser);
            assertThat(parser.getErrors()).as("seed %d", seed).isEmpty();
            assertThat(page.select("[style], script, [onclick], [onload]")).isEmpty();
            assertThat(page.select("h1")).hasSize(1);
        }
    }
}
