package org.wardmote.reports.cite;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper tells at one place, frozen: the words, and the figures that they rest on.
 *
 * @param id stable while the expression stays as it is: made of the expression, and of how often it stood before
 * @param expression as it stands in the paper, without its braces
 * @param words as printed; of a table or chart its cells, rows parted by line ends and cells by tabs
 * @param figures those that the words rest on; empty for a number that someone else states
 * @param definitions of what is counted, each once
 * @param sources the vintages and files behind the figures
 * @param statement who states a number that Wardmote does not count; null for figures
 */
public record Citation(
        String id,
        String expression,
        String words,
        List<CitedFigure> figures,
        List<String> definitions,
        List<CitedSource> sources,
        @Nullable Statement statement) {

    public Citation {
        figures = List.copyOf(figures);
        definitions = List.copyOf(definitions);
        sources = List.copyOf(sources);
    }

    /** The same, printed in other words. */
    public Citation worded(String other) {
        return new Citation(id, expression, other, figures, definitions, sources, statement);
    }

    /**
     * A number that somebody outside states.
     *
     * @param by who states it, and where
     * @param on the day of the statement; null when it bears none
     */
    public record Statement(String by, @Nullable LocalDate on) {}
}
