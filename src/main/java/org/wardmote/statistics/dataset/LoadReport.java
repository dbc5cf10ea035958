package org.wardmote.statistics.dataset;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells on the command line what a load did, or why it was refused. */
final class LoadReport {

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
            out.printf(
                    Locale.UK,
                    "Loaded %s: %,d rows, %d months of %d series.%n",
                    vintage.id(),
                    vintage.manifest().rows(),
                    vintage.manifest().covers().stream()
                            .map(s -> s.start())
                            .distinct()
                            .count(),
                    vintage.manifest().covers().stream()
                            .map(s -> s.of())
                            .distinct()
                            .count());
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
            } else {
                out.printf("%s: %s.%n", file.name(), file.title());
            }
        }
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            out.printf(
                    "  %s %s%s%n",
                    problem.severity() == Problem.Severity.ERROR ? "ERROR  " : "warning",
                    place(problem),
                    problem.message());
            out.printf(
                    "          %s%s%n",
                    problem.mend(), problem.suggestion() == null ? "" : " Likely meant: " + problem.suggestion());
        }
    }

    private static String place(Problem problem) {
        StringBuilder place = new StringBuilder(problem.file());
        if (problem.line() > 0) {
            place.append(place.isEmpty() ? "" : ", ").append("line ").append(problem.line());
        }
        if (!problem.column().isEmpty() && problem.line() > 0) {
            place.append(", column ").append(problem.column());
        }
        return place.isEmpty() ? "" : place.append(": ").toString();
    }
}
