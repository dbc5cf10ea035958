package org.wardmote.statistics.chart;

import java.util.List;

/**
 * A chart or map, drawn: with its table twin, and its words for those who cannot see it.
 *
 * <p>A page shows {@code wide} and {@code narrow} and lets its stylesheet choose between them (classes
 * {@code wm-drawing__wide} and {@code wm-drawing__narrow}); a paper prints {@code wide}; a download is {@code alone}.
 *
 * @param title what is shown and where
 * @param subtitle when, and what the numbers are; may be empty
 * @param finding what it shows, in words that its evidence allows; may be empty
 * @param altText what a listener needs: what it is, its extremes, its gaps, its finding
 * @param wide SVG for a desktop or a page of paper, {@value Sheet#WIDE} units across, without its title
 * @param narrow SVG for a telephone, {@value Sheet#NARROW} units across, without its title
 * @param alone SVG that stands by itself, with title, notes and attribution in it
 * @param notes footnotes, each a sentence, those that the drawing itself needs last
 * @param attribution sources and licences; may be empty
 */
public record Drawing(
        String id,
        String title,
        String subtitle,
        String finding,
        String altText,
        String wide,
        String narrow,
        String alone,
        ChartTable table,
        List<String> notes,
        String attribution) {

    public Drawing {
        notes = List.copyOf(notes);
    }
}
