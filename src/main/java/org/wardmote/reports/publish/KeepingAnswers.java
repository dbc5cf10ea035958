package org.wardmote.reports.publish;

import java.util.List;
import java.util.Optional;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Boundary;
import org.wardmote.reports.compose.Answers;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Origin;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;

/** Asks for a paper and keeps what is answered, and nothing besides. */
final class KeepingAnswers implements Answers, Grounded {

    private final Grounded from;
    private final KeptAnswers kept = KeptAnswers.none();

    KeepingAnswers(Grounded from) {
        this.from = from;
    }

    /** All that was answered so far. */
    KeptAnswers kept() {
        return kept;
    }

    @Override
    public Answers answers() {
        return this;
    }

    @Override
    public List<Indicator> indicators() {
        return from.answers().indicators();
    }

    @Override
    public Optional<Indicator> indicator(IndicatorId id) {
        return from.answers().indicator(id);
    }

    @Override
    public List<Indicator> near(String text) {
        return from.answers().near(text);
    }

    @Override
    public AreaMatch match(String text) {
        AreaMatch match = from.answers().match(text);
        kept.matches().put(text, match.exact());
        return match;
    }

    @Override
    public Optional<Area> area(AreaCode code) {
        return kept.areas().computeIfAbsent(code, from.answers()::area);
    }

    @Override
    public List<Area> within(AreaCode parent, AreaLevel level) {
        return kept.members()
                .computeIfAbsent(
                        new KeptAnswers.Within(parent, level),
                        asked -> from.answers().within(asked.parent(), asked.level()));
    }

    @Override
    public Optional<Boundary> boundary(AreaCode code) {
        return kept.outlines().computeIfAbsent(code, from.answers()::boundary);
    }

    @Override
    public KeptAnswers.Answer grounds(Question question) {
        KeptAnswers.Answer known = kept.answers().get(question);
        if (known != null) {
            return known;
        }
        try {
            KeptAnswers.Answer answer = from.grounds(question);
            kept.answers().put(question, answer);
            return answer;
        } catch (Refusal refusal) {
            kept.refusals().put(question, refusal);
            throw refusal;
        }
    }

    @Override
    public Comparison compare(Question question) {
        return kept.workings().compare(grounds(question).grounds());
    }

    @Override
    public List<Origin> origins(Comparison comparison) {
        return kept.origins(comparison);
    }
}
