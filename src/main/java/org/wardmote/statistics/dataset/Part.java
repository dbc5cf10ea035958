package org.wardmote.statistics.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Originals;

/** The files of one dataset in a load. */
interface Part {

    String dataset();

    /** What the files came in. */
    List<Upload> uploads();

    /** Reads, checks and counts the files, and writes what is to be kept into a folder. */
    void read(Path folder, Progress progress);

    /** What the checks found. */
    List<Checked> found();

    /** What each file was taken for. */
    List<LoadPreview.File> previews(Originals originals);

    /** What an upload turned out to hold, months or series, where the dataset tells. */
    default Collection<String> holds(Upload upload) {
        return List.of();
    }

    /** Describes the vintage in a load that can be kept. */
    void describe(Staging staging, List<Manifest.Original> originals, String by, Instant at);
}
