package org.wardmote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application with the invented members, for tests that go through its pages: one for each JVM. */
public final class TestWardmote {

    private static @Nullable TestWardmote shared;

    private final ConfigurableApplicationContext context;
    private final TestPostgres.Fresh database;
    private final Path lake;

    private TestWardmote(ConfigurableApplicationContext context, TestPostgres.Fresh database, Path lake) {
        this.context = context;
        this.database = database;
        this.lake = lake;
    }

    /** The one that all tests of this JVM share, with an empty lake. Leave it as you found it. */
    public static synchronized TestWardmote shared() {
        if (shared == null) {
            try {
                Path lake = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-lakes")), "lake");
                shared = start(TestPostgres.fresh(), lake, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Another one, on a database, a lake and settings of its own; {@link #stop()} it. */
    public static TestWardmote start(TestPostgres.Fresh database, Path lake, Map<String, Object> settings) {
        return start(database, lake, settings, Clock.systemUTC());
    }

    /** The same by a clock that the test moves. */
    public static TestWardmote start(
            TestPostgres.Fresh database, Path lake, Map<String, Object> settings, Clock clock) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "wardmote.lake",
                lake.toString(),
                "wardmote.demo",
                true,
                // Tests ask faster than anybody may: PaceJourneyTests has the limits.
                "wardmote.api-requests-a-minute",
                1_000_000,
                "wardmote.uploads-a-minute",
                1_000_000));
        all.putAll(settings);
        ConfigurableApplicationContext started = ServeCommand.application(
                        CompletableFuture.completedFuture(database.server()))
                .properties(all)
                .initializers((GenericApplicationContext context) ->
                        context.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run();
        return new TestWardmote(started, database, lake);
    }

    /** Where it listens: {@code http://127.0.0.1:40123}. */
    public String origin() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public TestPostgres.Fresh database() {
        return database;
    }

    public Path lake() {
        return lake;
    }

    /** Somebody at a browser who has not signed in. */
    public TestVisitor visitor() {
        return new TestVisitor(origin());
    }

    /** Somebody at a browser who has signed in as an invented member: {@code tom.whitlock@gravesham.example}. */
    public TestVisitor signedInAs(String email) {
        TestVisitor visitor = visitor();
        visitor.signIn(email);
        return visitor;
    }

    public void stop() {
        context.close();
    }
}
