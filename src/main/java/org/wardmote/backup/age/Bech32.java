package org.wardmote.backup.age;

import java.io.ByteArrayOutputStream;

/** Bech32 (BIP 173), in which age writes keys. */
final class Bech32 {

    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECK = 6;

    private Bech32() {}

    static String encode(String prefix, byte[] bytes) {
        byte[] fives = regroup(bytes, bytes.length, 8, 5, true);
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte five : fives) {
            text.append(LETTERS.charAt(five));
        }
        int sum = checksum(prefix, fives, new byte[CHECK]) ^ 1;
        for (int i = 0; i < CHECK; i++) {
            text.append(LETTERS.charAt(sum >>> (5 * (CHECK - 1 - i)) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String prefix, String text) throws NotOpened {
        if (!text.startsWith(prefix + "1") || text.length() < prefix.length() + 1 + CHECK) {
            throw new NotOpened("the key of its parts is none");
        }
        String data = text.substring(prefix.length() + 1);
        byte[] fives = new byte[data.length()];
        for (int i = 0; i < fives.length; i++) {
            int five = LETTERS.indexOf(data.charAt(i));
            if (five < 0) {
                throw new NotOpened("the key of its parts is none");
            }
            fives[i] = (byte) five;
        }
        if (checksum(prefix, fives, new byte[0]) != 1) {
            throw new NotOpened("the key of its parts is damaged");
        }
        return regroup(fives, fives.length - CHECK, 5, 8, false);
    }

    private static int checksum(String prefix, byte[] fives, byte[] after) {
        int sum = 1;
        for (char letter : prefix.toCharArray()) {
            sum = step(sum, letter >> 5);
        }
        sum = step(sum, 0);
        for (char letter : prefix.toCharArray()) {
            sum = step(sum, letter & 31);
        }
        for (byte five : fives) {
            sum = step(sum, five);
        }
        for (byte five : after) {
            sum = step(sum, five);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static byte[] regroup(byte[] from, int length, int fromBits, int toBits, boolean pad) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < length; i++) {
            held = held << fromBits | from[i] & (1 << fromBits) - 1;
            bits += fromBits;
            while (bits >= toBits) {
                bits -= toBits;
                to.write(held >>> bits & (1 << toBits) - 1);
            }
            held &= (1 << bits) - 1;
        }
        if (pad && bits > 0) {
            to.write(held << toBits - bits & (1 << toBits) - 1);
        }
        return to.toByteArray();
    }
}
