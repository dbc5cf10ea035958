package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.indicator.Indicators;

/** Works an answer out of what was found for it: the same for a lake's counts and for those that were kept of them. */
public final class Working {

    private final Indicators indicators;
    private final HouseStyle style = HouseStyle.shipped();
    private final Wording wording = new Wording(style);

    private Working(Indicators indicators) {
        this.indicators = indicators;
    }

    public static Working by(Indicators indicators) {
        return new Working(indicators);
    }

    Comparison answer(Laid laid, Denominators.People people) {
        Question question = laid.question();
        Grid grid = laid.grid();
        Denominators denominators = new Denominators(people, question.base(), style.per());
        Line whole = grid.whole();
        if (whole != null && !whole.parts().isEmpty()) {
            denominators.sum(whole.area(), whole.parts());
        }
        Rows maker = new Rows(question, grid, indicators, denominators, wording);
        List<Row> rows = maker.of(grid.lines(), laid.history());
        Line beside = whole == null ? laid.around() : whole;
        if (beside != null && question.against() != null && question.rows() == Question.Rows.AREAS) {
            rows = maker.besideRestOf(beside, grid.lines(), rows, style.tooFewBelow());
        }
        Row total =
                whole == null ? null : maker.of(List.of(whole), laid.history()).get(0);
        return new Answer(question, laid.indicator(), grid, rows, total, shares(laid))
                .written(laid.areaName(), indicators, wording, style);
    }

    private static List<Decomposition.Share> shares(Laid laid) {
        Line line = changed(laid.grid());
        Period against = laid.question().against();
        if (line == null || against == null || laid.parts().isEmpty()) {
            return List.of();
        }
        Cell now = laid.grid().cell(line, laid.question().period());
        Cell before = laid.grid().cell(line, against);
        if (now.count().isEmpty() || before.count().isEmpty()) {
            return List.of();
        }
        try {
            return Decomposition.of(
                    new Decomposition.Part(
                            line.key(),
                            line.name(),
                            before.count().getAsLong(),
                            now.count().getAsLong(),
                            false),
                    laid.parts());
        } catch (Decomposition.NotParts e) {
            return List.of();
        }
    }

    /** The row whose change is taken apart: the whole, or the one row. */
    static @Nullable Line changed(Grid grid) {
        return grid.whole() != null
                ? grid.whole()
                : grid.lines().size() == 1 ? grid.lines().get(0) : null;
    }

    /** What an answer rests on, to be kept. */
    Grounds grounds(Laid laid, Denominators.People people) {
        Grid grid = laid.grid();
        Question question = laid.question();
        List<Line> lines =
                Stream.concat(everyLine(grid), Stream.ofNullable(laid.around())).toList();
        Map<Cell.Key, Grounds.Held> cells = new LinkedHashMap<>();
        Set<AreaCode> areas = new LinkedHashSet<>();
        for (Line line : lines) {
            areas.add(line.area());
            areas.addAll(line.parts());
            for (Period period : Grid.periods(question)) {
                Cell cell = grid.cell(line, period);
                cells.put(
                        new Cell.Key(line.indicator(), line.area(), period),
                        new Grounds.Held(
                                line.indicator(),
                                line.area(),
                                period,
                                cell.value(),
                                cell.vintages(),
                                cell.caveats(),
                                cell.flaw()));
            }
        }
        List<Grounds.People> counted = new ArrayList<>();
        List<Grounds.Divided> divided = new ArrayList<>();
        for (AreaCode area : areas) {
            Optional.ofNullable(people.reason(area)).ifPresent(why -> divided.add(new Grounds.Divided(area, why)));
            for (Period period : Grid.periods(question)) {
                people.of(area, question.base(), period.firstDay())
                        .ifPresent(one -> counted.add(new Grounds.People(area, period.firstDay(), one)));
            }
        }
        return new Grounds(
                question,
                grid.counter().source(),
                grid.counter().published(),
                !grid.counter().dataset().byCell(),
                grid.counter().caveats(),
                laid.areaName(),
                grid.lines().stream().map(Working::kept).toList(),
                grid.whole() == null ? null : kept(grid.whole()),
                laid.around() == null ? null : kept(laid.around()),
                everyLine(grid)
                        .flatMap(line -> laid
                                .history()
                                .dispersion(line)
                                .map(one -> new Grounds.Varied(kept(line), one.factor(), one.degrees()))
                                .stream())
                        .toList(),
                List.copyOf(cells.values()),
                counted,
                divided,
                shares(laid).stream()
                        .map(Decomposition.Share::part)
                        .map(part -> new Grounds.Part(part.key(), part.name(), part.before(), part.now()))
                        .toList());
    }

    private static Stream<Line> everyLine(Grid grid) {
        return Stream.concat(grid.lines().stream(), Stream.ofNullable(grid.whole()));
    }

    private static Grounds.Line kept(Line line) {
        return new Grounds.Line(
                line.key(),
                line.name(),
                line.subject(),
                line.indicator(),
                line.area(),
                line.depth(),
                line.overlaps(),
                line.parts());
    }

    /** Works an answer out of what was kept of it. */
    public Comparison again(Grounds grounds) {
        Question question = grounds.question();
        Map<Cell.Key, Cell> cells = new HashMap<>();
        grounds.cells()
                .forEach(held -> cells.put(
                        new Cell.Key(held.indicator(), held.area(), held.period()),
                        new Cell(held.value(), held.vintages(), held.caveats(), held.flaw())));
        record Day(AreaCode area, LocalDate day) {}
        Map<Day, Population> people = new HashMap<>();
        grounds.people().forEach(one -> people.put(new Day(one.area(), one.notAfter()), one.population()));
        Map<AreaCode, String> divided = new HashMap<>();
        grounds.divided().forEach(one -> divided.put(one.area(), one.reason()));
        Map<Line, Dispersion> varied = new HashMap<>();
        grounds.varied().forEach(one -> varied.put(line(one.line()), new Dispersion(one.factor(), one.degrees())));
        Grid grid = new Grid(
                new KeptCounter(grounds),
                grounds.lines().stream().map(this::line).toList(),
                grounds.whole() == null ? null : line(grounds.whole()),
                cells);
        Laid laid = new Laid(
                question,
                indicators
                        .find(question.indicator())
                        .orElseThrow(() ->
                                new IllegalArgumentException("No indicator is called " + question.indicator() + ".")),
                grid,
                grounds.areaName(),
                grounds.around() == null ? null : line(grounds.around()),
                History.kept(varied),
                grounds.parts().stream()
                        .map(part -> new Decomposition.Part(part.key(), part.name(), part.before(), part.now(), false))
                        .toList());
        return answer(laid, new Denominators.People() {
            @Override
            public Optional<Population> of(AreaCode area, Population.Base base, LocalDate notAfter) {
                return Optional.ofNullable(people.get(new Day(area, notAfter)));
            }

            @Override
            public @Nullable String reason(AreaCode area) {
                return divided.get(area);
            }
        });
    }

    private Line line(Grounds.Line line) {
        if (indicators.find(line.indicator()).isEmpty()) {
            throw new IllegalArgumentException("No indicator is called " + line.indicator() + ".");
        }
        return new Line(
                line.key(),
                line.name(),
                line.subject(),
                line.indicator(),
                line.area(),
                line.depth(),
                line.overlaps(),
                line.parts());
    }
}
