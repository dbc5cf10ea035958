package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar: it starts what the build unpacked only while that is of the very jar that lies there. */
class ScriptTests {

    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-11-30T10:00:00.123Z"));

    @TempDir
    private Path folder;

    private Path jar;
    private Path stamp;

    @BeforeEach
    void aBuild() throws IOException {
        Files.copy(Path.of("wardmote"), folder.resolve("wardmote"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("target/quick"));
        Files.createDirectories(folder.resolve("java/bin"));
        // In Java's place, what says what Java was told.
        Path java = Files.writeString(folder.resolve("java/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        jar = Files.writeString(folder.resolve("target/wardmote.jar"), "the jar");
        Files.writeString(folder.resolve("target/quick/wardmote.jsa"), "its classes as they were read");
        Files.writeString(folder.resolve("target/quick/wardmote.jar"), "its classes");
        stamp = Files.writeString(folder.resolve("target/quick/unpacked-from"), "7");
        Files.setLastModifiedTime(jar, BUILT);
        Files.setLastModifiedTime(stamp, BUILT);
    }

    @Test
    void shortCommandsStartFromWhatWasUnpackedAndTheServerFromTheJar() throws Exception {
        assertThat(told("compare")).contains("quick/wardmote.jsa").endsWith("quick/wardmote.jar compare");
        assertThat(told("serve")).endsWith("target/wardmote.jar serve").doesNotContain("quick");
    }

    @Test
    void aJarThatWasBuiltAloneIsNotShadowedByWhatWasUnpackedBefore() throws Exception {
        for (int seconds : new int[] {-3600, 1}) {
            Files.setLastModifiedTime(jar, FileTime.from(BUILT.toInstant().plusSeconds(seconds)));
            assertThat(told("compare")).endsWith("target/wardmote.jar compare").doesNotContain("quick");
        }
        Files.writeString(jar, "a longer jar");
        Files.setLastModifiedTime(jar, BUILT);
        assertThat(told("compare")).endsWith("target/wardmote.jar compare").doesNotContain("quick");
        Files.writeString(jar, "the jar");
        Files.setLastModifiedTime(jar, BUILT);
        assertThat(told("compare")).contains("quick");
        Files.delete(stamp);
        assertThat(told("compare")).endsWith("target/wardmote.jar compare").doesNotContain("quick");
    }

    private String told(String command) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("sh", folder.resolve("wardmote").toString(), command);
        script.environment().put("JAVA_HOME", folder.resolve("java").toString());
        Process started = script.redirectErrorStream(true).start();
        String told = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(started.waitFor()).as(told).isZero();
        return told;
    }
}
