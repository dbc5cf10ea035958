package org.wardmote;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import org.wardmote.Database.Login;

/** The passwords of Wardmote's own PostgreSQL: made by chance, kept in the data folder, readable by its owner alone. */
record DatabasePasswords(Login superuser, Login owner, Login application) {

    private static final String FILE = "record-passwords.properties";
    private static final int BYTES = 24;

    /** As they are made here. They go into statements that make roles, so nothing else is taken. */
    private static final Pattern MADE_HERE = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /** Reads the passwords that are kept in a folder, and makes them when there are none yet. */
    static DatabasePasswords keptIn(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabasePasswords(
                login(kept, "postgres"), login(kept, "wardmote_owner"), login(kept, "wardmote_application"));
    }

    private static Login login(Properties kept, String role) {
        String password = kept.getProperty(role);
        if (password == null) {
            throw new StartRefused("The file " + FILE + " in the data folder has no password for " + role
                    + ". Put back the file that belongs to this data folder.");
        }
        if (!MADE_HERE.matcher(password).matches()) {
            throw new StartRefused("The password for " + role + " in the file " + FILE
                    + " in the data folder is none that Wardmote made: it has " + 2 * BYTES
                    + " characters, each a digit or a letter from a to f. Put back the file that belongs to this data"
                    + " folder.");
        }
        return new Login(role, password);
    }

    private static void write(Path file) throws IOException {
        SecureRandom chance = new SecureRandom();
        Properties made = new Properties();
        for (String role : new String[] {"postgres", "wardmote_owner", "wardmote_application"}) {
            byte[] bytes = new byte[BYTES];
            chance.nextBytes(bytes);
            made.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        StringWriter text = new StringWriter();
        made.store(
                text,
                "Passwords of Wardmote's own PostgreSQL. Keep this file with the data folder, and keep it secret.");
        Path aside = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, ownerOnly(file));
        Files.writeString(aside, text.toString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
