package org.wardmote.govuk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in words: beside each field, and in the summary at the top of the page. */
public final class Problems {

    public static final Problems NONE = new Problems(List.of());

    private final List<Told> told;

    private Problems(List<Told> told) {
        this.told = List.copyOf(told);
    }

    public static Problems of(List<Problem> problems) {
        Messages messages = Messages.OURS;
        List<Told> told = new ArrayList<>();
        for (Problem problem : problems) {
            told.add(new Told(
                    problem.field(),
                    messages.words(problem.key() + ".beside", problem.values()),
                    messages.words(problem.key() + ".summary", problem.values())));
        }
        return new Problems(told);
    }

    public static Problems of(Problem... problems) {
        return of(List.of(problems));
    }

    public boolean any() {
        return !told.isEmpty();
    }

    /** The words beside a field, or null when nothing is wrong with it. */
    public @Nullable ErrorMessage beside(String field) {
        return told.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .map(one -> ErrorMessage.of(one.beside()))
                .orElse(null);
    }

    /** The lines of the error summary, each a link to its field. */
    public List<Frame.Link> errorList() {
        return told.stream()
                .map(one -> new Frame.Link(one.summary(), one.field().isEmpty() ? null : "#" + one.field()))
                .toList();
    }

    private record Told(String field, String beside, String summary) {}
}
