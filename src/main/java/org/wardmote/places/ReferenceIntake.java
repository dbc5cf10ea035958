package org.wardmote.places;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;

/** Takes populations, households, boundaries, lookups and groups of areas from a file into a load. */
public final class ReferenceIntake {

    private final Places places;

    public ReferenceIntake(Places places) {
        this.places = places;
    }

    /**
     * The dataset ({@code population}, {@code households}, {@code boundaries}, {@code lookup}, {@code area-groups}) that a
     * file is of; empty when it is none of them.
     *
     * @param name the file's name
     * @param firstLine the first line of its text, without a byte-order mark; {@code "{"} begins a GeoJSON file
     */
    public Optional<String> recognise(String name, String firstLine) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a plain (not compressed) file of a dataset into a load and describes it there; throws {@link LoadRefused} with
     * every problem found. Returns warnings.
     *
     * @param original the file's name, hash and size as it came
     */
    public List<Problem> stage(
            Staging staging, String dataset, Path file, Manifest.Original original, String loadedBy) {
        throw new UnsupportedOperationException();
    }
}
