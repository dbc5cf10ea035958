package org.wardmote.places.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Problem;

/** What is found wrong in one file; with one error the load is refused, with all of them told as far as a page bears. */
public final class Faults {

    /** Faults told of one file; the rest are like them. */
    public static final int MOST = 100;

    private static final int LONGEST_VALUE = 80;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    void error(String check, long line, String column, String value, String message, String mend) {
        error(check, line, column, value, message, mend, null);
    }

    void error(
            String check,
            long line,
            String column,
            String value,
            String message,
            String mend,
            @Nullable String suggestion) {
        add(check, Problem.Severity.ERROR, line, column, value, message, mend, suggestion);
        if (found.size() >= MOST) {
            throw new LoadRefused(found);
        }
    }

    /** Something about the whole file that a reader should know and that stops nothing. */
    void warning(String check, String message, String mend) {
        add(check, Problem.Severity.WARNING, 0, "", "", message, mend, null);
    }

    private void add(
            String check,
            Problem.Severity severity,
            long line,
            String column,
            String value,
            String message,
            String mend,
            @Nullable String suggestion) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
        found.add(new Problem(check, severity, file, line, column, shown, message, mend, suggestion));
    }

    /** One error that makes the rest of the file unreadable. */
    LoadRefused refuse(String check, long line, String message, String mend) {
        add(check, Problem.Severity.ERROR, line, "", "", message, mend, null);
        return new LoadRefused(found);
    }

    /** The warnings, when there is no error; throws {@link LoadRefused} when there is. */
    public List<Problem> settle() {
        if (found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new LoadRefused(found);
        }
        return List.copyOf(found);
    }
}
