package org.wardmote.audit;

import java.util.HexFormat;

/** A place in the chain: a line's number and hash, in print {@code 12:ab…}. */
record ChainHead(long number, byte[] hash) {

    /** What the first line follows. */
    static final ChainHead NONE = new ChainHead(0, new byte[32]);

    static ChainHead parse(String text) {
        int colon = text.indexOf(':');
        try {
            return new ChainHead(
                    Long.parseLong(text.substring(0, Math.max(colon, 0))),
                    HexFormat.of().parseHex(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A head is written as number:hash, not as " + text, e);
        }
    }

    @Override
    public String toString() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }
}
