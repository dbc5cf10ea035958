package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class DocxTests {

    @Test
    void itsXmlIsAsTheStandardSays() throws Exception {
        byte[] docx = Docx.write(SamplePaper.document());
        Path look = Path.of("target", "papers", "sample.docx");
        Files.createDirectories(look.getParent());
        Files.write(look, docx);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XmlError> errors = new ArrayList<>();
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
            word.getStyles();
            assertThat(errors).isEmpty();
            assertThat(word.getCharts()).hasSize(2);
        }
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        assertThat(Docx.write(SamplePaper.document())).isEqualTo(Docx.write(SamplePaper.document()));
    }
}
