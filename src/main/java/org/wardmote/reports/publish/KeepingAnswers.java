package org.wardmote.reports.publish;

import java.util.List;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Boundary;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Answers;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/** Asks a lake for a paper and keeps what it answers, as the public may know it: who loaded a file is not kept. */
final class KeepingAnswers implements Answers {

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final KeptAnswers kept = KeptAnswers.none();

    KeepingAnswers(Lake lake, Places places, Statistics statistics) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
    }

    /** All that was answered so far. */
    KeptAnswers kept() {
        return kept;
    }

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
        AreaMatch match = places.match(text, null);
        kept.matches().put(text, match.exact());
        return match;
    }

    @Override
    public Optional<Area> area(AreaCode code) {
        return kept.areas().computeIfAbsent(code, places::area);
    }

    @Override
    public List<Area> within(AreaCode parent, AreaLevel level) {
        return kept.members()
                .computeIfAbsent(
                        new KeptAnswers.Within(parent, level), asked -> places.within(asked.parent(), asked.level()));
    }

    @Override
    public Optional<Boundary> boundary(AreaCode code) {
        return kept.outlines().computeIfAbsent(code, places::boundary);
    }

    @Override
    public Comparison compare(Question question) {
        KeptAnswers.Answer known = kept.answers().get(question);
        if (known != null) {
            return kept.workings().compare(known.grounds());
        }
        try {
            Grounds grounds = statistics.grounds(question);
            Comparison comparison = kept.workings().compare(grounds);
            List<Origin> origins = Origin.of(lake, comparison).stream()
                    .map(KeepingAnswers::forThePublic)
                    .toList();
            kept.answers().put(question, new KeptAnswers.Answer(grounds, origins));
            return comparison;
        } catch (Refusal refusal) {
            kept.refusals().put(question, refusal);
            throw refusal;
        }
    }

    private static Origin forThePublic(Origin origin) {
        return new Origin(
                origin.vintage(),
                origin.title(),
                origin.publisher(),
                origin.attribution(),
                origin.loadedAt(),
                "",
                origin.files());
    }

    @Override
    public List<Origin> origins(Comparison comparison) {
        return kept.origins(comparison);
    }
}
