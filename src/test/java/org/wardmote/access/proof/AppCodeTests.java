package org.wardmote.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The digits of an authenticator app, as RFC 6238 works them out. */
class AppCodeTests {

    /** The key of RFC 6238's appendix B. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void theCodesAreThoseOfTheStandard() {
        // The last six digits of the eight in appendix B.
        assertThat(AppCode.at(KEY, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(AppCode.at(KEY, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(AppCode.at(KEY, Instant.ofEpochSecond(1111111111))).isEqualTo("050471");
        assertThat(AppCode.at(KEY, Instant.ofEpochSecond(1234567890))).isEqualTo("005924");
        assertThat(AppCode.at(KEY, Instant.ofEpochSecond(2000000000))).isEqualTo("279037");
    }

    @Test
    void theHalfMinuteBeforeAndAfterCountAndNoOther() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long half = 1111111111L / 30;
        for (int away = -3; away <= 3; away++) {
            String code = AppCode.at(KEY, now.plusSeconds(30L * away));
            if (Math.abs(away) <= 1) {
                assertThat(AppCode.halfMinute(KEY, code, now)).as("" + away).hasValue(half + away);
            } else {
                assertThat(AppCode.halfMinute(KEY, code, now)).as("" + away).isEmpty();
            }
        }
    }

    @Test
    void aCodeMayBeTypedWithSpacesAndIsDigitsOnly() {
        Instant now = Instant.ofEpochSecond(1111111111);
        assertThat(AppCode.halfMinute(KEY, " 050 471 ", now)).isPresent();
        assertThat(AppCode.halfMinute(KEY, "", now)).isEmpty();
        assertThat(AppCode.halfMinute(KEY, "050471\u0660", now)).isEmpty();
        assertThat(AppCode.halfMinute(KEY, "50471", now)).isEmpty();
    }

    @Test
    void theLinkCarriesTheKeyInLettersThatAppsRead() {
        assertThat(AppCode.link(KEY, "o'hara+x@kent.example"))
                .isEqualTo("otpauth://totp/Wardmote%3Ao%27hara%2Bx%40kent.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Wardmote");
        assertThat(Base32.groups("GEZDGNBVGY", " ")).isEqualTo("GEZD GNBV GY");
    }
}
