package org.wardmote.backup.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The format of age, held against what the age program (1.1.1) itself wrote. */
class AgeTests {

    /** Made for this test with age-keygen; it opens nothing else. */
    private static final String KEY = "AGE-SECRET-" + "KEY-1FYZPYCNPY6WKNR6UD337K30TAXUYMNYWFUR0JCAH0SPWXGD636UQVAMVHF";

    private static final String SEALED_FOR_KEY =
            "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBRUGkwNE9yYTdwTTNneDB3L09DVU5uMTlSb1QxTUZhQUVNU3VsNnFZL2c4CnBL"
                    + "SGtqQ3kxeGFMSVBRaTF3MUpLQURqUGFXM2x1QndpUDBnN2NaNC9LR1EKLS0tIHlCSUFaRXpBQWJlNDhFd1AzRm0wT09MbVBxcjRD"
                    + "Ym9pVXNtK2hHRytUZ0UKorFh1Dpv36onq6Z7WIZlgO7LO6svl5QZfnoHMhURwhwYbIdSkVbyAH7shJs5QOTy";

    private static final String SEALED_WITH_PASSPHRASE =
            "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA1TWtWZXphK25ORW9QZ1Z1RVB1d3h3IDE4CkNYVGNpVUtiNDI5MFU0RWJucDQx"
                    + "dXVpZUNKYjYrcWczdU1iOFdkZ09BdXMKLS0tIEFNSTJaUzMwaG14TlJFc0VpVmUzby9WN2VTUkdockt3ZFVMQXFKczB0SjQKDmghd805"
                    + "1DoyS64W2kaPH9Vfd0Ty7jFJScxkVesJ3UJZCEYbgFyMvLgVCm0y3YszMh9HR2KMTTfBpcThNbX0OzPx";

    @Test
    void whatTheAgeProgramSealedIsOpened() throws IOException {
        assertThat(open(Identity.of(KEY), decoded(SEALED_FOR_KEY)))
                .isEqualTo("What age sealed.".getBytes(StandardCharsets.UTF_8));
        assertThat(open(passphrase("six words taken by chance"), decoded(SEALED_WITH_PASSPHRASE)))
                .isEqualTo("What age sealed with a passphrase.".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> open(passphrase("six words taken by chanse"), decoded(SEALED_WITH_PASSPHRASE)))
                .isInstanceOf(NotOpened.class);
        assertThat(Identity.of(KEY).toSecret()).isEqualTo(KEY);
        assertThatThrownBy(() -> Identity.of(KEY.replace("FYZ", "FZY"))).isInstanceOf(NotOpened.class);
    }

    @Test
    void everyLengthComesBackAsItWas() throws IOException {
        Identity identity = Identity.make();
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            byte[] text = new byte[length];
            new Random(length).nextBytes(text);
            assertThat(open(Identity.of(identity.toSecret()), seal(identity, text)))
                    .isEqualTo(text);
        }
    }

    @Test
    void noBitMayBeChangedNothingCutOffAndNothingAdded() throws IOException {
        Identity identity = Identity.make();
        byte[] text = new byte[70_000];
        byte[] sealed = seal(identity, text);
        for (int at = 0; at < sealed.length; at += at < 300 ? 1 : 997) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(identity, changed)).as("byte " + at).isInstanceOf(NotOpened.class);
        }
        for (int length : new int[] {0, 10, 150, 250, sealed.length - 70_000, 65_800, sealed.length - 1}) {
            assertThatThrownBy(() -> open(identity, Arrays.copyOf(sealed, length)))
                    .as("cut at " + length)
                    .isInstanceOf(NotOpened.class);
        }
        assertThatThrownBy(() -> open(identity, Arrays.copyOf(sealed, sealed.length + 1)))
                .isInstanceOf(NotOpened.class);
        assertThatThrownBy(() -> open(Identity.make(), sealed)).isInstanceOf(NotOpened.class);
    }

    private static Passphrase passphrase(String words) {
        return new Passphrase(words.toCharArray());
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] seal(AgeKey key, byte[] text) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = Age.seal(key, sealed)) {
            out.write(text);
        }
        return sealed.toByteArray();
    }

    private static byte[] open(AgeKey key, byte[] sealed) throws IOException {
        try (InputStream in = Age.open(key, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }
}
