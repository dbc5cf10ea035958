package org.wardmote.statistics.chart;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words around a drawing.
 *
 * @param id names the drawing within its page: lower-case letters, digits and hyphens
 * @param title what is shown and where: "Antisocial behaviour incidents, Gravesham"
 * @param subtitle when, and what the numbers are: "Monthly, January 2021 to December 2025"; may be empty
 * @param finding what it shows, in the words that its evidence allows ({@link org.wardmote.statistics.Finding}); may be empty
 * @param notes footnotes, each a sentence
 * @param source where the figures are from, with licence: printed under the drawing
 */
public record Caption(String id, String title, String subtitle, String finding, List<String> notes, String source) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}");

    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a drawing: " + id);
        }
        notes = List.copyOf(notes);
    }

    public static Caption of(String id, String title, String subtitle) {
        return new Caption(id, title, subtitle, "", List.of(), "");
    }

    public Caption finding(String words) {
        return new Caption(id, title, subtitle, words, notes, source);
    }

    public Caption notes(List<String> words) {
        return new Caption(id, title, subtitle, finding, words, source);
    }

    public Caption source(String words) {
        return new Caption(id, title, subtitle, finding, notes, words);
    }
}
