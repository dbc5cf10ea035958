package org.wardmote.reports.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardmote.documents.Document;
import org.wardmote.documents.DocumentRefused;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.Hashes;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperFormat;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Secrets;
import org.wardmote.reports.proofread.Proofreading;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.UnreadableException;

/** Writes out the paper that the public reads, and reads it again as a stranger would. */
@Component
class Printing {

    /** The blocks alone, for the public page. */
    static final String BODY = "body.html";

    static final String CITATIONS = "citations.json";

    /** The paper with all that it rests on, for whoever checks it. */
    static final String SEAL = "paper.sealed.zip";

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{(?!\\s*#?sourced).*?}}", Pattern.DOTALL);

    private final Composer composer;

    Printing(Composer composer) {
        this.composer = composer;
    }

    /**
     * Something that the proofreader finds in the composed paper.
     *
     * @param key stable while the words that it is about stay as they are
     * @param doubtful it may stand with a reason; else it is wrong, and nobody may let it stand
     */
    record Noticed(String key, String words, boolean doubtful) {}

    /** What the proofreader finds in the composed paper, what is wrong first, without the doubts that were answered. */
    List<Noticed> found(Dossier dossier) {
        List<Noticed> found = new ArrayList<>(found(dossier.open(), dossier.text()));
        found.removeIf(one -> one.doubtful() && dossier.course().rulings().containsKey(one.key()));
        return found;
    }

    /**
     * What the proofreader finds in a composed paper. What expressions print is told by figures, and in words that their
     * evidence allows, so that nobody reads it again; but for sums of tables, since a source may print a total that is
     * not the sum of its parts: that is the source's, may stand with a reason, and is no fault of the writer. Words that stand anywhere in what was
     * typed are judged as typed.
     *
     * @param text what the paper was composed from
     */
    static List<Noticed> found(Composed paper, PaperText text) {
        String typed = spaced(EXPRESSION.matcher(text.text()).replaceAll(" ; "));
        List<Noticed> found = new ArrayList<>();
        try {
            for (Slip slip : Proofreading.check("paper.html", draft(paper).getBytes(StandardCharsets.UTF_8))
                    .slips()) {
                boolean table = slip.kind().startsWith("table.");
                boolean told = !stands(slip.quote(), typed) && told(paper, slip.quote());
                if (slip.severity() != Severity.UNCHECKED && (table || !told)) {
                    String words = "“" + slip.quote() + "”: " + slip.words() + " " + slip.evidence();
                    found.add(new Noticed(
                            Hashes.of(slip.kind() + "\n" + words).substring(0, 32),
                            words,
                            told || slip.severity() == Severity.DOUBTFUL));
                }
            }
        } catch (UnreadableException e) {
            found.add(new Noticed("unreadable", String.valueOf(e.getMessage()), false));
        }
        found.sort(Comparator.comparing(Noticed::doubtful));
        return found;
    }

    /** Whether words stand wholly in what an expression prints of figures. */
    private static boolean told(Composed paper, String quote) {
        return !quote.isBlank()
                && paper.citations().all().stream()
                        .filter(citation -> citation.statement() == null)
                        .flatMap(citation -> Stream.of(citation.words().split("[\t\n]")))
                        .anyMatch(printed -> stands(quote, spaced(printed)));
    }

    /** Whether words stand in others as they are: 12 does not stand in 112, nor in 12.5. */
    private static boolean stands(String quote, String words) {
        return Pattern.compile("(?<![\\p{L}\\d.,])" + Pattern.quote(spaced(quote)) + "(?![\\p{L}\\d]|[.,]\\d)")
                .matcher(words)
                .find();
    }

    private static String spaced(String words) {
        return words.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String draft(Composed paper) {
        try {
            return Html.write(paper.document());
        } catch (DocumentRefused refused) {
            throw Failure.conflict("not-accessible", String.valueOf(refused.getMessage()));
        }
    }

    /** Every file of an issue: those of its seal, the seal itself, and what the public page is made of. */
    List<PublishedPart> parts(Dossier dossier, SealedPaper sealed) {
        Document document = dossier.open().document();
        List<PublishedPart> parts = new ArrayList<>();
        for (PaperFormat format : PaperFormat.values()) {
            String name = "paper" + format.ending();
            byte[] bytes = sealed.parts().get(name);
            parts.add(part(name, mediaType(format), bytes == null ? format.write(document) : bytes));
        }
        parts.add(part(BODY, "text/html;charset=UTF-8", Html.body(document).getBytes(StandardCharsets.UTF_8)));
        parts.add(part(
                CITATIONS,
                "application/json",
                Objects.requireNonNull(sealed.parts().get(Parts.CITATIONS))));
        parts.add(part(SEAL, "application/zip", sealed.zip()));
        return parts;
    }

    /** Words of the exempt part that stand in any of the files, wherever in it, or in what readers are told beside them. */
    Set<String> leaked(Dossier dossier, List<PublishedPart> parts) {
        Secrets secrets = composer.secrets(dossier.text());
        Set<String> leaked = new LinkedHashSet<>();
        Course.Reopening reopening = dossier.course().reopening();
        leaked.addAll(secrets.in(dossier.edition().heading().title()));
        leaked.addAll(reopening == null ? List.of() : secrets.in(reopening.reason()));
        for (PublishedPart part : parts) {
            if (part.name().equals(SEAL)) {
                // its parts were read one by one before it was sealed
                continue;
            }
            leaked.addAll(secrets.in(Exposed.words(part.name(), part.bytes())));
        }
        return leaked;
    }

    /** Whether what readers are to be told holds an exempt word; those that it holds. */
    List<String> leaked(Dossier dossier, String words) {
        return composer.secrets(dossier.text()).in(words);
    }

    private static PublishedPart part(String name, String mediaType, byte[] bytes) {
        return new PublishedPart(name, mediaType, Hashes.of(bytes), bytes);
    }

    private static String mediaType(PaperFormat format) {
        return switch (format) {
            case HTML -> "text/html;charset=UTF-8";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case PDF -> "application/pdf";
            case CSV -> "application/zip";
        };
    }
}
