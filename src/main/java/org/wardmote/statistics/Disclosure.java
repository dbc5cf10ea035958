package org.wardmote.statistics;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
     * A small number that can be worked out.
     *
     * @param cell what it is: "Robbery in Gravesham, September 2019 to March 2020"
     * @param words a sentence with how it is derived
     * @param from the tellings that it is derived from
     */
    public record Exposed(String cell, String words, Set<Told> from) {
        public Exposed {
            from = Collections.unmodifiableSet(new LinkedHashSet<>(from));
        }
    }

    /**
     * Attacks everything that is told together. Only figures whose small numbers are hidden belong here: those that are
     * published openly protect nobody.
     *
     * @param told the newest first: of two counts of one thing the first is believed
     * @return each small number that can be told to within 2
     */
    public List<Exposed> attack(List<Told> told) {
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
