package org.wardmote.backup.age;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** What the format is made of: HKDF and HMAC with SHA-256, ChaCha20-Poly1305, unpadded base64. */
final class Primitives {

    static final int KEY_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Primitives() {}

    static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        CHANCE.nextBytes(made);
        return made;
    }

    static byte[] hkdf(byte[] secret, byte[] salt, String info) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, salt, info.getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(key, 0, key.length);
        return key;
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] text, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(text, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20-Poly1305 failed", e);
        }
    }

    static byte[] open(byte[] key, byte[] nonce, byte[] sealed, int length) throws NotOpened {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, 0, length);
        } catch (AEADBadTagException e) {
            throw new NotOpened("the bytes are not those that were sealed with this key");
        } catch (GeneralSecurityException e) {
            throw new NotOpened("the bytes are no sealed ones: " + e.getMessage());
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] base64(String text) throws NotOpened {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // age knows one way to write it; another one was changed on its way
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new NotOpened("its header is damaged");
    }
}
