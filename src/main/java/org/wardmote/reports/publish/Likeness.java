package org.wardmote.reports.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Whether a Word file or a PDF that is not the same to the byte says the same. Both are compressed, and hold drawings in
 * dots or typefaces cut down to their letters, all of which may come out otherwise with another Java.
 *
 * @param words what was seen, when they are the same
 */
record Likeness(boolean same, String words) {

    private static final Likeness NONE = new Likeness(false, "");

    static Likeness of(String part, byte[] sealed, byte[] made) {
        return part.equals(Parts.WORD) ? word(sealed, made) : NONE;
    }

    /** All that is written must be the same; images of dots may not be. */
    private static Likeness word(byte[] sealed, byte[] made) {
        try {
            Map<String, byte[]> ours = entries(made, Map.of());
            Map<String, byte[]> theirs = entries(sealed, ours);
            if (!ours.keySet().equals(theirs.keySet())) {
                return NONE;
            }
            boolean dots = false;
            for (Map.Entry<String, byte[]> entry : ours.entrySet()) {
                boolean same = Arrays.equals(entry.getValue(), theirs.get(entry.getKey()));
                if (!same && !entry.getKey().endsWith(".png")) {
                    return NONE;
                }
                dots |= !same;
            }
            return new Likeness(
                    true,
                    Parts.WORD
                            + " has the same words and numbers, and is not the same to the byte, because another Java"
                            + (dots ? " drew its pictures: look at those yourself." : " compressed it."));
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    /** Never more than is in what is made here, so that nothing that was packed small grows large. */
    private static Map<String, byte[]> entries(byte[] file, Map<String, byte[]> limits) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                byte[] like = limits.get(entry.getName());
                if (!limits.isEmpty() && like == null) {
                    throw new IOException("an entry that is not ours");
                }
                int most = like == null ? Integer.MAX_VALUE : 2 * like.length + 1024;
                byte[] content = zip.readNBytes(most);
                if (entries.put(entry.getName(), content) != null || (like != null && content.length == most)) {
                    throw new IOException("an entry that is not ours");
                }
                entry = zip.getNextEntry();
            }
        }
        return entries;
    }
}
