package org.wardmote.statistics.dataset;

import java.util.Map;

/** How data.police.uk names forces in files and in their names. */
final class ForceNames {

    /** Those whose short name does not follow from the long one. Source: the names of the files in its archive. */
    private static final Map<String, String> SHORT = Map.of(
            "british-transport-police", "btp",
            "metropolitan-police-service", "metropolitan",
            "police-service-of-northern-ireland", "northern-ireland",
            "city-of-london-police", "city-of-london",
            "greater-manchester-police", "greater-manchester");

    private ForceNames() {}

    /** {@code kent} for "Kent Police"; a name that is short already stays. */
    static String slug(String name) {
        String slug = Slugs.of(name);
        return SHORT.getOrDefault(slug, slug.replaceAll("-(police|constabulary)$", ""));
    }

    /** The name for print: as written, or "Kent Police" from {@code kent}. */
    static String label(String name) {
        return name;
    }
}
