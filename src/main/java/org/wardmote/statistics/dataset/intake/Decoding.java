package org.wardmote.statistics.dataset.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds in which letters a text file is written: UTF-8, UTF-16 with its mark, or else Windows' code page 1252, in which
 * many spreadsheets still save. The whole file is looked at, so that a bad byte is found before anything is read.
 */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    private Decoding() {}

    static Charset of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length == 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (firstBadLine(file, name, StandardCharsets.UTF_8) == 0) {
            return StandardCharsets.UTF_8;
        }
        long bad = firstBadLine(file, name, WINDOWS);
        if (bad > 0) {
            throw Refuse.badBytes(name, bad);
        }
        return WINDOWS;
    }

    /** The first line with bytes that a set of letters does not have; 0 when there is none. */
    private static long firstBadLine(Path file, String name, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer letters = CharBuffer.allocate(BUFFER);
        long line = 1;
        long length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            boolean end = false;
            while (!end) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.limit(bytes.position() + Math.max(0, n)).position(0);
                CoderResult result = decoder.decode(bytes, letters, end);
                letters.flip();
                while (letters.hasRemaining()) {
                    length++;
                    if (letters.get() == '\n') {
                        line++;
                        length = 0;
                    }
                    if (length > Limits.LINE_BYTES) {
                        throw Refuse.lineTooLong(name, line);
                    }
                }
                letters.clear();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }
}
