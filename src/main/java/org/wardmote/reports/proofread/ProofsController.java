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
import org.wardmote.access.Actions;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.against.Figures;
import org.wardmote.reports.proofread.read.UnreadableException;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.statistics.Statistics;

/** A paper is handed in and handed back with what was found; neither is kept. */
@Controller
class ProofsController {

    private static final String PASTED = "Pasted text";

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;

    ProofsController(Lake lake, Places places, Statistics statistics) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
    }

    @GetMapping(ProofRoutes.HOME)
    Page createProof(Viewer viewer) {
        return Page.of("reports/proofread/newProof", new NewProofPage("", "", mayCompare(viewer), false));
    }

    private static boolean mayCompare(Viewer viewer) {
        return viewer.may(Actions.READ_FIGURES);
    }

    @PostMapping(ProofRoutes.HOME)
    Page create(
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            @RequestParam(name = "pasted", defaultValue = "") String pasted,
            @RequestParam(name = "against", defaultValue = "") String against,
            Viewer viewer)
            throws IOException {
        boolean held = mayCompare(viewer) && against.equals(NewProofPage.FIGURES);
        boolean sent = paper != null && !paper.isEmpty();
        if (!sent && pasted.isBlank()) {
            return refused(viewer, pasted, held, "Choose a paper, or paste its text");
        }
        try {
            if (paper != null && sent) {
                return show(proofread(name(paper), paper.getBytes(), held, viewer));
            }
            return show(proofread(PASTED, pasted.getBytes(StandardCharsets.UTF_8), held, viewer));
        } catch (UnreadableException e) {
            return refused(viewer, pasted, held, String.valueOf(e.getMessage()));
        }
    }

    /** Held against figures, it tells no more of them than this viewer can read of them elsewhere. */
    private Proofread proofread(String name, byte[] bytes, boolean held, Viewer viewer) {
        return held
                ? Proofreading.check(
                        name, bytes, new Figures(lake, places, statistics, viewer.may(Actions.READ_SMALL_NUMBERS)))
                : Proofreading.check(name, bytes);
    }

    private static Page refused(Viewer viewer, String pasted, boolean held, String problem) {
        return Page.refused("reports/proofread/newProof", new NewProofPage(pasted, problem, mayCompare(viewer), held));
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
