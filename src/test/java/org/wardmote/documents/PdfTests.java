package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void theSamePaperIsTheSameBytes() {
        assertThat(Pdf.write(SamplePaper.document())).isEqualTo(Pdf.write(SamplePaper.document()));
    }
}
