package org.wardmote.access.circle;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Viewer;
import org.wardmote.access.agreement.Terms;

/** The matters that a viewer reads, as a file to take away; what they only know of stays behind. */
@Controller
class ExportController {

    /** More than these are no day's work, and a file of everything is what gets lost. */
    static final int MOST = 200;

    private final MatterWork work;
    private final Terms terms;

    ExportController(MatterWork work, Terms terms) {
        this.work = work;
        this.terms = terms;
    }

    @GetMapping("/matters/export")
    ResponseEntity<byte[]> show(Viewer viewer) {
        List<MatterWork.Exported> found = work.export(viewer, MOST);
        String marking = terms.highest(found.stream().map(one -> one.matter().marking()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("Marking", "Reference", "Title", "Belongs to", "Purpose", "Begun", "What it is about");
            for (MatterWork.Exported one : found) {
                csv.writeRecord(List.of(
                        terms.marking(one.matter().marking()),
                        one.matter().reference(),
                        harmless(one.matter().title()),
                        harmless(one.matter().agencyName()),
                        terms.purpose(one.matter().purpose()),
                        one.matter().madeAt().toString(),
                        harmless(one.summary())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + marking + "-matters.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A spreadsheet takes words that begin so for a formula, and may run it (CWE-1236). */
    private static String harmless(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
