package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Upload;

/** The files of a load as they came: their hashes, and which of them the lake has had before. */
public final class Originals {

    private final Lake lake;
    private final List<Upload> uploads;
    private final Hashes hashes;

    public Originals(Lake lake, List<Upload> uploads) {
        this.lake = lake;
        this.uploads = List.copyOf(uploads);
        this.hashes = new Hashes(uploads.stream().map(Upload::file).distinct().toList());
    }

    public Manifest.Original of(Upload upload) {
        return new Manifest.Original(upload.name(), hashes.of(upload.file()).sha256(), size(upload));
    }

    /** The line of an upload that is longer than a line may be; 0 when none is. */
    public long lineTooLong(Upload upload) {
        LineWatch lines = hashes.of(upload.file()).lines();
        try {
            return lines.tooLong() ? lines.line(upload.file()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vintage that a file was loaded as before. A file of a size that no original has need not be hashed first. */
    public Optional<Vintage> already(Upload upload) {
        long size = size(upload);
        boolean sizeKnown = lake.vintages().stream()
                .flatMap(vintage -> vintage.manifest().originals().stream())
                .anyMatch(original -> original.bytes() == size);
        return sizeKnown ? lake.madeFrom(of(upload).sha256()) : Optional.empty();
    }

    /** The same file given twice in one load counts once: which others are the same as an earlier one. */
    public Map<Upload, Upload> twins() {
        Map<Long, List<Upload>> bySize = new LinkedHashMap<>();
        uploads.forEach(upload -> bySize.computeIfAbsent(size(upload), size -> new java.util.ArrayList<>())
                .add(upload));
        Map<Upload, Upload> twins = new HashMap<>();
        for (List<Upload> sameSize : bySize.values()) {
            Map<String, Upload> first = new HashMap<>();
            for (Upload upload : sameSize.size() > 1 ? sameSize : List.<Upload>of()) {
                Upload earlier = first.putIfAbsent(of(upload).sha256(), upload);
                if (earlier != null) {
                    twins.put(upload, earlier);
                }
            }
        }
        return twins;
    }

    /** Keeps the bytes of those that are small enough beside the vintage. */
    public void keep(List<Upload> uploads, Path folder) {
        try {
            for (Upload upload : uploads) {
                if (size(upload) <= Limits.ORIGINAL_KEPT_BYTES) {
                    Files.createDirectories(folder);
                    String safe = upload.name().replaceAll("[^A-Za-z0-9._-]", "_");
                    Files.copy(upload.file(), folder.resolve(of(upload).sha256().substring(0, 8) + "-" + safe));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Upload upload) {
        try {
            return Files.size(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
