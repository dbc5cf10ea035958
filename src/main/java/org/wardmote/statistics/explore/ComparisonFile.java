package org.wardmote.statistics.explore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.wardmote.govuk.Failure;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.chart.Drawing;

/** The files that a comparison can be had as. */
enum ComparisonFile {
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(Comparison comparison, Ways ways) {
            return ways.statistics().write(comparison, Format.CSV).getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Comparison comparison, Ways ways) {
            return Workbooks.write(comparison, ways.origins().of(comparison), ways.today());
        }
    },
    JSON("application/json") {
        @Override
        byte[] write(Comparison comparison, Ways ways) {
            return ways.statistics().write(comparison, Format.JSON).getBytes(StandardCharsets.UTF_8);
        }
    },
    SVG("image/svg+xml") {
        @Override
        byte[] write(Comparison comparison, Ways ways) {
            List<Drawing> drawn = ways.drawings().of(comparison, ways.origins().attribution(comparison));
            if (drawn.isEmpty()) {
                throw Failure.badRequest("nothing-to-draw", "There is nothing to draw: one row alone makes no chart.");
            }
            return drawn.get(0).alone().getBytes(StandardCharsets.UTF_8);
        }
    };

    /** What it takes to write a file. */
    record Ways(Statistics statistics, Origins origins, Drawings drawings, String today) {}

    private final String mediaType;

    ComparisonFile(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract byte[] write(Comparison comparison, Ways ways);

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    static Optional<ComparisonFile> of(String format) {
        return Arrays.stream(values())
                .filter(file -> file.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst();
    }
}
