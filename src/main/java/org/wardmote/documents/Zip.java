package org.wardmote.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in a zip that is the same whenever it is made: in the order given, all of one fixed time. */
final class Zip {

    /** A zip can name 1 January 1980 too, but Java then writes the moment besides, in the zone of the machine. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 2, 0, 0);

    private Zip() {}

    /** Not compressed, so that the bytes do not hang on whose compressor it was. */
    static byte[] stored(Map<String, byte[]> files) {
        return write(files, ZipEntry.STORED);
    }

    static byte[] deflated(Map<String, byte[]> files) {
        return write(files, ZipEntry.DEFLATED);
    }

    private static byte[] write(Map<String, byte[]> files, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FIRST_DAY);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(file.getValue());
                    entry.setCrc(sum.getValue());
                    entry.setSize(file.getValue().length);
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
