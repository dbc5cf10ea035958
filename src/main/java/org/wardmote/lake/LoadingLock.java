package org.wardmote.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The right to load into one lake, held by one load at a time: among processes by a lock on {@code loading.lock}, which
 * the system takes back when a process dies, and inside this process by a set of names.
 */
final class LoadingLock implements AutoCloseable {

    /**
     * Lakes that this process loads into. Asked before the file is opened at all: closing any channel of a file gives
     * back every lock that the process has on it (POSIX), so a second opener would break the first one's lock.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path lake;
    private final FileChannel channel;
    private final FileLock lock;

    private LoadingLock(Path lake, FileChannel channel, FileLock lock) {
        this.lake = lake;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, or throws {@link LakeInUseException}. */
    static LoadingLock take(Path dir) throws IOException {
        Path lake = dir.toRealPath();
        synchronized (HELD) {
            if (HELD.contains(lake)) {
                throw new LakeInUseException(dir);
            }
            FileChannel channel =
                    FileChannel.open(lake.resolve("loading.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            if (lock == null) {
                throw new LakeInUseException(dir);
            }
            HELD.add(lake);
            return new LoadingLock(lake, channel, lock);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (HELD.remove(lake)) {
                lock.release();
                channel.close();
            }
        }
    }
}
