package org.wardmote.reports.proofread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wardmote.govuk.Page;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.UnreadableException;
import org.wardmote.reports.proofread.table.TypedTable;

/** A paper is handed in and handed back with what was found; neither is kept. */
@Controller
class ProofsController {

    private static final String PASTED = "Pasted text";

    @GetMapping(ProofRoutes.HOME)
    Page createProof() {
        return Page.of("reports/proofread/newProof", new NewProofPage("", ""));
    }

    @PostMapping(ProofRoutes.HOME)
    Page create(
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            @RequestParam(name = "pasted", defaultValue = "") String pasted)
            throws IOException {
        boolean sent = paper != null && !paper.isEmpty();
        if (!sent && pasted.isBlank()) {
            return refused(pasted, "Choose a paper, or paste its text");
        }
        try {
            if (paper != null && sent) {
                return show(Proofreading.check(name(paper), paper.getBytes()));
            }
            return show(Proofreading.check(PASTED, pasted.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException e) {
            return refused(pasted, String.valueOf(e.getMessage()));
        }
    }

    private static Page refused(String pasted, String problem) {
        return Page.refused("reports/proofread/newProof", new NewProofPage(pasted, problem));
    }

    /** The last part of the name that a browser sends. */
    private static String name(MultipartFile paper) {
        String name = paper.getOriginalFilename();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "Paper" : last;
    }

    private static Page show(Proofread proofread) {
        return Page.of(
                "reports/proofread/proof",
                new ProofPage(
                        proofread.reading().name(),
                        TextProof.summary(proofread) + ".",
                        lines(proofread, false),
                        lines(proofread, true),
                        proofread.tables().stream().map(ProofsController::table).toList()));
    }

    private static List<ProofPage.Line> lines(Proofread proofread, boolean unchecked) {
        return proofread.slips().stream()
                .filter(slip -> (slip.severity() == Severity.UNCHECKED) == unchecked)
                .map(slip -> new ProofPage.Line(
                        switch (slip.severity()) {
                            case WRONG -> "Wrong";
                            case DOUBTFUL -> "Doubtful";
                            case UNCHECKED -> "Not checked";
                        },
                        switch (slip.severity()) {
                            case WRONG -> "govuk-tag--red";
                            case DOUBTFUL -> "govuk-tag--yellow";
                            case UNCHECKED -> "govuk-tag--grey";
                        },
                        capital(TextProof.place(slip.place())),
                        slip.quote(),
                        slip.words(),
                        slip.evidence(),
                        slip.mend()))
                .toList();
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static ProofPage.TableLine table(TypedTable table) {
        String columns = table.columns().stream()
                .map(column -> column.header() + " (" + role(column) + ")")
                .collect(Collectors.joining(", "));
        return new ProofPage.TableLine(
                table.caption().isEmpty() ? "Table without a caption" : table.caption(),
                String.valueOf(table.rows().size()),
                columns);
    }

    private static String role(TypedTable.Column column) {
        String role = switch (column.role()) {
            case COUNT -> "count";
            case CHANGE -> "change";
            case PERCENT_CHANGE -> "per cent change";
            case RATE -> "rate";
            case SHARE -> "share";
            case OTHER -> "not checked";
        };
        return column.period() == null ? role : role + ", " + column.period().label();
    }
}
