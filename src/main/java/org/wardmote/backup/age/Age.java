package org.wardmote.backup.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes and reads one sealed file: chunks of 64 KiB, each of which is known to be whole before a byte of it is used. */
public final class Age {

    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;
    private static final int FILE_KEY = 16;
    private static final int NONCE = 16;

    private Age() {}

    /** Seals what is written; the file is whole once this is closed, which closes the other too. */
    public static OutputStream seal(AgeKey key, OutputStream to) throws IOException {
        byte[] fileKey = Primitives.random(FILE_KEY);
        byte[] nonce = Primitives.random(NONCE);
        to.write(Header.write(key, fileKey));
        to.write(nonce);
        return new Sealing(Primitives.hkdf(fileKey, nonce, "payload"), to);
    }

    /** Opens what was sealed; {@link NotOpened} where that is not what {@link #seal} wrote, its end included. */
    public static InputStream open(AgeKey key, InputStream from) throws IOException {
        byte[] fileKey = Header.read(key, from);
        byte[] nonce = from.readNBytes(NONCE);
        if (nonce.length < NONCE) {
            throw new NotOpened("it is cut off");
        }
        return new Opening(Primitives.hkdf(fileKey, nonce, "payload"), from);
    }

    private static byte[] nonce(long chunk, boolean last) {
        return ByteBuffer.allocate(12)
                .putLong(3, chunk)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }

    private static final class Sealing extends OutputStream {

        private final byte[] key;
        private final OutputStream to;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private long number;
        private boolean closed;

        Sealing(byte[] key, OutputStream to) {
            this.key = key;
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (filled == CHUNK) {
                    put(false);
                }
                int some = Math.min(left, CHUNK - filled);
                System.arraycopy(bytes, at, chunk, filled, some);
                filled += some;
                at += some;
                left -= some;
            }
        }

        private void put(boolean last) throws IOException {
            to.write(Primitives.seal(key, nonce(number++, last), chunk, filled));
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                put(true);
                to.close();
            }
        }
    }

    private static final class Opening extends InputStream {

        private final byte[] key;
        private final InputStream from;
        private byte[] ahead;
        private byte[] chunk = new byte[0];
        private int at;
        private long number;
        private boolean ended;

        Opening(byte[] key, InputStream from) throws IOException {
            this.key = key;
            this.from = from;
            this.ahead = from.readNBytes(CHUNK + TAG);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (at == chunk.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int some = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, some);
            at += some;
            return some;
        }

        private void next() throws IOException {
            byte[] sealed = ahead;
            ahead = from.readNBytes(CHUNK + TAG);
            ended = ahead.length == 0;
            if (sealed.length < TAG || (sealed.length == TAG && number > 0)) {
                throw new NotOpened("it is cut off");
            }
            chunk = Primitives.open(key, nonce(number++, ended), sealed, sealed.length);
            at = 0;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
