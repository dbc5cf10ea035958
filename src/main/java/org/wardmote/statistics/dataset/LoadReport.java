package org.wardmote.statistics.dataset;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells on the command line what a load did, or why it was refused. */
final class LoadReport {

    private static final int READINGS_TOLD = 30;
    private static final int PROBLEMS_TOLD = 12;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final boolean json;

    LoadReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void loaded(Loaded loaded) {
        if (json) {
            out.println(JSON.writeValueAsString(loaded));
            return;
        }
        files(loaded.preview());
        for (Vintage vintage : loaded.vintages()) {
            List<Manifest.Slice> covers = vintage.manifest().covers();
            out.printf(
                    Locale.UK,
                    "Loaded %s: %,d rows; %d periods of %d series.%n",
                    vintage.id(),
                    vintage.manifest().rows(),
                    covers.stream()
                            .map(s -> s.start() + "+" + s.months())
                            .distinct()
                            .count(),
                    covers.stream().map(Manifest.Slice::of).distinct().count());
        }
        if (loaded.vintages().isEmpty()) {
            out.println("Nothing new: the lake is as it was.");
        }
        problems(loaded.preview().problems());
        out.flush();
    }

    void previewed(LoadPreview preview) {
        if (json) {
            out.println(JSON.writeValueAsString(preview));
            return;
        }
        files(preview);
        problems(preview.problems());
        for (LoadPreview.File file : preview.files()) {
            file.questions()
                    .forEach(q -> out.printf("  %s: %s Say it with --%s.%n", file.name(), q.words(), q.field()));
        }
        out.println(preview.ready() ? "It would be loaded as it stands." : "It would be refused as it stands.");
        out.flush();
    }

    void refused(List<Problem> problems) {
        if (json) {
            out.println(JSON.writeValueAsString(problems));
            return;
        }
        out.println("Refused, and nothing is changed:");
        problems(problems);
        out.flush();
    }

    private void files(LoadPreview preview) {
        for (LoadPreview.File file : preview.files()) {
            if (file.already() != null) {
                out.printf("%s: already loaded as vintage %s.%n", file.name(), file.already());
                continue;
            }
            out.printf(Locale.UK, "%s: %s, %,d rows.%n", file.name(), file.title(), file.rows());
            for (LoadPreview.Reading reading : told(file.readings(), READINGS_TOLD)) {
                out.printf(
                        "  %s%s: %s%s%n",
                        reading.place(),
                        reading.text().isEmpty() ? "" : " " + reading.text(),
                        reading.meaning(),
                        reading.guessed() ? " (a guess)" : "");
            }
            more(file.readings().size() - READINGS_TOLD, "readings");
        }
    }

    /** Each check tells a few of its places and how many more there are. */
    private void problems(List<Problem> problems) {
        Map<String, List<Problem>> byCheck = problems.stream()
                .collect(Collectors.groupingBy(Problem::check, LinkedHashMap::new, Collectors.toList()));
        byCheck.forEach((check, its) -> {
            for (Problem problem : told(its, PROBLEMS_TOLD)) {
                String kind = problem.severity() == Problem.Severity.ERROR ? "ERROR  " : "warning";
                out.printf("  %s %s%s%n", kind, place(problem), problem.message());
                out.printf(
                        "          %s%s%n",
                        problem.mend(),
                        problem.suggestion() == null ? "" : " Likely meant: " + problem.suggestion() + ".");
            }
            more(its.size() - PROBLEMS_TOLD, "like these (" + check + "); --format json tells them all");
        });
    }

    private void more(int count, String what) {
        if (count > 0) {
            out.printf("          and %d more %s%n", count, what);
        }
    }

    private static <T> List<T> told(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private static String place(Problem problem) {
        if (problem.file().isEmpty()) {
            return "";
        }
        String line = problem.line() > 0 ? ", line " + problem.line() : "";
        String column = problem.column().isEmpty() ? "" : ", column " + problem.column();
        return problem.file() + line + column + ": ";
    }
}
