package org.wardmote.statistics.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardmote.lake.Manifest;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;

/** Which of a vintage's files an answer was counted from, by what the manifest notes that each of them holds. */
public final class FilesUsed {

    /** Before a file's name, the note of what it holds: months, or the series of a table, parted by spaces. */
    public static final String HOLDS = "holds ";

    private FilesUsed() {}

    /** The files that hold a month or a series of the answer; all of them where the manifest does not tell. */
    public static List<Manifest.Original> of(Manifest manifest, Comparison comparison) {
        List<Manifest.Original> used = manifest.originals().stream()
                .filter(original -> {
                    String holds = manifest.notes().get(HOLDS + original.name());
                    return holds == null || uses(comparison, holds);
                })
                .toList();
        return used.isEmpty() ? manifest.originals() : used;
    }

    private static boolean uses(Comparison comparison, String holds) {
        Question question = comparison.question();
        Set<String> series = new HashSet<>();
        series.add(question.indicator().value());
        comparison.rows().forEach(row -> series.add(row.now().indicator().value()));
        for (String one : holds.split(" ")) {
            if (series.contains(one) || (Character.isDigit(one.charAt(0)) && asks(question, Period.parse(one)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Question question, Period held) {
        Period against = question.against();
        return held.overlaps(question.period()) || (against != null && held.overlaps(against));
    }

    /** Whether a note says what a file holds, and is for programs rather than for readers. */
    public static boolean isOne(String note) {
        return note.startsWith(HOLDS);
    }
}
