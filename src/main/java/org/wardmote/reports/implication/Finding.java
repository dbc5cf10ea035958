package org.wardmote.reports.implication;

import java.util.List;

/**
 * What is wrong with the answer to a question.
 *
 * @param key stable while the answer and the words against it stay as they are, so that a ruling upon it lapses with them
 * @param words what is so, in a sentence
 * @param mend how to put it right
 * @param answer as printed; empty when there is none
 * @param evidence the sentences that speak against it; empty unless it is challenged
 */
public record Finding(
        Kind kind, Question question, String key, String words, String mend, String answer, List<Evidence> evidence) {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** What kinds there are. */
    public enum Kind {
        /** The question, or a branch that is asked, has no answer. */
        UNANSWERED,
        /** It says "None" where the law wants a reason. */
        BARE,
        /** The body speaks against it. */
        CHALLENGED
    }

    /** Whether somebody who signs the answer may let it stand, with a reason. */
    public boolean mayBeOverruled() {
        return kind == Kind.CHALLENGED;
    }
}
