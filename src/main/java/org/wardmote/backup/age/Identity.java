package org.wardmote.backup.age;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.jspecify.annotations.Nullable;

/** A pair of X25519 keys: one key opens all parts of a backup, and costs no scrypt for each. */
public final class Identity implements AgeKey {

    private static final String LABEL = "age-encryption.org/v1/X25519";
    private static final String PREFIX = "age-secret-key-";

    private final byte[] secret;
    private final byte[] open = new byte[X25519.POINT_SIZE];

    private Identity(byte[] secret) {
        this.secret = secret;
        X25519.scalarMultBase(secret, 0, open, 0);
    }

    /** A new one, by chance. */
    public static Identity make() {
        return new Identity(Primitives.random(X25519.SCALAR_SIZE));
    }

    /** Reads what {@link #toSecret()} wrote. */
    public static Identity of(String secret) throws NotOpened {
        byte[] bytes = Bech32.decode(PREFIX, secret.toLowerCase(Locale.ROOT));
        if (bytes.length != X25519.SCALAR_SIZE) {
            throw new NotOpened("the key of its parts is none");
        }
        return new Identity(bytes);
    }

    /** As the age program reads it from a file: {@code AGE-SECRET-KEY-1…}. */
    public String toSecret() {
        return Bech32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    }

    @Override
    public Stanza wrap(byte[] fileKey) {
        byte[] once = Primitives.random(X25519.SCALAR_SIZE);
        byte[] share = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(once, 0, share, 0);
        byte[] key = key(once, open, share);
        return new Stanza(
                "X25519 " + Primitives.base64(share), Primitives.seal(key, new byte[12], fileKey, fileKey.length));
    }

    @Override
    public byte @Nullable [] unwrap(Stanza stanza) throws NotOpened {
        String[] words = stanza.arguments().split(" ");
        if (words.length != 2 || !words[0].equals("X25519")) {
            return null;
        }
        byte[] share = Primitives.base64(words[1]);
        if (share.length != X25519.POINT_SIZE) {
            throw new NotOpened("its header is damaged");
        }
        return Primitives.open(key(secret, share, share), new byte[12], stanza.body(), stanza.body().length);
    }

    private byte[] key(byte[] scalar, byte[] point, byte[] share) {
        byte[] shared = new byte[X25519.POINT_SIZE];
        X25519.scalarMult(scalar, 0, point, 0, shared, 0);
        byte[] salt = ByteBuffer.allocate(share.length + open.length)
                .put(share)
                .put(open)
                .array();
        return Primitives.hkdf(shared, salt, LABEL);
    }
}
