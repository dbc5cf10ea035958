package org.wardmote;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.wardmote.access.StartNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the record's database and the web application, and stops both when told to. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts Wardmote for a browser. This is also what wardmote does without a command, then with the"
                + " demonstration where the data folder is empty.")
final class ServeCommand implements Callable<Integer> {

    private static final Pattern ORIGIN =
            Pattern.compile("(https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?)/?");

    /** Stands in a data folder that holds the demonstration, so that the next start shows it again. */
    private static final String DEMO_MARK = "demonstration.txt";

    @Mixin
    private final DatabaseOptions record = new DatabaseOptions();

    @Option(
            names = "--port",
            defaultValue = "${env:WARDMOTE_PORT:-8080}",
            description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 takes any free one.")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "${env:WARDMOTE_ADDRESS:-127.0.0.1}",
            description =
                    "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone). Others reach Wardmote"
                            + " through a web server in front of it that speaks HTTPS.")
    private String address = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            description = "A web server in front says who is asking and by which scheme (X-Forwarded-For and -Proto).")
    private boolean behindProxy;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:WARDMOTE_PUBLIC_URL:-}",
            description = "The address under which browsers reach Wardmote, such as https://wardmote.example.gov.uk;"
                    + " passkeys are bound to it (default: http://localhost and the port).")
    private String publicUrl = "";

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "Folder of the lake (default: lake in the data folder).")
    private @Nullable Path lake;

    @Option(
            names = "--demo",
            description =
                    "Starts the demonstration in an empty data folder: invented people of real places, open data.")
    private boolean demo;

    @Option(names = "--demo-if-empty", hidden = true, description = "What a start without a command adds.")
    private boolean demoIfEmpty;

    private final DemoContents contents;
    private final PrintStream out;

    ServeCommand(DemoContents contents, PrintStream out) {
        this.contents = contents;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        refuseTakenPort();
        boolean showsDemo = decideDemo();
        out.println(showsDemo ? "Starting Wardmote with the demonstration…" : "Starting Wardmote…");
        Path lakeFolder = lake == null ? record.data.resolve("lake") : lake;
        CompletableFuture<DatabaseServer> starting =
                CompletableFuture.supplyAsync(record::start, ServeCommand::inThread);
        CompletableFuture<Void> filling = CompletableFuture.runAsync(
                () -> {
                    if (showsDemo) {
                        contents.fill(lakeFolder, Clock.systemUTC(), out);
                    }
                },
                ServeCommand::inThread);
        ConfigurableApplicationContext application;
        try {
            application = startApplication(starting, lakeFolder, showsDemo);
            await(filling);
        } catch (RuntimeException e) {
            stop(null, starting);
            throw e;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop(application, starting);
            stopped.countDown();
        }));
        announce(application, begun);
        stopped.await();
        return 0;
    }

    private ConfigurableApplicationContext startApplication(
            Future<? extends DatabaseServer> starting, Path lakeFolder, boolean showsDemo) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", address);
        settings.put("server.forward-headers-strategy", behindProxy ? "native" : "none");
        settings.put("wardmote.public-url", publicOrigin());
        settings.put("wardmote.lake", lakeFolder.toString());
        settings.put("wardmote.demo", showsDemo);
        if (showsDemo) {
            settings.put("wardmote.areas", "Dartford; Gravesham");
        }
        try {
            return application(starting).properties(settings).run();
        } catch (PortInUseException e) {
            throw portTaken();
        }
    }

    /** The application over a record that may still be starting; tests start it the same way. */
    static SpringApplicationBuilder application(Future<? extends DatabaseServer> starting) {
        return new SpringApplicationBuilder(WardmoteApplication.class)
                .registerShutdownHook(false)
                .initializers((GenericApplicationContext context) -> context.registerBean(
                        WardmoteConfiguration.Record.class, () -> new WardmoteConfiguration.Record(starting)));
    }

    private void announce(ConfigurableApplicationContext application, long begun) {
        String origin = "http://" + (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":"
                + application.getEnvironment().getProperty("local.server.port");
        out.printf("Wardmote is ready after %.1f seconds. Open %s%n", (System.nanoTime() - begun) / 1e9, origin + "/");
        application
                .getBeanProvider(StartNotice.class)
                .orderedStream()
                .flatMap(notice -> notice.lines(origin).stream())
                .forEach(out::println);
        out.println("Its data is in " + record.data.toAbsolutePath().normalize() + ". Stop it with Ctrl-C.");
    }

    /** Scheme, host and port as a browser writes them; a passkey is bound to these to the letter. */
    private String publicOrigin() {
        Matcher told = ORIGIN.matcher(publicUrl.toLowerCase(Locale.ROOT));
        if (!publicUrl.isEmpty() && !told.matches()) {
            throw new StartRefused("The address " + publicUrl + " is not one under which browsers reach Wardmote. It"
                    + " begins with https:// and has a host, perhaps a port, and no path:"
                    + " --public-url https://wardmote.example.gov.uk");
        }
        return publicUrl.isEmpty() ? "" : told.group(1);
    }

    private boolean decideDemo() {
        Path mark = record.data.resolve(DEMO_MARK);
        boolean marked = Files.exists(mark);
        if (record.database != null) {
            refuseDemoOnServer(marked);
            return false;
        }
        boolean empty = !Files.exists(record.data.resolve("pg" + PostgresBinaries.MAJOR));
        if (demo && !marked && !empty) {
            throw new StartRefused("The data folder " + record.data
                    + " is in use and is no demonstration, so invented people are not put into it. Choose an empty one:"
                    + " --data DIR --demo");
        }
        boolean shows = marked || demo || (demoIfEmpty && empty);
        if (shows && !marked) {
            try {
                Files.createDirectories(record.data);
                Files.writeString(mark, "This folder holds the demonstration: invented people, open data.\n");
            } catch (IOException e) {
                throw new StartRefused("The data folder " + record.data + " cannot be written: " + e.getMessage());
            }
        }
        return shows;
    }

    /** Invented people, whose password is in the repository, never get into a record that a server keeps. */
    private void refuseDemoOnServer(boolean marked) {
        if (demo) {
            throw new StartRefused("The demonstration keeps its record in its own PostgreSQL. Leave out --demo, or"
                    + " --database and WARDMOTE_DATABASE.");
        }
        if (marked) {
            throw new StartRefused("The data folder " + record.data
                    + " holds the demonstration, which keeps its record in its own PostgreSQL. Choose another folder for"
                    + " the record at " + record.database + ": --data DIR");
        }
    }

    private void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw portTaken();
        }
    }

    private StartRefused portTaken() {
        return new StartRefused("Port " + port + " on " + address
                + " is taken by another program, perhaps another Wardmote. Stop that one, or choose another port: --port "
                + (port + 1));
    }

    private static void stop(
            @Nullable ConfigurableApplicationContext application, CompletableFuture<DatabaseServer> starting) {
        if (application != null) {
            application.close();
        }
        if (!starting.isCompletedExceptionally()) {
            starting.join().close();
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        thread.start();
    }
}
