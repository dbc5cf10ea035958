package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SameBytesTests {

    @Test
    void theZoneAndTheLanguageOfTheMachinePlayNoPart() {
        List<byte[]> here = written();
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            List<byte[]> elsewhere = written();
            for (int i = 0; i < here.size(); i++) {
                assertThat(elsewhere.get(i)).as("format %d", i).isEqualTo(here.get(i));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    private static List<byte[]> written() {
        Document paper = SamplePaper.document();
        return List.of(
                Html.write(paper).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Docx.write(paper),
                Pdf.write(paper),
                CsvBundle.write(paper));
    }
}
