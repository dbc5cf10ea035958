package org.wardmote.backup.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system knows of owners. */
public final class Private {

    private Private() {}

    /** For a file that is about to be made. */
    public static FileAttribute<?>[] file(Path file) throws IOException {
        return attributes(file, "rw-------");
    }

    /** For a folder that is about to be made. */
    public static FileAttribute<?>[] folder(Path folder) throws IOException {
        return attributes(folder, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
