package org.wardmote.reports.proofread;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Place;

/** What was found, for a terminal. */
final class TextProof {

    private TextProof() {}

    static String of(Proofread proofread) {
        StringBuilder text = new StringBuilder();
        text.append(proofread.reading().name())
                .append(": ")
                .append(summary(proofread))
                .append("\n");
        for (Slip slip : proofread.slips()) {
            text.append('\n').append(slip.severity());
            String place = place(slip.place());
            if (!place.isEmpty()) {
                text.append("  ").append(place);
            }
            if (!slip.quote().isBlank()) {
                text.append("  \"").append(slip.quote()).append('"');
            }
            text.append('\n');
            line(text, "", slip.words());
            line(text, "Evidence: ", slip.evidence());
            line(text, "Mend: ", slip.mend());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String words) {
        if (!words.isBlank()) {
            text.append("    ").append(label).append(words).append('\n');
        }
    }

    /** In words: "5 wrong, 2 doubtful, 1 could not be checked". */
    static String summary(Proofread proofread) {
        int tables = proofread.tables().size();
        return count(proofread, Severity.WRONG) + " wrong, " + count(proofread, Severity.DOUBTFUL) + " doubtful, "
                + count(proofread, Severity.UNCHECKED) + " could not be checked; " + tables
                + (tables == 1 ? " table" : " tables") + " read";
    }

    private static long count(Proofread proofread, Severity severity) {
        return proofread.slips().stream()
                .filter(slip -> slip.severity() == severity)
                .count();
    }

    /** As a person would look for it: "page 3, paragraph 2.1, line 58". */
    static String place(Place place) {
        List<String> parts = new ArrayList<>();
        if (place.page() > 0) {
            parts.add("page " + place.page());
        }
        if (!place.paragraph().isEmpty()) {
            parts.add("paragraph " + place.paragraph());
        } else if (!place.section().isEmpty()) {
            parts.add("under \"" + place.section() + "\"");
        }
        if (place.line() > 0) {
            parts.add("line " + place.line());
        }
        return String.join(", ", parts);
    }
}
