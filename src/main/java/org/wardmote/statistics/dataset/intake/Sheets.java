package org.wardmote.statistics.dataset.intake;

import java.util.List;

/** Opens a file that came as the tables in it. */
public final class Sheets {

    private Sheets() {}

    /** The tables of a file, in its own order; throws {@link org.wardmote.lake.LoadRefused} beyond the limits. */
    public static List<Sheet> of(Arrival arrival) {
        return switch (arrival.kind()) {
            case TEXT -> List.of(TextSheet.of(arrival.file(), arrival.name()));
            case XLSX -> XlsxSheet.all(arrival.file(), arrival.name());
            case ODS -> OdsSheet.all(arrival.file(), arrival.name());
        };
    }
}
