package org.wardmote.reports.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Boundary;
import org.wardmote.reports.compose.Answers;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Workings;

/**
 * What a lake answered to a paper, kept: a paper is made of it again anywhere. Counts and populations are taken as they
 * were kept; every change, rate, rank, test and word is worked out again.
 */
record KeptAnswers(
        Workings workings,
        Map<String, List<Area>> matches,
        Map<AreaCode, Optional<Area>> areas,
        Map<Within, List<Area>> members,
        Map<AreaCode, Optional<Boundary>> outlines,
        Map<Question, Answer> answers,
        Map<Question, Refusal> refusals)
        implements Answers {

    /** Areas of a level in another. */
    record Within(AreaCode parent, AreaLevel level) {}

    /** What an answer rests on, and where that is from. */
    record Answer(Grounds grounds, List<Origin> origins) {
        Answer {
            origins = List.copyOf(origins);
        }
    }

    static KeptAnswers none() {
        return new KeptAnswers(
                Workings.shipped(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    @Override
    public List<Indicator> indicators() {
        return workings.indicators();
    }

    @Override
    public Optional<Indicator> indicator(IndicatorId id) {
        return workings.indicator(id);
    }

    @Override
    public List<Indicator> near(String text) {
        return List.of();
    }

    @Override
    public AreaMatch match(String text) {
        return new AreaMatch(text, matches.getOrDefault(text, List.of()), List.of());
    }

    @Override
    public Optional<Area> area(AreaCode code) {
        return areas.getOrDefault(code, Optional.empty());
    }

    @Override
    public List<Area> within(AreaCode parent, AreaLevel level) {
        return members.getOrDefault(new Within(parent, level), List.of());
    }

    @Override
    public Optional<Boundary> boundary(AreaCode code) {
        return outlines.getOrDefault(code, Optional.empty());
    }

    /** What one answer rests on; throws {@link Refusal} when it was refused, or never asked. */
    Answer answer(Question question) {
        Refusal refused = refusals.get(question);
        if (refused != null) {
            throw refused;
        }
        Answer answer = answers.get(question);
        if (answer == null) {
            throw new Refusal("not-kept", "", "The seal keeps no answer to this.");
        }
        return answer;
    }

    @Override
    public Comparison compare(Question question) {
        return workings.compare(answer(question).grounds());
    }

    @Override
    public List<Origin> origins(Comparison comparison) {
        Answer answer = answers.get(comparison.question());
        return answer == null ? List.of() : answer.origins();
    }
}
