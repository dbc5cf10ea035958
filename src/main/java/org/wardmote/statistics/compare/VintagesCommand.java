package org.wardmote.statistics.compare;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code wardmote vintages}: what has been loaded, when, from which files, and what was noticed of it. */
@Command(
        name = "vintages",
        mixinStandardHelpOptions = true,
        description = "List what has been loaded: dataset, day, files with their hashes, and warnings.")
public final class VintagesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Option(names = "--dataset", paramLabel = "ID", description = "Only those of one dataset, such as police-street.")
    private @Nullable String dataset;

    @Option(names = "--format", paramLabel = "text|json", description = "How to answer (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Override
    public Integer call() {
        if (!format.equals("text") && !format.equals("json")) {
            throw new ParameterException(spec.commandLine(), "--format: '" + format + "' is none of text, json.");
        }
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            List<Vintage> vintages = opened.vintages().stream()
                    .filter(vintage -> dataset == null || vintage.id().dataset().equals(dataset))
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            if (format.equals("json")) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("format", JsonAnswer.FORMAT);
                answer.put(
                        "vintages", vintages.stream().map(JsonAnswer::vintage).toList());
                out.println(JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(answer));
            } else {
                vintages.forEach(vintage -> print(vintage, out));
            }
            out.flush();
            return 0;
        }
    }

    private static void print(Vintage vintage, PrintWriter out) {
        Manifest manifest = vintage.manifest();
        out.println(vintage.id());
        out.println("    " + manifest.title() + ": " + Wording.number(manifest.rows()) + " rows, loaded "
                + manifest.loadedAt().atZone(Lake.ZONE).toLocalDateTime().withNano(0) + " by " + manifest.loadedBy());
        for (Manifest.Original file : manifest.originals()) {
            out.println("    " + file.name() + "  " + Wording.number(file.bytes()) + " bytes");
            out.println("        sha256 " + file.sha256());
        }
        for (Manifest.Warning warning : manifest.warnings()) {
            out.println("    ! " + warning.message());
        }
    }
}
