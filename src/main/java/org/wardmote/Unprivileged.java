package org.wardmote;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to run PostgreSQL, which refuses to run as root: as it is for anybody else; for root inside a user namespace of
 * its own, or, where the host forbids those, as the user {@code nobody}.
 *
 * @param prefix what to put before a command
 * @param user the user that must own PostgreSQL's files, null when they stay ours, as they do for anybody but root
 */
record Unprivileged(List<String> prefix, @Nullable String user) {

    static Unprivileged find() throws IOException {
        if (!root()) {
            return new Unprivileged(List.of(), null);
        }
        return namespace()
                .or(Unprivileged::nobody)
                .orElseThrow(() -> new StartRefused(
                        "PostgreSQL refuses to run as root, and this host lets root neither make a user namespace nor run"
                                + " a program as nobody. Start Wardmote as another user, or name a server:"
                                + " --database jdbc:postgresql://HOST/NAME"));
    }

    /** Root in a user namespace of its own, where it is nobody in particular and still owns its files. */
    private static Optional<Unprivileged> namespace() {
        List<String> prefix = List.of("unshare", "-U");
        return works(prefix) ? Optional.of(new Unprivileged(prefix, "root")) : Optional.empty();
    }

    /** The user {@code nobody}; empty where we may not become that. */
    static Optional<Unprivileged> nobody() {
        List<String> prefix = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        return works(prefix) ? Optional.of(new Unprivileged(prefix, "nobody")) : Optional.empty();
    }

    /** Whether PostgreSQL's user may pass through all folders on the way to a path. */
    boolean reaches(Path path) throws IOException {
        if (user == null) {
            return true;
        }
        for (Path folder = path.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Set<PosixFilePermission> may = Files.getPosixFilePermissions(folder);
            boolean own = Files.getOwner(folder).getName().equals(user) && may.contains(OWNER_EXECUTE);
            if (!own && !may.contains(OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    void refuseUnreachable(Path path) throws IOException {
        if (!reaches(path)) {
            throw new StartRefused("PostgreSQL refuses to run as root and is run as " + user
                    + ", who may not pass through the folders to " + path
                    + ". Let others pass (chmod o+x), choose another folder (--data DIR), or start Wardmote as another"
                    + " user.");
        }
    }

    /** Gives a folder with all that is in it, when another user's PostgreSQL made it. */
    void giveAll(Path folder) throws IOException {
        if (user == null || Files.getOwner(folder).getName().equals(user)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // the folder itself last, so that a start which is killed midway does it again
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                give(each);
            }
        }
    }

    /** Makes a file or folder readable and writable for the user that PostgreSQL runs as. */
    void give(Path path) throws IOException {
        if (user != null) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    private static boolean root() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Files.getAttribute(self, "unix:uid").equals(0)
                : System.getProperty("user.name").equals("root");
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
