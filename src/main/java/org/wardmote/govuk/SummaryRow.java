package org.wardmote.govuk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a summary list: what it is, what it says, and what can be done about it. */
public record SummaryRow(
        Words key,
        Words value,
        @Nullable Actions actions,
        @Nullable String classes) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(Words.of(key), Words.of(value), null, null);
    }

    public static SummaryRow of(String key, Content value) {
        return new SummaryRow(Words.of(key), Words.html(value), null, null);
    }

    /**
     * A link at the end of the row: {@code withAction("Change", "/members/1/name", "name")}.
     *
     * @param about read out after the text, so that each link makes sense alone
     */
    public SummaryRow withAction(String text, String href, String about) {
        List<Action> items = new ArrayList<>(actions == null ? List.of() : actions.items());
        items.add(new Action(href, text, null, about, null));
        return new SummaryRow(key, value, new Actions(items, actions == null ? null : actions.classes()), classes);
    }

    boolean hasActions() {
        return actions != null && !actions.items().isEmpty();
    }

    /** The links at the end of a row or at the head of a card. */
    public record Actions(List<Action> items, @Nullable String classes) {
        public Actions {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** A link; what it is about is read out and not seen. */
    public record Action(
            String href,
            @Nullable String text,
            @Nullable Content html,
            @Nullable String visuallyHiddenText,
            @Nullable String classes) {}

    /** A frame around a summary list with a title and links of its own. */
    public record Card(
            @Nullable Title title,
            @Nullable Actions actions,
            @Nullable String classes) {
        public static Card of(String title) {
            return new Card(new Title(title, null, null, null), null, null);
        }
    }

    /** The title of a card: a heading, of level 2 unless told otherwise. */
    public record Title(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String classes,
            @Nullable Integer headingLevel) {}
}
