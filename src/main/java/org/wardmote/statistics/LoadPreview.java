package org.wardmote.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Problem;
import org.wardmote.lake.VintageId;

/**
 * What loading some files would do, found by doing all of it but the keeping.
 *
 * @param files the files, archives opened, in the order in which they were given
 * @param problems what the checks found: with an error nothing would be kept
 */
public record LoadPreview(List<File> files, List<Problem> problems) {

    public LoadPreview {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Whether the load would be kept as it stands: no error, and no question open. */
    public boolean ready() {
        return problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)
                && files.stream().allMatch(f -> f.questions().isEmpty());
    }

    /**
     * One file.
     *
     * @param dataset the dataset that it is taken for
     * @param already the vintage that it was loaded as before; null when it is new
     * @param rows records in it
     * @param readings what its columns and rows are taken for
     * @param questions what must be answered first
     */
    public record File(
            String name,
            String sha256,
            long bytes,
            String dataset,
            String title,
            @Nullable VintageId already,
            long rows,
            List<Reading> readings,
            List<Question> questions) {

        public File {
            readings = List.copyOf(readings);
            questions = List.copyOf(questions);
        }
    }

    /**
     * What one column or row is taken for.
     *
     * @param place {@code column apr_aug_2018}, {@code row 9}
     * @param text as it is written
     * @param meaning as it is understood: {@code April to August 2018}
     * @param guessed true when somebody should look at it
     */
    public record Reading(String place, String text, String meaning, boolean guessed) {}

    /**
     * Something that only a person can say.
     *
     * @param field the choice that answers it: {@code indicator}, {@code area}, {@code period}, {@code dataset}, {@code accept}
     * @param about the header or word that it is about; empty for the whole file
     * @param words the question, in one sentence
     * @param offered answers that fit, likeliest first
     */
    public record Question(String field, String about, String words, List<String> offered) {
        public Question {
            offered = List.copyOf(offered);
        }
    }
}
