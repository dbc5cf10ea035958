package org.wardmote.govuk;

import java.util.List;

/**
 * A failed check of what somebody sent in a form. Its words stand in {@code messages.properties} under its key: {@code
 * <key>.beside} for the field, {@code <key>.summary} for the list at the top of the page.
 *
 * @param field the name of the field, which is its id in the page too; empty when it speaks of the whole
 * @param key what failed, as a stable name: {@code sign-in.email-missing}
 * @param values what stands in the words for {@code {0}}, {@code {1}} …
 */
public record Problem(String field, String key, List<String> values) {

    public Problem {
        values = List.copyOf(values);
    }

    public static Problem of(String field, String key, String... values) {
        return new Problem(field, key, List.of(values));
    }
}
