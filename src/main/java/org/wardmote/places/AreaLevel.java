package org.wardmote.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of area in which things are counted, finest first. A level lies wholly within the next where the hierarchy
 * of England and Wales says so: LSOA, ward (best fit), district, Community Safety Partnership, police force, country.
 * A group is any set of areas that a partnership names ("North Division").
 */
public enum AreaLevel {
    LSOA("LSOA", "LSOAs"),
    WARD("ward", "wards"),
    DISTRICT("district", "districts"),
    CSP("Community Safety Partnership", "Community Safety Partnerships"),
    FORCE("police force area", "police force areas"),
    COUNTRY("country", "countries"),
    GROUP("group", "groups");

    private final String singular;
    private final String plural;

    AreaLevel(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** The word used on the command line, in the API and in file names: {@code district}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a word, in any case. */
    public static Optional<AreaLevel> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.word().equals(plain))
                .findFirst();
    }

    /** All the words, to be offered where somebody wrote another. */
    public static String words() {
        return Arrays.stream(values()).map(AreaLevel::word).collect(Collectors.joining(", "));
    }

    public String singular() {
        return singular;
    }

    public String plural() {
        return plural;
    }
}
