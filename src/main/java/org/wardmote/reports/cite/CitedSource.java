package org.wardmote.reports.cite;

import java.util.List;
import org.wardmote.statistics.Origin;

/**
 * One vintage behind a citation.
 *
 * @param vintage its name in the lake
 * @param title of the dataset
 * @param publisher who makes it; may be empty
 * @param loadedAt when it was loaded, ISO 8601
 * @param files those of its files that the figures were counted from
 */
public record CitedSource(String vintage, String title, String publisher, String loadedAt, List<File> files) {

    public CitedSource {
        files = List.copyOf(files);
    }

    /** A file, by its name and the SHA-256 of what was in it. */
    public record File(String name, String sha256) {}

    public static CitedSource of(Origin origin) {
        return new CitedSource(
                origin.vintage().toString(),
                origin.title(),
                origin.publisher(),
                origin.loadedAt().toString(),
                origin.files().stream()
                        .map(file -> new File(file.name(), file.sha256()))
                        .toList());
    }
}
