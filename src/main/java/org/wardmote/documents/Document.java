package org.wardmote.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed, whoever prints it: one tree of blocks from which each format is written.
 *
 * @param title never empty: a PDF without a title is not accessible
 * @param publisher whose paper it is, at the head of each page ("Gravesham Borough Council"); may be empty
 * @param author who answers for it; may be empty
 * @param date the day that it bears; null when it bears none
 * @param marking the security marking at the head and foot of each page ("OFFICIAL"); may be empty
 * @param blocks in reading order
 */
public record Document(
        String title,
        String publisher,
        String author,
        @Nullable LocalDate date,
        String marking,
        List<Block> blocks) {

    public Document {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document has a title.");
        }
        blocks = List.copyOf(blocks);
    }
}
