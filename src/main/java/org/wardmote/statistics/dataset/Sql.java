package org.wardmote.statistics.dataset;

import java.nio.file.Path;

/** The one thing that DuckDB will not take as a parameter: the path of a file, which Wardmote itself has named. */
final class Sql {

    private Sql() {}

    static String literal(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
