package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wardmote.reports.compose.Composed;
import org.wardmote.reports.compose.FalseSentence;
import org.wardmote.reports.compose.Outdated;
import org.wardmote.reports.compose.PaperProblem;

/**
 * What is wrong with a paper, as it is listed beside the editor.
 *
 * @param line of the text; 0 for the whole
 * @param kind in a word or two
 * @param take the citations whose true words a button takes, parted by spaces; empty for no button
 */
record ProblemShown(int line, String kind, String words, String mend, boolean stops, String take) {

    static List<ProblemShown> of(List<PaperProblem> problems, Composed composed) {
        List<ProblemShown> shown = new ArrayList<>();
        for (PaperProblem problem : problems) {
            shown.add(new ProblemShown(
                    problem.line(),
                    kind(problem.kind()),
                    problem.words(),
                    problem.mend(),
                    problem.stops(),
                    problem.kind() == PaperProblem.Kind.FALSE ? take(problem, composed) : ""));
        }
        return shown;
    }

    private static String kind(PaperProblem.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "Cannot be read";
            case MISSING_PART -> "Missing";
            case UNSOURCED -> "No source";
            case FALSE -> "Not so";
            case UNTOLD -> "Not told";
            case EXEMPT -> "Exempt";
        };
    }

    /** The pinned words within a false sentence. */
    private static String take(PaperProblem problem, Composed composed) {
        return composed.falsehoods().stream()
                .filter(sentence -> sentence.line() == problem.line()
                        && problem.words().contains(sentence.printed())
                        && problem.mend().contains(sentence.truth()))
                .flatMap(sentence -> composed.outdated().stream().filter(each -> within(each, sentence)))
                .map(Outdated::id)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean within(Outdated outdated, FalseSentence sentence) {
        return outdated.line() >= sentence.line()
                && sentence.printed().contains(outdated.printed())
                && sentence.truth().contains(outdated.truth());
    }
}
