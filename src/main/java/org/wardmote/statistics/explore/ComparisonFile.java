package org.wardmote.statistics.explore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.wardmote.govuk.Failure;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.chart.Drawing;

/** The files that a comparison can be had as. */
enum ComparisonFile {
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] write(Comparison comparison, Origins origins, Drawings drawings, String today) {
            return ComparisonTexts.csv(comparison).getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] write(Comparison comparison, Origins origins, Drawings drawings, String today) {
            return Workbooks.write(comparison, origins.of(comparison), today);
        }
    },
    JSON("application/json") {
        @Override
        byte[] write(Comparison comparison, Origins origins, Drawings drawings, String today) {
            return ComparisonTexts.json(comparison).getBytes(StandardCharsets.UTF_8);
        }
    },
    SVG("image/svg+xml") {
        @Override
        byte[] write(Comparison comparison, Origins origins, Drawings drawings, String today) {
            List<Drawing> drawn = drawings.of(comparison, origins.attribution(comparison));
            if (drawn.isEmpty()) {
                throw Failure.badRequest("nothing-to-draw", "There is nothing to draw: one row alone makes no chart.");
            }
            return drawn.get(0).alone().getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    ComparisonFile(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract byte[] write(Comparison comparison, Origins origins, Drawings drawings, String today);

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    static Optional<ComparisonFile> of(String format) {
        return Arrays.stream(values())
                .filter(file -> file.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst();
    }
}
