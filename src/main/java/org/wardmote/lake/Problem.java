package org.wardmote.lake;

import org.jspecify.annotations.Nullable;

/**
 * A failed check of a file that somebody wants to load.
 *
 * @param check the check's id, a stable name: {@code fractional-count}
 * @param severity an error stops the whole load; a warning is kept with the vintage
 * @param file the file's name as it was given, without its folder
 * @param line the line or row in the file, from 1; 0 when it speaks of the whole file
 * @param column the column's header, or its letter where it has none; empty when it speaks of whole rows
 * @param value the offending value as it was written, at most 80 characters; empty when there is none
 * @param message what is wrong, in one sentence
 * @param mend what to do about it, in one sentence
 * @param suggestion the value that was likely meant ({@code 5687}), when one is likely
 */
public record Problem(
        String check,
        Severity severity,
        String file,
        long line,
        String column,
        String value,
        String message,
        String mend,
        @Nullable String suggestion) {

    /** How much a problem matters. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A problem with a place in a file, without a suggestion. */
    public static Problem error(String check, String file, long line, String column, String message, String mend) {
        return new Problem(check, Severity.ERROR, file, line, column, "", message, mend, null);
    }
}
