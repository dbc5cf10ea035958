package org.wardmote.backup.file;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes through it. */
public final class Hashing extends OutputStream {

    private final OutputStream to;
    private final MessageDigest digest;
    private long bytes;

    public Hashing(OutputStream to) {
        this.to = to;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        to.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }

    /** How many bytes passed. */
    public long bytes() {
        return bytes;
    }

    /** The hash of them all, in hexadecimal; asked once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
