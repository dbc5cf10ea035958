package org.wardmote.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/**
 * Where the numbers of a comparison came from: one vintage, and those of its files that they were counted from.
 *
 * @param attribution the words that the licence asks for; may be empty
 */
public record Origin(
        VintageId vintage,
        String title,
        String publisher,
        String attribution,
        Instant loadedAt,
        String loadedBy,
        List<Manifest.Original> files) {

    public Origin {
        files = List.copyOf(files);
    }

    /** Follows a comparison back to its files; a vintage that the lake no longer holds is left out. */
    public static List<Origin> of(Lake lake, Comparison comparison) {
        List<Origin> origins = new ArrayList<>();
        for (VintageId id : comparison.vintages()) {
            Optional<Vintage> vintage = lake.vintage(id);
            if (vintage.isEmpty()) {
                continue;
            }
            Manifest manifest = vintage.get().manifest();
            Optional<Dataset> dataset = Datasets.shipped(id.dataset());
            origins.add(new Origin(
                    id,
                    manifest.title(),
                    dataset.map(Dataset::publisher).orElse(""),
                    dataset.map(Dataset::attribution).orElse(""),
                    manifest.loadedAt(),
                    manifest.loadedBy(),
                    comparison.filesOf(manifest)));
        }
        return origins;
    }
}
