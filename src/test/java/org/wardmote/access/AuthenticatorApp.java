package org.wardmote.access;

import java.math.BigInteger;

/** An authenticator app on somebody's telephone, as far as reading the letters of its key goes. */
final class AuthenticatorApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private AuthenticatorApp() {}

    /** The key that stands in letters, in groups or not. */
    static byte[] read(String letters) {
        String plain = letters.replaceAll("\\s", "");
        BigInteger number = BigInteger.ZERO;
        for (char letter : plain.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = new byte[plain.length() * 5 / 8];
        byte[] read = number.toByteArray();
        for (int i = 1; i <= Math.min(bytes.length, read.length); i++) {
            bytes[bytes.length - i] = read[read.length - i];
        }
        return bytes;
    }
}
