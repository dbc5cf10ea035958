package org.wardmote.statistics.explore;

import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.IndicatorId;

/** Where the pages of statistics stand; what goes into an address is encoded here and nowhere else. */
final class Addresses {

    static final String FIGURES = "/figures";
    static final String COMPARE = "/compare";
    static final String DATASETS = "/datasets";
    static final String DATASET = "/datasets/{id}";
    static final String VINTAGE = "/datasets/{id}/vintages/{load}";
    static final String INDICATORS = "/indicators";
    static final String INDICATOR = "/indicators/{id}";
    static final String AREAS = "/areas";
    static final String AREA = "/areas/{code}";
    static final String NEW_LOAD = "/loads/new";
    static final String LOADS = "/loads";
    static final String LOAD = "/loads/{load}";
    static final String PREVIEWS = "/previews";
    static final String PREVIEW = "/previews/{id}";

    private Addresses() {}

    static String dataset(String id) {
        return fill(DATASET, id);
    }

    static String vintage(VintageId vintage) {
        return fill(VINTAGE, vintage.dataset(), vintage.load());
    }

    static String indicator(IndicatorId id) {
        return fill(INDICATOR, id.value());
    }

    static String area(String code) {
        return fill(AREA, code);
    }

    static String load(String load) {
        return fill(LOAD, load);
    }

    static String preview(String id) {
        return fill(PREVIEW, id);
    }

    private static String fill(String pattern, Object... parts) {
        return UriComponentsBuilder.fromPath(pattern)
                .buildAndExpand(parts)
                .encode()
                .toUriString();
    }
}
