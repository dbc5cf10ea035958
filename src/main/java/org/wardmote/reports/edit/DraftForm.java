package org.wardmote.reports.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Problem;

/** What the editor sends. */
record DraftForm(
        @Nullable String text,
        @Nullable String implications,
        @Nullable String note,
        @Nullable String base,
        @Nullable String take) {

    /** A committee's paper of 20 pages has some 60,000 characters. */
    private static final int LONGEST_TEXT = 300_000;

    private static final int LONGEST_IMPLICATIONS = 60_000;
    private static final int LONGEST_NOTE = 200;

    @Override
    public String text() {
        return Shelf.clean(text == null ? "" : text);
    }

    @Override
    public String implications() {
        return Shelf.clean(implications == null ? "" : implications);
    }

    @Override
    public String note() {
        return Shelf.clean(note == null ? "" : note).strip();
    }

    @Override
    public String take() {
        return take == null ? "" : take;
    }

    int baseNumber() {
        return Shelf.number(base == null ? "" : base);
    }

    Editing.Written written() {
        return new Editing.Written(text(), implications());
    }

    /** What could be neither kept nor saved. */
    List<Problem> tooLong() {
        List<Problem> problems = new ArrayList<>();
        if (text().length() > LONGEST_TEXT) {
            problems.add(Problem.of("paper-text", "draft.text-long", String.format("%,d", LONGEST_TEXT)));
        }
        if (implications().length() > LONGEST_IMPLICATIONS) {
            problems.add(Problem.of(
                    "paper-implications", "draft.implications-long", String.format("%,d", LONGEST_IMPLICATIONS)));
        }
        return problems;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(tooLong());
        if (text().isBlank()) {
            problems.add(Problem.of("paper-text", "draft.text-missing"));
        }
        if (note().length() > LONGEST_NOTE) {
            problems.add(Problem.of("paper-note", "draft.note-long", Integer.toString(LONGEST_NOTE)));
        }
        return problems;
    }
}
