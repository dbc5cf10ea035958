package org.wardmote.statistics;

import java.time.Clock;
import java.util.List;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.places.Places;
import org.wardmote.statistics.dataset.Loading;

/** The front door for outside data: the command line, the page and the API load through it alike. */
public final class Loads {

    private final Loading loading;

    private Loads(Loading loading) {
        this.loading = loading;
    }

    /** Loads into a lake, with its places. */
    public static Loads of(Lake lake, Places places, Clock clock) {
        return new Loads(new Loading(lake, places, clock));
    }

    /** Does all of a load but the keeping, so that what it would do can be seen; the lake is as it was. */
    public LoadPreview preview(List<Upload> files, LoadChoices choices) {
        return loading.preview(files, choices);
    }

    /**
     * Loads files, whole or not at all: one vintage for each dataset among them. Files that the lake already holds are
     * left out. Throws {@link LoadRefused} with every problem found, and with a problem for each open question.
     *
     * @param by whose name the vintages bear
     */
    public Loaded load(List<Upload> files, LoadChoices choices, String by, Progress progress) {
        return loading.load(files, choices, by, progress);
    }
}
