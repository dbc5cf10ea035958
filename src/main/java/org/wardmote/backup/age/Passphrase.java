package org.wardmote.backup.age;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.bouncycastle.crypto.generators.SCrypt;
import org.jspecify.annotations.Nullable;

/** A passphrase, made into a key by scrypt at a cost that makes guessing slow: 128 MB and half a second each. */
public final class Passphrase implements AgeKey {

    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final int COST = 17;
    /** A file that asks for more would only keep us busy. */
    private static final int MOST_COST = 20;

    private final byte[] passphrase;

    public Passphrase(char[] passphrase) {
        ByteBuffer bytes = UTF_8.encode(CharBuffer.wrap(passphrase));
        this.passphrase = new byte[bytes.remaining()];
        bytes.get(this.passphrase);
    }

    @Override
    public Stanza wrap(byte[] fileKey) {
        byte[] salt = Primitives.random(16);
        return new Stanza(
                "scrypt " + Primitives.base64(salt) + " " + COST,
                Primitives.seal(key(salt, COST), new byte[12], fileKey, fileKey.length));
    }

    @Override
    public byte @Nullable [] unwrap(Stanza stanza) throws NotOpened {
        String[] words = stanza.arguments().split(" ");
        if (words.length != 3 || !words[0].equals("scrypt")) {
            return null;
        }
        if (!words[2].matches("[1-9][0-9]?") || Integer.parseInt(words[2]) > MOST_COST) {
            throw new NotOpened("its header asks for a key that would cost more than 2^" + MOST_COST);
        }
        byte[] key = key(Primitives.base64(words[1]), Integer.parseInt(words[2]));
        return Primitives.open(key, new byte[12], stanza.body(), stanza.body().length);
    }

    private byte[] key(byte[] salt, int cost) {
        byte[] label = LABEL.getBytes(US_ASCII);
        byte[] all = ByteBuffer.allocate(label.length + salt.length)
                .put(label)
                .put(salt)
                .array();
        return SCrypt.generate(passphrase, all, 1 << cost, 8, 1, Primitives.KEY_BYTES);
    }
}
