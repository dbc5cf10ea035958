package org.wardmote.statistics.dataset;

import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;

/** Something that a check found, with the slice and the month that it speaks of, where it does. */
record Checked(Problem problem, String slice, String month) {

    static Checked of(Problem problem) {
        return new Checked(problem, "", "");
    }

    boolean stops() {
        return problem.severity() == Problem.Severity.ERROR;
    }

    Manifest.Warning warning() {
        return new Manifest.Warning(problem.check(), slice, month, problem.message(), problem.mend());
    }
}
