package org.wardmote.statistics.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Upload;

/**
 * Loads through the page and the API, with their lines in the trail. The lake is no part of the database's transaction,
 * so a load has two lines: one before it begins and one when it has ended; the first without the second tells of a
 * load that was cut off, and a lake that is then as it was.
 */
public class Intake {

    private final Loads loads;
    private final Trail trail;

    /** An intake that writes into a trail. */
    public Intake(Loads loads, Trail trail) {
        this.loads = loads;
        this.trail = trail;
    }

    Loaded load(List<Upload> files, LoadChoices choices, Viewer viewer) {
        String names = files.stream().map(Upload::name).collect(Collectors.joining(", "));
        write(viewer, "load-begun", "lake", names);
        try {
            Loaded loaded = loads.load(files, choices, viewer.name(), Progress.SILENT);
            String vintages = loaded.vintages().stream()
                    .map(vintage -> vintage.id().toString())
                    .collect(Collectors.joining(", "));
            write(viewer, "load", vintages.isEmpty() ? "lake" : vintages, names);
            return loaded;
        } catch (LoadRefused refused) {
            write(viewer, "load-refused", "lake", names + ": " + refused.getMessage());
            throw refused;
        }
    }

    private void write(Viewer viewer, String deed, String thing, String detail) {
        String id = viewer.id() == null ? null : viewer.id().toString();
        trail.write(Entry.Kind.COLLECTION, viewer.name(), id, deed, thing, detail);
    }

    /** The load that some vintages are of. */
    static String load(Loaded loaded) {
        return loaded.vintages().stream()
                .map(vintage -> vintage.id())
                .map(VintageId::load)
                .findFirst()
                .orElse("");
    }
}
