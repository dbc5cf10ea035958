package org.wardmote.audit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A place in the chain: a line's number and hash, in print {@code 12:ab…}.
 *
 * @param number 0 with a hash of its own when only the hash was noted
 */
public record ChainHead(long number, byte[] hash) {

    /** What the first line follows. */
    static final ChainHead NONE = new ChainHead(0, new byte[32]);

    private static final int BYTES = 32;

    /** Reads {@code 12:ab…} or the hash alone, as it was printed or typed: in groups, in capitals. */
    public static ChainHead parse(String text) {
        String plain = text.replaceAll("\\s", "");
        int colon = plain.indexOf(':');
        try {
            byte[] hash = HexFormat.of().parseHex(plain.substring(colon + 1));
            if (hash.length != BYTES) {
                throw new IllegalArgumentException("A hash has 64 signs.");
            }
            long number = colon < 0 ? 0 : Long.parseLong(plain.substring(0, colon));
            if (number < 0 || colon >= 0 && number == 0 && !Arrays.equals(hash, NONE.hash)) {
                throw new IllegalArgumentException("Lines are numbered from 1.");
            }
            return new ChainHead(number, hash);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A head is written as number:hash or as the hash alone, of 64 signs from 0 to 9 and a to f; not as "
                            + text,
                    e);
        }
    }

    /** The hash in signs from 0 to 9 and a to f. */
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether only the hash was noted. */
    public boolean isHashOnly() {
        return number == 0;
    }

    @Override
    public String toString() {
        return number + ":" + hex();
    }
}
