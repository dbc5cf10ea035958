package org.wardmote.statistics.dataset;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LakeInUseException;
import org.wardmote.lake.LoadRefused;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote import}: loads files into the lake, whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Load files into the lake, whole or not at all: police files, tables of counts, populations,"
                + " boundaries, lookups.")
public final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV, XLSX, ODS, text, or a .gz or .zip of such.")
    private List<Path> files = List.of();

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Option(names = "--by", paramLabel = "NAME", description = "Who loads it (default: this computer's account).")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--dry-run", description = "Do all but the keeping, and say what would be kept.")
    private boolean dryRun;

    @Option(names = "--dataset", paramLabel = "ID", description = "What the files are of, when they do not say.")
    private @Nullable String dataset;

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            description = "What a table of areas counts, such as total-crime.")
    private @Nullable String indicator;

    @Option(names = "--area", paramLabel = "AREA", description = "The area that a table of categories is of.")
    private @Nullable String area;

    @Option(
            names = "--period",
            paramLabel = "COLUMN=PERIOD",
            description = "What a column means, such as before=2018-04..2018-08. May be given again.")
    private Map<String, String> periods = new LinkedHashMap<>();

    @Option(
            names = "--mend",
            paramLabel = "FILE:LINE:COLUMN=VALUE",
            description = "Read one cell as another value. May be given again; the vintage remembers it.")
    private Map<String, String> mends = new LinkedHashMap<>();

    @Option(names = "--accept", description = "Accept what was guessed.")
    private boolean accept;

    @Option(names = "--progress", description = "Say on the error stream how far it has come.")
    private boolean progress;

    @Option(names = "--format", paramLabel = "text|json", description = "How to answer (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Override
    public Integer call() {
        List<Upload> uploads = uploads();
        PrintWriter out = spec.commandLine().getOut();
        LoadReport report = new LoadReport(out, format.equals("json"));
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            Loads loads = Loads.of(opened, Places.of(opened), Clock.systemUTC());
            if (dryRun) {
                LoadPreview preview = loads.preview(uploads, choices());
                report.previewed(preview);
                return preview.ready() ? 0 : 1;
            }
            Loaded loaded = loads.load(uploads, choices(), by, progress());
            report.loaded(loaded);
            return 0;
        } catch (LoadRefused e) {
            report.refused(e.problems());
            return 1;
        } catch (LakeInUseException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private List<Upload> uploads() {
        List<Upload> uploads = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + " to read.");
            }
            uploads.add(Upload.of(file));
        }
        return uploads;
    }

    private LoadChoices choices() {
        Map<String, Period> meant = new LinkedHashMap<>();
        periods.forEach((column, period) -> {
            try {
                meant.put(column, Period.parse(period));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        });
        return new LoadChoices(dataset, indicator, area, meant, mends, accept);
    }

    private Progress progress() {
        if (!progress && System.console() == null) {
            return Progress.SILENT;
        }
        PrintWriter err = spec.commandLine().getErr();
        long began = System.nanoTime();
        return (doing, done, of) -> {
            double seconds = Math.max(0.1, (System.nanoTime() - began) / 1e9);
            err.printf(
                    Locale.UK,
                    "\r%s: %,d of %,d MB, %.0f MB/s ",
                    doing,
                    done / 1_000_000,
                    of / 1_000_000,
                    done / 1e6 / seconds);
            if (done >= of) {
                err.println();
            }
            err.flush();
        };
    }
}
