package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTests {

    @Test
    void aPaperWithEveryKindOfBlockIsPdfUa1() throws Exception {
        byte[] pdf = Pdf.write(SamplePaper.document());
        Path look = Path.of("target", "papers", "sample.pdf");
        Files.createDirectories(look.getParent());
        Files.write(look, pdf);
        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsNotPdfUa1() throws Exception {
        try (PDDocument plain = new PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            plain.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            plain.save(out);
            assertThat(VeraPdf.failures(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void eachPageBearsTheMarkingItsNumberAndTheHeadOfATableThatGoesOn() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Pdf.write(SamplePaper.document()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            int heads = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf).replace('\u00a0', ' ');
                assertThat(text)
                        .contains("OFFICIAL")
                        .contains("Gravesham Borough Council")
                        .contains("Page " + page + " of " + pdf.getNumberOfPages());
                heads += text.contains("Category 2018 2019 Change % change") ? 1 : 0;
            }
            assertThat(heads).isEqualTo(2);
        }
    }

    @Test
    void itsBookmarksAreItsHeadings() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Pdf.write(SamplePaper.document()))) {
            List<String> titles = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            assertThat(titles)
                    .containsExactly(
                            "1 Purpose of the report",
                            "2 Police recorded crime",
                            "2.1 The borough beside its neighbours",
                            "2.2 What kinds of crime",
                            "3 Antisocial behaviour",
                            "Appendix 1: implications",
                            "The numbers behind the charts and maps");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(SamplePaper.document().title());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        assertThat(Pdf.write(SamplePaper.document())).isEqualTo(Pdf.write(SamplePaper.document()));
    }
}
