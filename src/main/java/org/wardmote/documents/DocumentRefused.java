package org.wardmote.documents;

import java.util.List;
import java.util.stream.Collectors;

/** A document is not written out, because not everyone could read it. */
public final class DocumentRefused extends RuntimeException {

    private final transient List<Problem> problems;

    DocumentRefused(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.mend())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
