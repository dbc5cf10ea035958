package org.wardmote.reports.proofread.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a paper in whichever of its formats it comes. */
public final class Readers {

    private Readers() {}

    /** Reads a file; throws {@link UnreadableException} when it is none that can be read. */
    public static Reading read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Reads bytes under a name, whose ending tells the format where the bytes do not. */
    public static Reading read(String name, byte[] bytes) {
        Limits.bytes(bytes.length);
        return TextReader.read(name, new String(bytes, StandardCharsets.UTF_8));
    }
}
