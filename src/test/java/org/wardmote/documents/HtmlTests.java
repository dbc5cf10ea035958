package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlTests {

    @Test
    void theSamePaperIsTheSamePage() throws Exception {
        String page = Html.write(SamplePaper.document());
        Path look = Path.of("target", "papers", "sample.html");
        Files.createDirectories(look.getParent());
        Files.writeString(look, page);
        assertThat(Html.write(SamplePaper.document())).isEqualTo(page);
    }
}
