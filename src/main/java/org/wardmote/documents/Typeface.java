package org.wardmote.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

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

    /** The letters that a font has, from the one of its tables that has them all (TrueType "cmap", format 12). */
    private static final class Letters {

        private static final BitSet OF_REGULAR = read(Resources.bytes("fonts/SourceSans3-Regular.ttf"));

        private static BitSet read(byte[] font) {
            ByteBuffer bytes = ByteBuffer.wrap(font);
            BitSet letters = new BitSet();
            int cmap = bytes.getInt(entry(font, "cmap") + 8);
            for (int i = 0; i < bytes.getShort(cmap + 2); i++) {
                int table = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
                if (bytes.getShort(table) == 12) {
                    for (int group = 0; group < bytes.getInt(table + 12); group++) {
                        int at = table + 16 + 12 * group;
                        letters.set(bytes.getInt(at), bytes.getInt(at + 4) + 1);
                    }
                }
            }
            return letters;
        }
    }

    /** Whether a letter can be set; one that is not seen at all can. */
    static boolean has(int letter) {
        return Letters.OF_REGULAR.get(letter)
                || Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** Where a table's entry in the directory begins: its tag, its sum, where it is, how long. */
    private static int entry(byte[] font, String tag) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = DIRECTORY + 16 * i;
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return at;
            }
        }
        throw new IllegalStateException("The typeface has no table " + tag);
    }

    /**
     * In memory the table of substitutions bears a name that nobody looks for: PDFBox would set "ft" as one glyph that
     * stands for no letter, which PDF/UA-1 (7.21.7) forbids and nobody could search for.
     */
    private static byte[] withoutLigatures(byte[] font) {
        font[entry(font, "GSUB") + 3] = 'X';
        return font;
    }
}
