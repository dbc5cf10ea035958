package org.wardmote.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Source Sans 3 in the cuts that papers use, read from the jar once. */
enum Typeface {
    REGULAR("Regular"),
    ITALIC("Italic"),
    SEMIBOLD("SemiBold"),
    SEMIBOLD_ITALIC("SemiBoldItalic");

    static final String FAMILY = "Source Sans 3";

    /** In a TrueType file the table directory begins here, 16 bytes an entry, its length in bytes 4 and 5. */
    private static final int DIRECTORY = 12;

    private final String file;
    private byte[] bytes = {};

    Typeface(String file) {
        this.file = file;
    }

    synchronized InputStream open() {
        if (bytes.length == 0) {
            bytes = withoutLigatures(Resources.bytes("fonts/SourceSans3-" + file + ".ttf"));
        }
        return new ByteArrayInputStream(bytes);
    }

    /**
     * In memory the table of substitutions bears a name that nobody looks for: PDFBox would set "ft" as one glyph that
     * stands for no letter, which PDF/UA-1 (7.21.7) forbids and nobody could search for.
     */
    private static byte[] withoutLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = DIRECTORY + 16 * i;
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[at + 3] = 'X';
            }
        }
        return font;
    }
}
