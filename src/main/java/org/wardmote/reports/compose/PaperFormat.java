package org.wardmote.reports.compose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.CsvBundle;
import org.wardmote.documents.Document;
import org.wardmote.documents.Docx;
import org.wardmote.documents.Html;
import org.wardmote.documents.Pdf;

/** A format in which a paper leaves. Its writer is loaded when it is first asked. */
public enum PaperFormat {
    HTML(".html", document -> Html.write(document).getBytes(StandardCharsets.UTF_8)),
    DOCX(".docx", document -> Docx.write(document)),
    PDF(".pdf", document -> Pdf.write(document)),
    CSV(".csv.zip", document -> CsvBundle.write(document));

    private final String ending;
    private final Function<Document, byte[]> writer;

    PaperFormat(String ending, Function<Document, byte[]> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    static @Nullable PaperFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElse(null);
    }

    static List<String> words() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** How the name of its file ends. */
    public String ending() {
        return ending;
    }

    public byte[] write(Document document) {
        return writer.apply(document);
    }
}
