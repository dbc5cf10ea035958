package org.wardmote.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.places.area.ReferenceFiles;
import org.wardmote.places.intake.EstimateFile;
import org.wardmote.places.intake.GroupFile;
import org.wardmote.places.intake.LookupFile;

/** Takes populations, households, boundaries, lookups and groups of areas from a file into a load. */
public final class ReferenceIntake {

    private static final Map<String, String> TITLES = Map.of(
            "population", "Population",
            "households", "Households",
            "boundaries", "Outlines of areas",
            "lookup", "Areas, and what lies in what",
            "area-groups", "Groups of areas");

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
        String line = firstLine.strip();
        if (line.startsWith("{")) {
            return Optional.of("boundaries");
        }
        List<String> header = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            header.add(cell.replace("\"", "").strip());
        }
        if (GroupFile.fits(header)) {
            return Optional.of("area-groups");
        }
        if (LookupFile.fits(header)) {
            return Optional.of("lookup");
        }
        if (EstimateFile.fits(name, header, "household")) {
            return Optional.of("households");
        }
        return List.of("population", "residents", "mid-", "mye").stream()
                .filter(word -> EstimateFile.fits(name, header, word))
                .findFirst()
                .map(word -> "population");
    }

    /**
     * Reads a plain (not compressed) file of a dataset into a load and describes it there; throws {@link LoadRefused} with
     * every problem found. Returns warnings. Several files of one dataset in one load become one vintage.
     *
     * @param original the file's name, hash and size as it came
     */
    public List<Problem> stage(
            Staging staging, String dataset, Path file, Manifest.Original original, String loadedBy) {
        Manifest before = staging.described(dataset);
        Path folder = staging.folder(dataset);
        String suffix = before == null ? "" : "." + before.originals().size();
        ReferenceWriter writer = new ReferenceWriter(places, file, original.name(), folder, suffix);
        ReferenceWriter.Written written = switch (dataset) {
            case "population", "households" -> writer.estimates();
            case "boundaries" -> writer.boundaries();
            case "lookup" -> writer.lookup();
            case "area-groups" -> writer.groups();
            default -> throw new IllegalArgumentException("Not a dataset of reference: " + dataset);
        };
        staging.describe(manifest(dataset, before, written, original, loadedBy));
        return written.warnings();
    }

    private Manifest manifest(
            String dataset,
            @Nullable Manifest before,
            ReferenceWriter.Written written,
            Manifest.Original original,
            String loadedBy) {
        List<Manifest.Original> originals = new ArrayList<>(before == null ? List.of() : before.originals());
        originals.add(original);
        Set<String> files = new LinkedHashSet<>(before == null ? List.of() : ReferenceFiles.named(before));
        files.addAll(written.files());
        List<Manifest.Warning> warnings = new ArrayList<>(before == null ? List.of() : before.warnings());
        written.warnings()
                .forEach(each -> warnings.add(new Manifest.Warning(each.check(), "", "", each.message(), each.mend())));
        return new Manifest(
                dataset,
                TITLES.getOrDefault(dataset, dataset) + " from "
                        + originals.stream().map(Manifest.Original::name).collect(Collectors.joining(", ")),
                places.lake().clock().instant(),
                loadedBy,
                originals,
                written.rows() + (before == null ? 0 : before.rows()),
                List.of(),
                List.of(),
                warnings,
                ReferenceFiles.notes(List.copyOf(files)));
    }
}
