package org.wardmote.statistics.dataset;

import java.time.Clock;
import java.util.List;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Staging;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/**
 * Loads files into a lake, whole or not at all. A preview is the same without the keeping, so that it cannot promise what
 * the load would not do.
 */
public final class Loading {

    private final Ground ground;
    private final Clock clock;

    public Loading(Lake lake, Places places, Clock clock) {
        this.ground = Ground.of(lake, places);
        this.clock = clock;
    }

    public LoadPreview preview(List<Upload> uploads, LoadChoices choices) {
        try (Staging staging = ground.lake().stage()) {
            return oneLoad(staging, choices, "preview", Progress.SILENT).prepare(uploads);
        }
    }

    public Loaded load(List<Upload> uploads, LoadChoices choices, String by, Progress progress) {
        try (Staging staging = ground.lake().stage()) {
            OneLoad load = oneLoad(staging, choices, by, progress);
            LoadPreview preview = load.prepare(uploads);
            if (!preview.ready()) {
                throw new LoadRefused(Refusals.of(preview));
            }
            return new Loaded(load.isEmpty() ? List.of() : staging.keep(), preview);
        }
    }

    private OneLoad oneLoad(Staging staging, LoadChoices choices, String by, Progress progress) {
        return new OneLoad(ground, staging, choices, by, clock.instant(), progress);
    }
}
