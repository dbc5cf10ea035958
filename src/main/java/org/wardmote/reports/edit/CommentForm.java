package org.wardmote.reports.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Problem;

/** A comment as it was typed. */
record CommentForm(
        @Nullable String revision,
        @Nullable String passage,
        @Nullable String words) {

    private static final int LONGEST = 2000;

    @Override
    public String revision() {
        return revision == null ? "" : revision;
    }

    @Override
    public String passage() {
        return passage == null ? "" : passage;
    }

    @Override
    public String words() {
        return Shelf.clean(words == null ? "" : words).strip();
    }

    List<Problem> problems() {
        if (words().isEmpty()) {
            return List.of(Problem.of("words", "comment.words-missing"));
        }
        return words().length() > LONGEST
                ? List.of(Problem.of("words", "comment.words-long", String.format("%,d", LONGEST)))
                : List.of();
    }
}
