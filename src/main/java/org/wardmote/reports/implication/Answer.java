package org.wardmote.reports.implication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.implication.Question.Branch;

/**
 * What a paper answers to a question.
 *
 * @param label under which it stands in the paper
 * @param words the whole answer as printed
 */
public record Answer(Question question, String label, String words) {

    private static final Pattern LETTER = Pattern.compile("(?<![\\p{L}\\d])([a-h])[.)]\\s");
    private static final Pattern NONE =
            Pattern.compile("^(none|nil|no|n/a|not applicable|there (is|are) none|no implications?)\\b");
    private static final Pattern BARE = Pattern.compile(
            "^(none|nil|no|n/a|not applicable|there (is|are) none"
                    + "|no( [a-z]+)? implications?)( (at this time|identified|known|arising|directly|from this report))*[.\\s]*$");

    /** The answer to one branch, without its letter and without the question where it is printed again. */
    Optional<String> branch(Branch branch) {
        List<Integer> starts = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        Matcher letter = LETTER.matcher(words);
        while (letter.find()) {
            // letters come in their order: an "a" within a sentence is none
            String expected = String.valueOf((char) ('a' + letters.size()));
            if (letter.group(1).equals(expected)) {
                letters.add(expected);
                starts.add(letter.start());
            }
        }
        int at = letters.indexOf(branch.letter());
        if (at < 0) {
            return Optional.empty();
        }
        int end = at + 1 < starts.size() ? starts.get(at + 1) : words.length();
        String told = afterQuestion(words.substring(starts.get(at) + 2, end).strip());
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /** What is said after the question, where the paper prints the question again; an answer may ask nothing itself. */
    private static String afterQuestion(String words) {
        int mark = words.indexOf('?');
        return mark < 0 ? words : words.substring(mark + 1).strip();
    }

    /** "None", or the like, and no word more. */
    boolean bare() {
        return BARE.matcher(afterQuestion(words).toLowerCase(Locale.UK)).matches();
    }

    /** Whether it says that there is nothing to tell: in the branch that decides it, or in a plain "None". */
    boolean denies() {
        if (question.branches().stream().noneMatch(branch -> branch(branch).isPresent())) {
            return denial(afterQuestion(words));
        }
        return question.branches().stream()
                .filter(branch -> branch.letter().equals(question.deniedBy()))
                .flatMap(branch -> branch(branch).stream())
                .anyMatch(Answer::denial);
    }

    private static boolean denial(String told) {
        return NONE.matcher(told.toLowerCase(Locale.UK).strip()).find();
    }
}
