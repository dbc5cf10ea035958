package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;
import org.wardmote.places.ReferenceIntake;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Arrival;
import org.wardmote.statistics.dataset.intake.Originals;

/** The files of one dataset of places in a load, which places itself takes in. */
final class ReferenceLoad implements Part {

    private final ReferenceIntake intake;
    private final String dataset;
    private final String title;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Checked> found = new ArrayList<>();

    private final Staging staging;
    private final Originals originals;
    private final String by;

    ReferenceLoad(
            ReferenceIntake intake, String dataset, String title, Staging staging, Originals originals, String by) {
        this.intake = intake;
        this.dataset = dataset;
        this.title = title;
        this.staging = staging;
        this.originals = originals;
        this.by = by;
    }

    void add(Arrival arrival) {
        arrivals.add(arrival);
    }

    @Override
    public String dataset() {
        return dataset;
    }

    @Override
    public List<Upload> uploads() {
        return arrivals.stream().map(Arrival::upload).distinct().toList();
    }

    @Override
    public void read(Path folder, Progress progress) {
        for (Arrival arrival : arrivals) {
            try {
                intake.stage(staging, dataset, arrival.file(), originals.of(arrival.upload()), by)
                        .forEach(problem -> found.add(Checked.of(problem)));
            } catch (LoadRefused e) {
                e.problems().forEach(problem -> found.add(Checked.of(problem)));
            }
        }
    }

    @Override
    public List<Checked> found() {
        return found;
    }

    @Override
    public List<LoadPreview.File> previews(Originals of) {
        return arrivals.stream()
                .map(arrival -> {
                    Manifest.Original original = of.of(arrival.upload());
                    return new LoadPreview.File(
                            arrival.name(),
                            original.sha256(),
                            original.bytes(),
                            dataset,
                            title,
                            null,
                            0,
                            List.of(),
                            List.of());
                })
                .toList();
    }

    @Override
    public void describe(Staging into, List<Manifest.Original> from, String who, Instant at) {
        // Places has described the vintage in the load itself.
    }
}
