package org.wardmote.lake;

import java.nio.file.Path;

/** One vintage in the lake: a folder that is never changed once it has its name. */
public record Vintage(VintageId id, Path folder, Manifest manifest) {

    /** The Parquet file of this vintage's counts by areas of a level ({@code lsoa}, {@code district}, {@code csp}, {@code force} …). */
    public Path counts(String level) {
        return folder.resolve("counts." + level + ".parquet");
    }
}
