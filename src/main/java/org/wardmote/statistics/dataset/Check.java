package org.wardmote.statistics.dataset;

import org.wardmote.lake.Problem.Severity;

/**
 * One check of a load, as {@code checks/*.yml} says: a question in SQL whose every row is something wrong.
 *
 * @param moment when it can be asked
 * @param query SQL over the views that {@code docs/concepts/checks.md} lists; its columns {@code file}, {@code line},
 *     {@code column}, {@code value}, {@code slice}, {@code month} and {@code suggestion} say where, and any may be named
 *     in the message
 * @param message what is wrong, with {@code {column}} where the query's columns go
 * @param plain what those are told who are not entitled to small numbers; empty where the message tells no count
 * @param advice what to do about it
 */
record Check(String id, Severity severity, Moment moment, String query, String message, String plain, String advice) {

    boolean stops() {
        return severity == Severity.ERROR;
    }

    /** Whether its answer tells lines, which must be looked for in the files themselves. */
    boolean asksForLines() {
        return moment == Moment.COUNTED && query.contains("line");
    }

    /** When a check can be asked: of the headers alone, or once everything is read and counted. */
    enum Moment {
        HEADER,
        COUNTED
    }
}
