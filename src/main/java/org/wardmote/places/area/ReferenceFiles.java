package org.wardmote.places.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;

/** The Parquet files of reference vintages: each manifest names its own in a note, for a folder may hold others. */
public final class ReferenceFiles {

    private static final String FILES = "files";
    private static final String SHIPPED = "shipped";

    private static final String ATTRIBUTION =
            "Source: Office for National Statistics licensed under the Open Government"
                    + " Licence v3.0. Contains OS data © Crown copyright and database right.";

    private ReferenceFiles() {}

    /** The notes of a manifest whose vintage has some files. */
    public static Map<String, String> notes(List<String> files) {
        return Map.of(FILES, String.join(" ", files));
    }

    /** The notes of a manifest that ships in the jar. */
    public static Map<String, String> shipped(List<String> files) {
        return Map.of(FILES, String.join(" ", files), SHIPPED, "with Wardmote", "attribution", ATTRIBUTION);
    }

    public static boolean isShipped(Manifest manifest) {
        return manifest.notes().containsKey(SHIPPED);
    }

    public static List<String> named(Manifest manifest) {
        String files = manifest.notes().getOrDefault(FILES, "");
        return files.isEmpty() ? List.of() : List.of(files.split(" ", -1));
    }

    /** The files of a dataset whose names begin so, oldest vintage first. */
    public static List<Path> of(Lake lake, String dataset, String prefix) {
        List<Path> found = new ArrayList<>();
        for (Vintage vintage : lake.vintages(dataset, null)) {
            named(vintage.manifest()).stream()
                    .filter(file -> file.startsWith(prefix))
                    .sorted()
                    .forEach(file -> found.add(vintage.folder().resolve(file)));
        }
        return found;
    }
}
