package org.wardmote.statistics.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.access.MemberId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Refusal;

class UploadsTests {

    private static final MemberId ADA = new MemberId(new UUID(0, 1));
    private static final MemberId NELL = new MemberId(new UUID(0, 2));

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock();

    @Test
    void whatIsSentWaitsForWhoeverSentItAndForNobodyElse() throws IOException {
        Uploads uploads = uploads();
        Uploads.Waiting sent = uploads.keep(ADA, List.of(file("kent.csv", "a,b\n")));

        assertThat(uploads.find(sent.id(), ADA)).contains(sent);
        assertThat(uploads.find(sent.id(), NELL)).isEmpty();
        assertThat(uploads.find(sent.id(), null)).isEmpty();
        assertThat(uploads.find("another", ADA)).isEmpty();
        assertThat(Files.readString(sent.files().get(0).file())).isEqualTo("a,b\n");
        assertThat(sent.files().get(0).name()).isEqualTo("kent.csv");
    }

    @Test
    void afterAnHourItIsGoneFromTheDiskToo() throws IOException {
        Uploads uploads = uploads();
        Uploads.Waiting sent = uploads.keep(ADA, List.of(file("kent.csv", "x")));

        clock.step(Uploads.KEPT_FOR.plusSeconds(1));
        uploads.sweep();

        assertThat(uploads.find(sent.id(), ADA)).isEmpty();
        assertThat(sent.files().get(0).file()).doesNotExist();
    }

    @Test
    void rememberingAPreviewKeepsTheFiles() throws IOException {
        Uploads uploads = uploads();
        Uploads.Waiting sent = uploads.keep(ADA, List.of(file("kent.csv", "x")));

        uploads.update(
                sent.previewed(LoadChoices.NONE.withIndicator("robbery"), new LoadPreview(List.of(), List.of())));

        assertThat(uploads.find(sent.id(), ADA).orElseThrow().choices().indicator())
                .isEqualTo("robbery");
        assertThat(sent.files().get(0).file()).exists();
    }

    @Test
    void acceptedOrNotItIsLetGoOf() throws IOException {
        Uploads uploads = uploads();
        Uploads.Waiting sent = uploads.keep(ADA, List.of(file("kent.csv", "x")));

        uploads.discard(sent);

        assertThat(uploads.find(sent.id(), ADA)).isEmpty();
        assertThat(sent.files().get(0).file()).doesNotExist();
    }

    @Test
    void tooMuchIsRefusedAndNothingOfItStays() throws IOException {
        Uploads uploads = uploads();
        Uploads.Incoming endless = new Uploads.Incoming("endless.csv", InputStreams.endless());

        assertThatThrownBy(() -> uploads.keep(ADA, List.of(endless)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("100 MB");
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void nothingAndTooManyAreRefused() {
        Uploads uploads = uploads();

        assertThatThrownBy(() -> uploads.keep(ADA, List.of())).hasMessage("Choose a file, or paste a table");
        assertThatThrownBy(() -> uploads.keep(ADA, Collections.nCopies(Uploads.MOST_FILES + 1, file("a.csv", "x"))))
                .hasMessageContaining("at most 50 files");
    }

    @Test
    void aNameCannotLeaveItsFolder() {
        assertThat(Uploads.safeName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.safeName("C:\\data\\kent street.csv.gz")).isEqualTo("kent street.csv.gz");
        assertThat(Uploads.safeName("..")).isEqualTo("file");
        assertThat(Uploads.safeName("a\u0000b<>.csv")).isEqualTo("a_b__.csv");
        assertThat(Uploads.safeName("x".repeat(500) + ".csv")).hasSize(120).endsWith(".csv");
    }

    private Uploads uploads() {
        return Uploads.in(folder.resolve("uploads"), clock);
    }

    private static Uploads.Incoming file(String name, String text) {
        return new Uploads.Incoming(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class InputStreams {
        static InputStream endless() {
            return new InputStream() {
                @Override
                public int read() {
                    return 'a';
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return length;
                }
            };
        }
    }

    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
