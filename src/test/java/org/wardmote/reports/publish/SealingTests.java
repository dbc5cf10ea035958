package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wardmote.documents.Block;
import org.wardmote.documents.Document;
import org.wardmote.documents.Docx;
import org.wardmote.documents.Inline;
import org.wardmote.documents.Pdf;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.PublicText;

/** No part of a seal holds what is exempt, wherever in it. */
class SealingTests {

    private static final PublicText TEXT = PublicText.of(PaperText.of(
            "paper.md", "Crime fell.\n\n{{#part2 \"7\" words=\"Operation Heron\"}}\n\nArrests, 61.\n\n{{/part2}}\n"));

    @Test
    void aWordInThePropertiesOfAWordFileOrAPdfIsFound() {
        Document titled = new Document(
                "Operation Heron",
                "The council",
                "The manager",
                null,
                "",
                List.of(new Block.Paragraph("1.1", Inline.text("Crime fell."))));
        assertThat(Sealing.exempt(TEXT, Map.of("paper.docx", Docx.write(titled))))
                .containsExactly("The seal would hold 'Operation Heron', which is exempt, in paper.docx:"
                        + " take it out of what the public reads.");
        assertThat(Sealing.exempt(TEXT, Map.of("paper.pdf", Pdf.write(titled)))).hasSize(1);
    }

    @Test
    void aCountOfTheLakeThatIsANumberOfTheExemptPartTellsNothing() {
        byte[] counts = "{\"count\": 61}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Sealing.exempt(TEXT, Map.of(Parts.ANSWERS, counts))).isEmpty();
        assertThat(Sealing.exempt(TEXT, Map.of(Parts.TEXT, counts))).hasSize(1);
    }
}
