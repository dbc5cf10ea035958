package org.wardmote.statistics;

import java.nio.file.Path;

/**
 * A file that somebody wants to load.
 *
 * @param name its name as it was given, without its folder; problems name it so
 * @param file where its bytes are; they are read and never changed
 */
public record Upload(String name, Path file) {

    /** A file under its own name. */
    public static Upload of(Path file) {
        return new Upload(String.valueOf(file.getFileName()), file);
    }
}
