package org.wardmote.statistics;

import java.util.List;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Places;
import org.wardmote.statistics.compare.Knowledge;
import org.wardmote.statistics.indicator.Indicators;

/**
 * What a reader can work out of figures that are told at different times and places: the full year less the half, the
 * partnership less a district, a total less its parts. Each answer alone is protected already; this looks at all of them
 * together, before they are published.
 */
public final class Disclosure {

    private final Places places;
    private final Indicators indicators = Indicators.shipped();

    private Disclosure(Places places) {
        this.places = places;
    }

    public static Disclosure of(Places places) {
        return new Disclosure(places);
    }

    /**
     * One figure that somebody can read.
     *
     * @param where he reads it: "this paper"
     * @param value a count, or hidden; what is withheld is told to nobody and left out
     */
    public record Told(
            String where, IndicatorId indicator, AreaCode area, Period period, Figure.Value value, String source) {}

    /**
     * Attacks everything that is told together. Only figures whose small numbers are hidden belong here: those that are
     * published openly protect nobody.
     *
     * @param told the newest first: of two counts of one thing the first is believed
     * @return each small number that can be told to within 2, in a sentence with how it is derived
     */
    public List<String> attack(List<Told> told) {
        return told.stream()
                .map(Told::source)
                .distinct()
                .flatMap(source -> new Knowledge(
                                places,
                                indicators,
                                source,
                                told.stream()
                                        .filter(one -> one.source().equals(source))
                                        .toList())
                        .givenAway().stream())
                .distinct()
                .toList();
    }
}
