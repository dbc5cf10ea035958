package org.wardmote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How to run PostgreSQL, which refuses to run as root: as it is for anybody else; for root inside a user namespace of
 * its own, or, where the host forbids those, as the user {@code nobody}.
 *
 * @param prefix what to put before a command
 * @param user the user that must own PostgreSQL's files, null when they stay ours
 */
record Unprivileged(List<String> prefix, @Nullable String user) {

    static Unprivileged find() throws IOException {
        if (!root()) {
            return new Unprivileged(List.of(), null);
        }
        if (works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), null);
        }
        if (works("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "true")) {
            return new Unprivileged(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), "nobody");
        }
        throw new StartRefused(
                "PostgreSQL refuses to run as root, and this host lets root neither make a user namespace nor run a program"
                        + " as nobody. Start Wardmote as another user, or name a server: --database jdbc:postgresql://HOST/NAME");
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

    private static boolean works(String... command) {
        try {
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
