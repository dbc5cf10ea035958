package org.wardmote.reports.implication;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A standing question that every paper answers.
 *
 * @param id a stable name: {@code data-protection}
 * @param heading the label under which it is answered
 * @param starts with what a label begins that stands for it
 * @param law why it is asked; empty when no Act asks it
 * @param signedBy the desk that clears its answer
 * @param needsReason whether a bare "None" is refused
 * @param against names the words that speak against a "No"; null when nothing does
 * @param deniedBy the branch whose "No" says that there is nothing to tell; empty when only a plain "None" does
 * @param branches its parts; empty when it is one question
 */
public record Question(
        String id,
        String heading,
        List<String> starts,
        String asks,
        String law,
        String answeredBy,
        String signedBy,
        boolean needsReason,
        @Nullable String against,
        String deniedBy,
        List<Branch> branches) {

    public Question {
        starts = List.copyOf(starts);
        branches = List.copyOf(branches);
    }

    /** Whether a label of the paper is that of this question. */
    boolean answeredUnder(String label) {
        String lower = label.strip().toLowerCase(Locale.UK);
        return lower.equals(heading.toLowerCase(Locale.UK))
                || starts.stream().anyMatch(start -> lower.startsWith(start.toLowerCase(Locale.UK)));
    }

    /**
     * A part of a question.
     *
     * @param letter with which its paragraph begins
     * @param whenBranch the branch on whose answer it depends; empty when it is always asked
     * @param whenWords what that answer begins with or holds
     */
    public record Branch(String letter, String asks, String whenBranch, String whenWords) {}
}
