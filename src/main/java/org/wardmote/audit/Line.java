package org.wardmote.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written of one deed on one thing; a deed on many things is many lines.
 *
 * @param actorId null for a visitor and for Wardmote itself
 * @param agency for whom the actor works, null when for nobody
 * @param deed what was done, as a stable name: {@code matter-read}
 * @param thing what it was done to: {@code matter:…}
 * @param detail anything else, in words; never the content of a record
 * @param purpose why, in the actor's words, where that is asked
 * @param seen which parts of the thing were shown or given, by their names
 * @param recipient whoever received it, when it was disclosed
 */
public record Line(
        Entry.Kind kind,
        String actor,
        @Nullable String actorId,
        @Nullable String agency,
        String deed,
        String thing,
        String detail,
        @Nullable String purpose,
        @Nullable String seen,
        @Nullable String recipient) {

    /** The longest text of one field; anything longer is cut, since a line tells of a deed and is not the record of it. */
    private static final int LONGEST = 500;

    /** A line of somebody's deed; the rest is added by name. */
    public static Line of(
            Entry.Kind kind,
            String actor,
            @Nullable String actorId,
            @Nullable String agency,
            String deed,
            String thing) {
        return new Line(kind, actor, actorId, agency, deed, thing, "", null, null, null);
    }

    /** A line of what Wardmote did by itself. */
    public static Line ofWardmote(Entry.Kind kind, String deed, String thing) {
        return of(kind, "Wardmote", null, null, deed, thing);
    }

    public Line detail(String words) {
        return new Line(kind, actor, actorId, agency, deed, thing, words, purpose, seen, recipient);
    }

    public Line purpose(@Nullable String why) {
        return new Line(kind, actor, actorId, agency, deed, thing, detail, why, seen, recipient);
    }

    public Line seen(String parts) {
        return new Line(kind, actor, actorId, agency, deed, thing, detail, purpose, parts, recipient);
    }

    public Line recipient(String who) {
        return new Line(kind, actor, actorId, agency, deed, thing, detail, purpose, seen, who);
    }

    /** As it can be kept. A line that is read is never cut: its hash is of what the database holds. */
    Line fitted() {
        return new Line(
                kind,
                fit(actor),
                orNull(actorId),
                orNull(agency),
                fit(deed),
                fit(thing),
                fit(detail),
                orNull(purpose),
                orNull(seen),
                orNull(recipient));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : fit(text);
    }

    /** PostgreSQL keeps neither NUL nor half a sign of two, and nobody reads a line of a thousand words. */
    private static String fit(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(sign -> clean.appendCodePoint(isKept(sign) ? sign : ' '));
        return clean.toString();
    }

    private static boolean isKept(int sign) {
        return sign != 0 && Character.getType(sign) != Character.SURROGATE;
    }
}
