package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Watches bytes pass by for a line that is longer than a line may be. It looks back from the end of each piece to its last
 * line's end, and so costs next to nothing where lines are short.
 */
final class LineWatch {

    private long passed;
    private long lastEnd;
    private long tooLongFrom = -1;

    void pass(byte[] bytes, int length) {
        int last = length - 1;
        while (last >= 0 && bytes[last] != '\n') {
            last--;
        }
        long firstEnd = passed + length;
        if (passed - lastEnd + length > Limits.LINE_BYTES) {
            int first = 0;
            while (first < length && bytes[first] != '\n') {
                first++;
            }
            firstEnd = passed + first;
        }
        if (tooLongFrom < 0 && firstEnd - lastEnd > Limits.LINE_BYTES) {
            tooLongFrom = lastEnd;
        }
        passed += length;
        lastEnd = last < 0 ? lastEnd : passed - length + last + 1;
    }

    boolean tooLong() {
        return tooLongFrom >= 0;
    }

    /** Which line of the file it is, from 1: counted only when somebody must be told. */
    long line(Path file) throws IOException {
        long line = 1;
        long at = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n && at + i < tooLongFrom; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                at += n;
            }
        }
        return line;
    }
}
