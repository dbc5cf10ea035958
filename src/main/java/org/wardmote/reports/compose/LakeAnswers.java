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
import org.wardmote.statistics.Statistics;

/** Answers from the figures of a lake. */
record LakeAnswers(Lake lake, Places places, Statistics statistics) implements Answers {

    @Override
    public List<Indicator> indicators() {
        return statistics.indicators();
    }

    @Override
    public Optional<Indicator> indicator(IndicatorId id) {
        return statistics.indicator(id);
    }

    @Override
    public List<Indicator> near(String text) {
        return statistics.near(text);
    }

    @Override
    public AreaMatch match(String text) {
        return places.match(text, null);
    }

    @Override
    public Optional<Area> area(AreaCode code) {
        return places.area(code);
    }

    @Override
    public List<Area> within(AreaCode parent, AreaLevel level) {
        return places.within(parent, level);
    }

    @Override
    public Optional<Boundary> boundary(AreaCode code) {
        return places.boundary(code);
    }

    @Override
    public Comparison compare(Question question) {
        return statistics.compare(question);
    }

    @Override
    public List<Origin> origins(Comparison comparison) {
        return Origin.of(lake, comparison);
    }
}
