package org.wardmote.reports.compose;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paper's front matter says of the whole; what it does not say is empty.
 *
 * @param period as written, as in {@code 2019-04..2019-08}
 * @param date of the meeting; null when there is none, or none that can be read
 */
public record PaperFront(
        String title,
        String area,
        String period,
        String against,
        @Nullable LocalDate date) {

    /** Reads as much of it as can be read. */
    public static PaperFront of(String text) {
        FrontMatter front = FrontMatter.read(text.replace("\r\n", "\n"), new ArrayList<>());
        String title = front.text("title");
        return new PaperFront(
                title.isEmpty() ? front.text("subject") : title,
                front.text("area"),
                front.text("period"),
                front.text("against"),
                day(front.text("date")));
    }

    /** One value of a paper's front matter as text; empty when it is not there. */
    public static String value(String text, String name) {
        return FrontMatter.read(text.replace("\r\n", "\n"), new ArrayList<>()).text(name);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The text with a name of its front matter set: written over where it stands on one line, else put at its end. */
    public static String with(String text, String name, String value) {
        String line = name + ": " + written(value);
        int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
        if (end < 0) {
            return "---\n" + line + "\n---\n" + text;
        }
        String front = text.substring(0, end);
        Matcher there = Pattern.compile("(?m)^" + Pattern.quote(name) + ":.*$").matcher(front);
        return there.find()
                ? front.substring(0, there.start()) + line + front.substring(there.end()) + text.substring(end)
                : front + "\n" + line + text.substring(end);
    }

    /** A value as YAML has it: between quotation marks unless it is plainly plain. */
    private static String written(String value) {
        String one = value.replaceAll("\\s+", " ").strip();
        return one.matches("[A-Za-z0-9][A-Za-z0-9 .,/()’'–-]*")
                ? one
                : '"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
