package org.wardmote.access.member;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how one is checked. Length is what counts (NCSC, "three random words"); no rules on
 * signs, and no regular changes.
 */
@Component
public class Passwords {

    static final int SHORTEST = 12;

    /** bcrypt reads no further, so a longer one would be cut unnoticed. */
    static final int MOST_BYTES = 72;

    /** 2^11 rounds: about an eighth of a second here, too long for guessing and not too long for signing in. */
    private static final int STRENGTH = 11;

    private static final Set<String> GUESSED_FIRST = Set.of(
            "password1234",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "qwertyuiopas",
            "letmeinletmein",
            "iloveyou1234",
            "administrator",
            "welcome12345",
            "changeme1234",
            "wardmote1234");

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

    /** What the password of nobody is compared with, so that an unknown name takes as long as a known one. */
    private final String nobody = hash("nobody has this password");

    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Whether a password fits; takes as long when there is none to compare it with. */
    public boolean fits(String password, @Nullable String hash) {
        boolean tooLong = bytes(password) > MOST_BYTES;
        boolean fits = encoder.matches(tooLong ? "" : password, hash == null ? nobody : hash);
        return fits && hash != null && !tooLong;
    }

    /** The key of what is wrong with a new password, if anything is. */
    Optional<String> wrong(String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (bytes(password) > MOST_BYTES) {
            return Optional.of("password.long");
        }
        boolean one = password.chars().distinct().count() < 5;
        if (one || GUESSED_FIRST.contains(plain) || plain.contains(email.split("@", 2)[0])) {
            return Optional.of("password.guessable");
        }
        return Optional.empty();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
