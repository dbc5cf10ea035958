package org.wardmote.statistics.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** Plain names for categories and columns: lower case, letters, digits and hyphens. */
final class Slugs {

    private Slugs() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
