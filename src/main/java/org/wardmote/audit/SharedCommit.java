package org.wardmote.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Commits together what came while the commit before was under way: the chain is written by one at a time, and a commit
 * waits for the disk, so a hundred readers would otherwise wait for a hundred commits. Whoever gets the lock writes for all
 * who wait; nobody goes on before their own lines are kept, or have failed.
 */
final class SharedCommit {

    /** Lines in one commit; the rest wait for the next. */
    private static final int MOST = 256;

    private final Consumer<List<Entries.Timed>> store;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /** @param store keeps all of some lines, or throws and keeps none */
    SharedCommit(Consumer<List<Entries.Timed>> store) {
        this.store = store;
    }

    /** One writer's lines, and what became of them: told by whoever wrote them. */
    private static final class Waiting {
        private final List<Entries.Timed> lines;
        private final Thread writer = Thread.currentThread();
        private volatile boolean over;
        private @Nullable Throwable failed;

        Waiting(List<Entries.Timed> lines) {
            this.lines = lines;
        }

        private void ends() {
            over = true;
            LockSupport.unpark(writer);
        }

        private void fails(Throwable why) {
            failed = why;
            ends();
        }
    }

    void add(List<Entries.Timed> lines) {
        Waiting own = new Waiting(lines);
        queue.add(own);
        boolean interrupted = false;
        while (!own.over) {
            if (writing.tryLock()) {
                writeUntil(own);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (own.failed != null) {
            throw new IllegalStateException("The line could not be kept in the trail.", own.failed);
        }
    }

    /** Whoever is first in the queue when the lock is given up is woken, and writes for those who came meanwhile. */
    private void writeUntil(Waiting own) {
        try {
            while (!own.over) {
                writeSome();
            }
        } finally {
            writing.unlock();
            Waiting next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.writer);
            }
        }
    }

    /** How many have lines that nobody has begun to write. */
    int waiting() {
        return queue.size();
    }

    private void writeSome() {
        List<Waiting> taken = new ArrayList<>();
        List<Entries.Timed> lines = new ArrayList<>();
        while (lines.size() < MOST) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            lines.addAll(next.lines);
        }
        try {
            store.accept(lines);
            taken.forEach(Waiting::ends);
        } catch (DataIntegrityViolationException e) {
            // One line that cannot be kept must not take the others with it.
            taken.forEach(this::alone);
        } catch (RuntimeException | Error e) {
            // The store itself is away: to ask it again for each would hold up everybody behind them. A writer that
            // never hears of it would wait for ever.
            taken.forEach(one -> one.fails(e));
        }
    }

    private void alone(Waiting one) {
        try {
            store.accept(one.lines);
            one.ends();
        } catch (RuntimeException | Error e) {
            one.fails(e);
        }
    }
}
