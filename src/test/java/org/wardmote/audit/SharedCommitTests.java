package org.wardmote.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Lines that come while a commit is under way are committed together, and each writer learns how its own went. */
class SharedCommitTests {

    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger commits = new AtomicInteger();
    private final CountDownLatch inFirst = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final SharedCommit together = new SharedCommit(this::store);

    @Test
    void whoeverComesDuringACommitSharesTheNextOneAndAFailureIsItsOwnersAlone() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Future<?> first = threads.submit(() -> together.add(lines("first")));
        assertThat(inFirst.await(10, TimeUnit.SECONDS)).isTrue();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String thing = "other " + i;
            others.add(threads.submit(() -> together.add(lines(thing))));
        }
        while (together.waiting() < 20) {
            Thread.onSpinWait();
        }
        // The store has not answered: nobody may go on and show what was looked at.
        assertThat(first.isDone()).isFalse();
        assertThat(others).noneMatch(Future::isDone);
        assertThat(kept).isEmpty();
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        for (Future<?> other : others) {
            other.get(10, TimeUnit.SECONDS);
        }
        assertThat(commits).hasValue(2);
        assertThat(kept).hasSize(21);
        threads.shutdown();
    }

    @Test
    void aLineThatCannotBeKeptFailsForItsWriterAndTakesNoOtherWithIt() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Future<?> first = threads.submit(() -> together.add(lines("first")));
        assertThat(inFirst.await(10, TimeUnit.SECONDS)).isTrue();
        Future<?> good = threads.submit(() -> together.add(lines("good")));
        Future<?> bad = threads.submit(() -> together.add(lines("good, then", "bad")));
        while (together.waiting() < 2) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        good.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("not this one");
        assertThat(kept).containsExactly("first", "good");
        threads.shutdown();
    }

    @Test
    void aStoreThatIsAwayIsAskedOnceForAllWhoWaitAndEachHearsOfIt() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Future<?> first = threads.submit(() -> together.add(lines("first")));
        assertThat(inFirst.await(10, TimeUnit.SECONDS)).isTrue();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String thing = i == 7 ? "away" : "other " + i;
            all.add(threads.submit(() -> together.add(lines(thing))));
        }
        while (together.waiting() < 20) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        for (Future<?> one : all) {
            assertThatThrownBy(() -> one.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        }
        assertThat(commits).hasValue(2);
        assertThat(kept).containsExactly("first");
        threads.shutdown();
    }

    private void store(List<Entries.Timed> lines) {
        if (commits.incrementAndGet() == 1) {
            inFirst.countDown();
            try {
                assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (lines.stream().anyMatch(one -> one.line().thing().equals("bad"))) {
            throw new DataIntegrityViolationException("not this one");
        }
        if (lines.stream().anyMatch(one -> one.line().thing().equals("away"))) {
            throw new StackOverflowError("no room");
        }
        lines.forEach(one -> kept.add(one.line().thing()));
    }

    private static List<Entries.Timed> lines(String... things) {
        List<Entries.Timed> lines = new ArrayList<>();
        for (String thing : things) {
            lines.add(new Entries.Timed(Instant.EPOCH, Line.ofWardmote(Entry.Kind.ACCESS, "deed", thing)));
        }
        return lines;
    }
}
