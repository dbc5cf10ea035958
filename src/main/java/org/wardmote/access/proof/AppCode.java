package org.wardmote.access.proof;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits of an authenticator app (RFC 6238: HMAC-SHA1, half minutes, six digits, which is what every app
 * knows). One half minute before and after counts too, for clocks that differ and people who type slowly.
 */
public final class AppCode {

    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int EITHER_SIDE = 1;

    /** As long as what HMAC-SHA1 makes of it (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom CHANCE = new SecureRandom();

    private AppCode() {}

    /** A new secret. */
    public static byte[] secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        return bytes;
    }

    /** The number, since 1970, of the half minute that a typed code belongs to; none when it belongs to none of these. */
    static OptionalLong halfMinute(byte[] secret, String typed, Instant now) {
        String digits = typed.replaceAll("[\\s-]", "");
        OptionalLong found = OptionalLong.empty();
        // All are worked out, whichever fits, so that the time taken tells nothing.
        for (int away = -EITHER_SIDE; away <= EITHER_SIDE; away++) {
            Instant then = now.plus(HALF_MINUTE.multipliedBy(away));
            if (MessageDigest.isEqual(ascii(at(secret, then)), ascii(digits))) {
                found = OptionalLong.of(Math.floorDiv(then.getEpochSecond(), HALF_MINUTE.toSeconds()));
            }
        }
        return found;
    }

    /** The code of a moment. */
    public static String at(byte[] secret, Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator(HALF_MINUTE, DIGITS)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any bytes", e);
        }
    }

    /** What an app reads from a QR code or opens from a link. */
    static String link(byte[] secret, String email) {
        return "otpauth://totp/" + encode("Wardmote:" + email) + "?secret=" + Base32.write(secret) + "&issuer=Wardmote";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
