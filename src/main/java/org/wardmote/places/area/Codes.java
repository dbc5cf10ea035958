package org.wardmote.places.area;

import java.util.List;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;

/** Which level an area is of, as its code tells: the first three characters are the ONS's name of the kind of area. */
public final class Codes {

    private Codes() {}

    /** The levels that a code may be of: one, except that BTP and the PSNI borrow a country's. */
    public static List<AreaLevel> levels(AreaCode code) {
        String text = code.value();
        if (text.startsWith("group:")) {
            return List.of(AreaLevel.GROUP);
        }
        return switch (text.substring(0, 3)) {
            case "E01", "W01" -> List.of(AreaLevel.LSOA);
            case "E05", "W05" -> List.of(AreaLevel.WARD);
            case "E06", "E07", "E08", "E09", "W06" -> List.of(AreaLevel.DISTRICT);
            case "E22", "W14" -> List.of(AreaLevel.CSP);
            case "E23", "W15" -> List.of(AreaLevel.FORCE);
            case "E92", "W92" -> List.of(AreaLevel.COUNTRY);
            case "K04", "K03", "N92" -> List.of(AreaLevel.COUNTRY, AreaLevel.FORCE);
            default -> List.of();
        };
    }
}
