package org.wardmote.backup;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardmote.backup.age.Passphrase;
import org.wardmote.backup.file.BackupReader;
import picocli.CommandLine.Option;

/**
 * How a file is opened, and where its passphrase comes from: asked for, in a file, or in the environment. Never an
 * argument, which others see.
 */
final class PassphraseOptions {

    private static final String VARIABLE = "WARDMOTE_BACKUP_PASSPHRASE";

    /** Six words of a list, or a sentence; shorter ones are guessed, since a copied file can be tried for ever. */
    private static final int SHORTEST = 16;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file with the passphrase in its first line. Without it, " + VARIABLE
                    + " in the environment is taken; without that, you are asked.")
    private @Nullable Path file;

    @Option(
            names = "--unsealed",
            description = "Takes an unsealed export too, which anyone could have changed. A sealed backup still wants"
                    + " its passphrase.")
    private boolean unsealed;

    /** For a new backup: long enough, and typed twice where it is typed. */
    Passphrase toSeal() throws IOException {
        if (unsealed) {
            throw new BackupRefused(
                    "A backup is always sealed: --unsealed goes with --check alone. Nothing was written;"
                            + " `wardmote export` writes a file that is not sealed.");
        }
        char[] passphrase = read("Passphrase for the backup: ");
        if (passphrase.length < SHORTEST) {
            throw new BackupRefused("The passphrase has fewer than " + SHORTEST
                    + " characters. Whoever gets hold of the file can try for ever: take six words by chance.");
        }
        if (file == null && System.getenv(VARIABLE) == null && !Arrays.equals(passphrase, ask("The same again: "))) {
            throw new BackupRefused("The two passphrases differ. Nothing was written.");
        }
        return new Passphrase(passphrase);
    }

    /** Opens a backup with its passphrase, and an export where that was asked for. */
    BackupReader open(Path backup) throws IOException {
        return unsealed ? BackupReader.openUnsealed(backup, this::toOpen) : BackupReader.open(backup, this::toOpen);
    }

    private Passphrase toOpen() throws IOException {
        return new Passphrase(read("Passphrase of the backup: "));
    }

    private char[] read(String prompt) throws IOException {
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw new BackupRefused("The passphrase file " + file + " cannot be read.");
            }
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        }
        String set = System.getenv(VARIABLE);
        return set != null ? set.toCharArray() : ask(prompt);
    }

    private static char[] ask(String prompt) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword(prompt);
        if (typed == null) {
            throw new BackupRefused("There is nobody to ask for the passphrase. Put it into a file that only you can"
                    + " read (--passphrase-file FILE) or into " + VARIABLE + ".");
        }
        return typed;
    }
}
