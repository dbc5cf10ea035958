package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Originals;
import org.wardmote.statistics.dataset.intake.Unpacking;
import org.wardmote.statistics.dataset.intake.Work;

/** One load while it is made: files unpacked, recognised, read, checked and laid ready to be kept. */
final class OneLoad {

    private final Ground ground;
    private final Staging staging;
    private final LoadChoices choices;
    private final String by;
    private final Instant at;
    private final Progress progress;
    private final List<LoadPreview.File> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean empty = true;
    private boolean questions;

    OneLoad(Ground ground, Staging staging, LoadChoices choices, String by, Instant at, Progress progress) {
        this.ground = ground;
        this.staging = staging;
        this.choices = choices;
        this.by = by;
        this.at = at;
        this.progress = progress;
    }

    /** Whether every file had been loaded before, so that there is nothing to keep. */
    boolean isEmpty() {
        return empty;
    }

    LoadPreview prepare(List<Upload> uploads) {
        Path work = staging.folder("work");
        try {
            Originals originals = new Originals(ground.lake(), uploads);
            Unpacking unpacking = new Unpacking(work);
            fresh(uploads, originals).forEach(unpacking::unpack);
            problems.addAll(unpacking.problems());
            if (problems.isEmpty()) {
                Sorting sorting = new Sorting(ground, staging, choices, originals, by);
                List<Part> parts = sorting.sort(unpacking.arrivals());
                problems.addAll(sorting.problems());
                if (problems.isEmpty()) {
                    parts.forEach(part -> take(part, originals));
                }
            }
        } catch (LoadRefused e) {
            problems.addAll(e.problems());
        } finally {
            Work.delete(work);
        }
        return new LoadPreview(files, problems);
    }

    private List<Upload> fresh(List<Upload> uploads, Originals originals) {
        Map<Upload, Upload> twins = originals.twins();
        List<Upload> fresh = new ArrayList<>();
        for (Upload upload : uploads) {
            Optional<Vintage> already = originals.already(upload);
            if (already.isPresent()) {
                Vintage vintage = already.get();
                Manifest.Original original = originals.of(upload);
                files.add(new LoadPreview.File(
                        upload.name(),
                        original.sha256(),
                        original.bytes(),
                        vintage.id().dataset(),
                        vintage.manifest().title(),
                        vintage.id(),
                        vintage.manifest().rows(),
                        List.of(),
                        List.of()));
            } else if (!twins.containsKey(upload)) {
                fresh.add(upload);
            }
        }
        return fresh;
    }

    private void take(Part part, Originals originals) {
        Path folder = staging.folder(part.dataset());
        part.read(folder, progress);
        questions |= part.previews(originals).stream()
                .anyMatch(file -> !file.questions().isEmpty());
        // One thing that concerns several series is kept with each, and said once.
        part.found().stream().map(Checked::problem).distinct().forEach(problems::add);
        files.addAll(part.previews(originals));
        if (part.found().stream().noneMatch(Checked::stops) && !questions) {
            originals.keep(part.uploads(), folder.resolve("original"));
            List<Manifest.Original> from = part.uploads().stream()
                    .map(upload -> originals.of(upload).holding(part.holds(upload)))
                    .toList();
            part.describe(staging, from, by, at);
            empty = false;
        }
    }
}
