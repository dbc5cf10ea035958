package org.wardmote.statistics.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.dataset.intake.Limits;

/** The refusals of files that cannot be read at all, in words. */
final class Refusals {

    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern COLUMN =
            Pattern.compile("Error when converting column \"([^\"]+)\"\\. Could not convert string \"([^\"]*)\"");
    private static final Pattern WIDTH = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
    private static final Pattern FILE = Pattern.compile("(?m)^\\s*file ?= ?(.+)$");

    private Refusals() {}

    static Problem lineTooLong(String file, long line) {
        return Problem.error(
                "line-too-long",
                file,
                line,
                "",
                "A line is longer than " + Limits.LINE_BYTES + " bytes.",
                "Look whether a quotation mark is left open, or whether this is another kind of file.");
    }

    /** What DuckDB says of a line that it cannot read, in Wardmote's words. */
    static Problem ofDuckDb(String message, List<PoliceFile> files, Layout layout) {
        PoliceFile file = fileOf(message, files);
        String name = file.arrival().name();
        Matcher line = LINE.matcher(message);
        long at = line.find() ? Long.parseLong(line.group(1)) : 0;
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            String header = file.header(column.group(1), layout);
            boolean month = layout.column(column.group(1)).type() == Layout.Type.MONTH;
            return new Problem(
                    "unreadable-value",
                    Problem.Severity.ERROR,
                    name,
                    at,
                    header,
                    CheckResults.shortened(column.group(2)),
                    month ? "This is not a month, such as 2024-01." : "This is not a number.",
                    "Write it as it is published.",
                    null);
        }
        Matcher width = WIDTH.matcher(message);
        if (width.find()) {
            return Problem.error(
                    "line-width",
                    name,
                    at,
                    "",
                    "The line has " + width.group(2) + " columns where the header has " + width.group(1) + ".",
                    "Look for a missing or an unquoted comma.");
        }
        if (message.contains("not utf-8") || message.contains("Invalid unicode")) {
            return Problem.error(
                    "bad-bytes",
                    name,
                    at,
                    "",
                    "The line has bytes that are not UTF-8 text.",
                    "Save the file as UTF-8, or fetch it again.");
        }
        if (message.contains("Maximum line size") || message.contains("full read on this file")) {
            return lineTooLong(name, at);
        }
        return Problem.error(
                "unreadable-line",
                name,
                at,
                "",
                "The line cannot be read as CSV.",
                "Look for a quotation mark that is left open.");
    }

    private static PoliceFile fileOf(String message, List<PoliceFile> files) {
        Matcher named = FILE.matcher(message);
        if (named.find()) {
            for (PoliceFile file : files) {
                if (named.group(1)
                        .strip()
                        .endsWith(file.arrival().file().getFileName().toString())) {
                    return file;
                }
            }
        }
        return files.get(0);
    }

    /** Everything that keeps a load from being kept: its errors, and a refusal for each question that is open. */
    static List<Problem> of(LoadPreview preview) {
        List<Problem> why = new ArrayList<>(preview.problems());
        for (LoadPreview.File file : preview.files()) {
            for (LoadPreview.Question question : file.questions()) {
                String example = question.offered().isEmpty()
                        ? "."
                        : ", for example "
                                + String.join(
                                        " or ",
                                        question.offered().stream().limit(3).toList()) + ".";
                why.add(Problem.error(
                        "question-" + question.field(),
                        file.name(),
                        0,
                        question.about(),
                        question.words(),
                        "Say it with --" + question.field() + example));
            }
        }
        return why;
    }
}
