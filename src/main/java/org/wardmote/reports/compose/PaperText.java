package org.wardmote.reports.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.cite.Citations;

/**
 * A paper as it is written, with what lies beside it.
 *
 * @param name of its file, without a folder
 * @param text Markdown with front matter
 * @param implications what the front matter may hold as {@code implications}, as YAML of its own; empty without any
 * @param frozen the citations frozen at sign-off; null while it is a draft
 */
public record PaperText(
        String name,
        String text,
        String implications,
        @Nullable Citations frozen) {

    /** A paper is words: what is larger is none. */
    static final int MOST_CHARACTERS = 1_000_000;

    public static PaperText of(String name, String text) {
        return new PaperText(name, text, "", null);
    }

    /** Reads {@code PAPER.md}, and beside it {@code PAPER.implications.yml} and {@code PAPER.cited.json} where they are. */
    public static PaperText read(Path file) {
        try {
            if (Files.size(file) > MOST_CHARACTERS * 4L) {
                throw new UnreadablePaper("The paper is larger than " + MOST_CHARACTERS + " characters.");
            }
            Path implications = beside(file, ".implications.yml");
            Path frozen = beside(file, ".cited.json");
            return new PaperText(
                    String.valueOf(file.getFileName()),
                    Files.readString(file),
                    Files.exists(implications) ? Files.readString(implications) : "",
                    Files.exists(frozen) ? Citations.fromJson(Files.readAllBytes(frozen)) : null);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new UnreadablePaper(file + " is not text in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new UnreadablePaper(beside(file, ".cited.json") + ": " + e.getMessage());
        }
    }

    /** The file beside a paper that has its name and another ending. */
    public static Path beside(Path paper, String ending) {
        String name = String.valueOf(paper.getFileName());
        int dot = name.lastIndexOf('.');
        return paper.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
    }

    public PaperText withText(String other) {
        return new PaperText(name, other, implications, frozen);
    }

    public PaperText frozen(@Nullable Citations citations) {
        return new PaperText(name, text, implications, citations);
    }

    List<String> lines() {
        return text.lines().toList();
    }
}
