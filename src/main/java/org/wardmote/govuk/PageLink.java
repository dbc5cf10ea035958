package org.wardmote.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link of a pagination: to a page by its number, to the page before or after by its text, or the dots between.
 *
 * @param number the page's number, as printed
 * @param labelText what is on the page before or after, for those without numbers
 */
public record PageLink(
        @Nullable String number,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        @Nullable String visuallyHiddenText,
        @Nullable String text,
        @Nullable Content html,
        @Nullable String labelText) {

    public static PageLink numbered(int number, String href, boolean current) {
        return new PageLink(Integer.toString(number), href, current, false, null, null, null, null);
    }

    public static PageLink dots() {
        return new PageLink(null, null, false, true, null, null, null, null);
    }

    /** To the page before or after, in GOV.UK's words. */
    public static PageLink step(String href) {
        return new PageLink(null, href, false, false, null, null, null, null);
    }

    /** To the page before or after, in words of its own with what is there. */
    public static PageLink step(String href, String text, String labelText) {
        return new PageLink(null, href, false, false, null, text, null, labelText);
    }
}
