package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.compare.RandomForce.Atom;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Asks everything that somebody not entitled to small numbers can ask of tables sent by chance (each kind of violence, at
 * each level, in each run of months, as at each release, sums of areas of their own choosing), puts all the answers
 * together, and works out from them how far each small count is known.
 */
class DisclosureRoomTests {

    private static final long SEED = 20191010;
    private static final int LAKES = 4;

    private final Indicators indicators = Indicators.shipped();

    @TempDir
    private Path dir;

    /** A number that was told, and the single counts whose sum it is. */
    private record Answered(String words, Set<Atom> parts, long count, int limit) {

        boolean small() {
            return count > 0 && count < limit;
        }
    }

    @Test
    void noSmallCountIsGivenAwayByAllThatIsToldTogether() {
        int small = 0;
        int told = 0;
        for (int i = 0; i < LAKES; i++) {
            try (Lake lake = CountsInLake.lake(dir.resolve("lake" + i), "2019-01-01")) {
                RandomForce force = sent(lake, i);
                Set<Answered> answers = answers(lake, force, false);
                OutsiderKnowledge knowledge = knowledge(answers);
                for (Answered target : smallCounts(force)) {
                    assertThat(knowledge.range(target.parts()))
                            .as("lake " + i + ": " + target.words() + " is " + target.count())
                            .isGreaterThan(2 * Attack.MARGIN);
                    small++;
                }
                told += answers.size();
            }
        }
        assertThat(small).isGreaterThan(200 * LAKES);
        assertThat(told).isGreaterThan(100 * LAKES);
    }

    @Test
    void theAttackSeesThroughTheHidingOfSmallNumbersAlone() {
        try (Lake lake = CountsInLake.lake(dir.resolve("bare"), "2019-01-01")) {
            RandomForce force = sent(lake, 0);
            Set<Answered> answers = answers(lake, force, true);
            answers.removeIf(Answered::small);
            OutsiderKnowledge knowledge = knowledge(answers);
            List<Answered> targets = smallCounts(force);
            assertThat(targets.stream().filter(target -> knowledge.range(target.parts()) <= 2 * Attack.MARGIN))
                    .hasSizeGreaterThan(targets.size() / 3);
        }
    }

    private static RandomForce sent(Lake lake, int number) {
        RandomForce force = new RandomForce(SEED + number, Places.of(lake));
        force.send(lake);
        return force;
    }

    private Set<Answered> answers(Lake lake, RandomForce force, boolean smallNumbers) {
        Statistics statistics = Statistics.of(lake, Places.of(lake), List.of());
        Random random = new Random(SEED);
        Set<Answered> answers = new LinkedHashSet<>();
        for (String kind : RandomForce.KINDS.keySet()) {
            for (Period period : force.periods) {
                for (int revision = 0; revision <= force.revisions; revision++) {
                    for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE)) {
                        ask(statistics, force, answers, kind, level, List.of(), period, revision, smallNumbers);
                    }
                    List<AreaCode> some = Stream.generate(
                                    () -> force.districts.get(random.nextInt(force.districts.size())))
                            .limit(2L + random.nextInt(3))
                            .distinct()
                            .toList();
                    ask(statistics, force, answers, kind, AreaLevel.DISTRICT, some, period, revision, smallNumbers);
                }
            }
        }
        return answers;
    }

    private void ask(
            Statistics statistics,
            RandomForce force,
            Set<Answered> answers,
            String kind,
            AreaLevel level,
            List<AreaCode> areas,
            Period period,
            int revision,
            boolean smallNumbers) {
        LocalDate asAt = revision == force.revisions ? null : RandomForce.loaded(revision);
        Comparison comparison;
        try {
            comparison = statistics.compare(new Question(
                    new IndicatorId(kind),
                    Question.Rows.AREAS,
                    level,
                    areas,
                    period,
                    null,
                    asAt,
                    Population.Base.RESIDENTS,
                    null,
                    smallNumbers));
        } catch (Refusal nothingHeld) {
            return;
        }
        comparison.rows().forEach(row -> answer(force, answers, row.now(), List.of(), revision));
        Comparison.@Nullable Row total = comparison.total();
        if (total != null) {
            List<AreaCode> rows =
                    comparison.rows().stream().map(row -> row.now().area()).toList();
            answer(force, answers, total.now(), rows, revision);
        }
    }

    private void answer(RandomForce force, Set<Answered> answers, Figure figure, List<AreaCode> rows, int revision) {
        if (figure.value() instanceof Figure.Count count) {
            List<AreaCode> areas = figure.area().equals(Grids.SUM) ? rows : List.of(figure.area());
            Answered answered = answered(force, figure.indicator().value(), areas, figure.period(), revision);
            assertThat(count.number()).as(answered.words()).isEqualTo(answered.count());
            answers.add(answered);
        }
    }

    private Answered answered(RandomForce force, String kind, List<AreaCode> areas, Period period, int revision) {
        List<Atom> parts = force.parts(kind, areas, period, revision);
        return new Answered(
                kind + " in " + areas + ", " + period + ", revision " + revision,
                Set.copyOf(parts),
                parts.stream().mapToLong(force::value).sum(),
                indicators.find(new IndicatorId(kind)).orElseThrow().smallNumbersBelow());
    }

    /** Every small count of each kind, in each district and partnership, in each run of months, as at each release. */
    private List<Answered> smallCounts(RandomForce force) {
        List<AreaCode> areas = new ArrayList<>(force.districts);
        areas.addAll(force.partnerships());
        Set<Set<Atom>> seen = new HashSet<>();
        List<Answered> small = new ArrayList<>();
        for (String kind : RandomForce.KINDS.keySet()) {
            for (AreaCode area : areas) {
                for (Period period : force.periods) {
                    for (int revision = 0; revision <= force.revisions; revision++) {
                        Answered count = answered(force, kind, List.of(area), period, revision);
                        if (count.small() && seen.add(count.parts())) {
                            small.add(count);
                        }
                    }
                }
            }
        }
        return small;
    }

    private static OutsiderKnowledge knowledge(Set<Answered> answers) {
        OutsiderKnowledge knowledge = new OutsiderKnowledge();
        answers.forEach(answer -> knowledge.told(answer.parts(), answer.count()));
        return knowledge;
    }
}
