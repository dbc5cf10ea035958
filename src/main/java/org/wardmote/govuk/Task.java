package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One thing to do in a task list, and how far it is. */
public record Task(
        Words title,
        @Nullable Words hint,
        @Nullable String href,
        Status status,
        @Nullable String classes) {

    public static Task done(String title, String href) {
        return new Task(Words.of(title), null, href, new Status("Completed", null, null, null), null);
    }

    public static Task open(String title, String href, String state) {
        Words tag = Words.of(state).withClasses("govuk-tag--blue");
        return new Task(Words.of(title), null, href, new Status(null, null, null, tag), null);
    }

    /** How far a task is: words, or a tag. */
    public record Status(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes,
            @Nullable Words tag) {}
}
