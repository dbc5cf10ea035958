package org.wardmote.lake;

import java.util.List;

/** A load was refused whole, and nothing has changed; the problems say what to mend. */
public class LoadRefused extends RuntimeException {

    private final List<Problem> problems;

    public LoadRefused(List<Problem> problems) {
        super(problems.isEmpty() ? "Refused." : problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
