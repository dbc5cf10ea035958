package org.wardmote.govuk;

/**
 * A fill of a map and what it means.
 *
 * @param fill the fill's class: {@code wm-fill-1} … {@code wm-fill-5} from low to high, {@code wm-fill-hidden}, {@code
 *     wm-fill-none}
 */
public record LegendItem(String fill, String text) {}
