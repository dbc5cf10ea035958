package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.govuk.Option;
import org.wardmote.lake.Problem;

/**
 * What loading some files would do, before anything is kept.
 *
 * @param verdict whether it may be loaded and what comes next, in a sentence
 * @param acceptable whether nothing stands in its way but the member's word
 * @param allKnown whether every file has been loaded before
 * @param errors what stops the load
 * @param warnings what would be kept with the vintage
 * @param asks what only a person can say
 */
record PreviewPage(
        String id,
        String verdict,
        boolean acceptable,
        boolean allKnown,
        List<File> files,
        List<Found> errors,
        List<Found> warnings,
        List<Ask> asks) {

    /** Whether there is something that the member may say. */
    boolean needsAnswers() {
        return !asks.isEmpty() || !mendable().isEmpty();
    }

    /** Errors that come with a likely value, which the member may take. */
    List<Found> mendable() {
        return errors.stream().filter(found -> !found.mendField().isEmpty()).toList();
    }

    /**
     * One file, and what it is taken for.
     *
     * @param rows empty while nothing says what its rows are
     * @param alreadyHref the vintage that it was loaded as before; empty when it is new
     * @param readings what its columns and rows are taken for
     */
    record File(
            String name,
            String size,
            String sha256,
            String dataset,
            String rows,
            String alreadyHref,
            Table readings,
            boolean anyGuessed) {}

    /**
     * A failed check: where, what is wrong, and how to mend it.
     *
     * @param mendField the form field that reads the cell as the suggestion; empty when nothing is suggested
     */
    record Found(
            String check,
            String place,
            String value,
            String message,
            String mend,
            String suggestion,
            String mendField) {

        /** The suggestion as it stands in print. */
        String likely() {
            return suggestion.matches("[0-9]{1,15}") ? Print.number(Long.parseLong(suggestion)) : suggestion;
        }
    }

    /**
     * A question that the files leave open.
     *
     * @param name the form field that answers it
     * @param words the question
     * @param why what the files do not say; empty where the question says it
     * @param offered likely answers; empty when any word will do
     */
    record Ask(String name, String words, String why, List<Option> offered, String value) {}

    /** "kent.csv, line 9, column apr_aug_2019". */
    static String place(Problem problem) {
        List<String> parts = new ArrayList<>(List.of(problem.file()));
        if (problem.line() > 0) {
            parts.add("line " + Print.number(problem.line()));
        }
        if (!problem.column().isEmpty()) {
            parts.add("column " + problem.column());
        }
        return String.join(", ", parts);
    }

    static Found found(Problem problem) {
        String suggestion = problem.suggestion() == null ? "" : problem.suggestion();
        return new Found(
                problem.check(),
                place(problem),
                problem.value(),
                problem.message(),
                onPage(problem.mend()),
                suggestion,
                suggestion.isEmpty() ? "" : cell(problem));
    }

    /** How {@code LoadChoices} names a cell. */
    static String cell(Problem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column();
    }

    /** A mend names the command line's option; on the page a box beneath does the same. */
    private static String onPage(String mend) {
        return mend.replaceFirst(", or give --mend '[^']*'", ", or tick the box below");
    }
}
