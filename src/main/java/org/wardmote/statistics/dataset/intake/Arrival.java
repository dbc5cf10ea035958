package org.wardmote.statistics.dataset.intake;

import java.nio.file.Path;
import org.wardmote.statistics.Upload;

/**
 * One plain file that came, by itself or in an archive.
 *
 * @param name how problems name it: the upload's name, or the entry's path in its archive
 * @param file its plain bytes, under a name of its own in the load's work folder
 * @param upload what it came in
 * @param inflated whether it was compressed, and its lines were watched while it was inflated
 */
public record Arrival(String name, Path file, Kind kind, Upload upload, boolean inflated) {

    /** What the bytes are, whatever the name says. */
    public enum Kind {
        TEXT,
        XLSX,
        ODS
    }

    /** One of several sheets of this file that are each a table, under a name that says which. */
    public Arrival sheet(String sheet) {
        return new Arrival(name + ", sheet " + sheet, file, kind, upload, inflated);
    }

    /** The name without {@code .gz} and without folders. */
    public String plainName() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
    }
}
