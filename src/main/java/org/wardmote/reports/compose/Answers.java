package org.wardmote.reports.compose;

import java.util.List;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Boundary;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/** All that a paper asks of the world: a lake answers, or a seal that kept what a lake answered. */
public interface Answers {

    /** Those of a lake. */
    static Answers of(Lake lake, Places places, Statistics statistics) {
        return new LakeAnswers(lake, places, statistics);
    }

    /** Everything that may be counted. */
    List<Indicator> indicators();

    Optional<Indicator> indicator(IndicatorId id);

    /** Indicators to offer for a word that names none. */
    List<Indicator> near(String text);

    /** What a word may mean as an area. */
    AreaMatch match(String text);

    Optional<Area> area(AreaCode code);

    /** The areas of a level that lie in another. */
    List<Area> within(AreaCode parent, AreaLevel level);

    Optional<Boundary> boundary(AreaCode code);

    /** Answers a question; throws {@link Refusal} when it cannot be asked. */
    Comparison compare(Question question);

    /** The vintages and files behind an answer. */
    List<Origin> origins(Comparison comparison);
}
