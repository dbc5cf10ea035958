package org.wardmote.reports.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardmote.documents.DocumentRefused;
import org.wardmote.documents.Html;
import org.wardmote.govuk.Failure;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.PaperFormat;
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

    private final Composer composer;

    Printing(Composer composer) {
        this.composer = composer;
    }

    /**
     * Something that the proofreader finds wrong in the composed paper.
     *
     * @param key stable while the words that it is about stay as they are
     */
    record Wrong(String key, String words) {}

    /** What the proofreader finds wrong in the composed paper, but for what was ruled to stand. */
    List<Wrong> wrong(Dossier dossier) {
        String html = draft(dossier);
        List<Wrong> wrong = new ArrayList<>();
        try {
            for (Slip slip : Proofreading.check("paper.html", html.getBytes(StandardCharsets.UTF_8))
                    .slips()) {
                if (slip.severity() == Severity.WRONG) {
                    String words = "“" + slip.quote() + "”: " + slip.words() + " " + slip.evidence();
                    wrong.add(new Wrong(Hashes.of(slip.kind() + "\n" + words).substring(0, 32), words));
                }
            }
        } catch (UnreadableException e) {
            wrong.add(new Wrong("unreadable", String.valueOf(e.getMessage())));
        }
        wrong.removeIf(one -> dossier.course().rulings().containsKey(one.key()));
        return wrong;
    }

    private static String draft(Dossier dossier) {
        try {
            return Html.write(dossier.open().document());
        } catch (DocumentRefused refused) {
            throw Failure.conflict("not-accessible", String.valueOf(refused.getMessage()));
        }
    }

    /** Every file of the paper. */
    List<PublishedPart> parts(Dossier dossier, Citations frozen) {
        List<PublishedPart> parts = new ArrayList<>();
        try {
            for (PaperFormat format : PaperFormat.values()) {
                String name = "paper" + format.ending();
                parts.add(part(
                        name, mediaType(format), format.write(dossier.open().document())));
            }
            parts.add(part(
                    BODY,
                    "text/html;charset=UTF-8",
                    Html.body(dossier.open().document()).getBytes(StandardCharsets.UTF_8)));
        } catch (DocumentRefused refused) {
            throw Failure.conflict("not-accessible", String.valueOf(refused.getMessage()));
        }
        Set<String> printed = new LinkedHashSet<>();
        dossier.open().citations().all().forEach(citation -> printed.add(citation.id()));
        // what only the exempt part cites stays with it
        Citations open = new Citations(
                frozen.paper(),
                frozen.frozenAt(),
                frozen.all().stream()
                        .filter(citation -> printed.contains(citation.id()))
                        .toList());
        parts.add(part(CITATIONS, "application/json", open.toJson()));
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
