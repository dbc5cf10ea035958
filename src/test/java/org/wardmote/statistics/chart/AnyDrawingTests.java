package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Boundary;

/** What holds of every drawing whatever is drawn: many charts of seeded chance data, from nothing to the outlandish. */
class AnyDrawingTests {

    private static final List<String> NAMES = List.of(
            "Ely",
            "Dartford and Gravesham",
            "Bournemouth, Christchurch and Poole",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "King's Lynn & West Norfolk",
            "<b>\"Bold\"</b>",
            "Ynys Môn",
            "");

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private final List<Drawing> drawn = new ArrayList<>();

    private static Amount amount(Random random, double size) {
        return switch (random.nextInt(8)) {
            case 0 -> new Amount.Hidden();
            case 1 -> new Amount.Withheld("The month's file was not published.");
            case 2 -> Amount.count(0);
            case 3 -> {
                BigDecimal value =
                        BigDecimal.valueOf(random.nextDouble() * size).setScale(1, RoundingMode.HALF_UP);
                BigDecimal half = BigDecimal.valueOf(random.nextDouble() * size / 3);
                yield Amount.of(value, value.subtract(half), value.add(half));
            }
            default -> Amount.count((long) (random.nextDouble() * size));
        };
    }

    private static String name(Random random, int i) {
        return NAMES.get(random.nextInt(NAMES.size())) + (random.nextBoolean() ? " " + i : "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingLeavesTheSheetAndNothingUnsafeIsWritten(int seed) {
        Random random = new Random(seed);
        double size = Math.pow(10, random.nextInt(13) - 1);
        int many = random.nextInt(5) == 0 ? random.nextInt(3) : random.nextInt(40);
        Caption caption = Caption.of("any", name(random, 0) + " " + name(random, 1), name(random, 2))
                .finding(name(random, 3))
                .source(name(random, 4));
        drawn.add(lines(random, caption, size, many).draw());
        drawn.add(bars(random, caption, size, many).draw());
        drawn.add(changes(random, caption, size, many).draw());
        drawn.add(waterfall(random, caption, size, many).draw());
        drawn.add(funnel(random, caption, size, many).draw());
        drawn.add(map(random, caption, size, many).draw());
        for (Drawing drawing : drawn) {
            DrawnSvg.isSafeAndNamed(drawing);
            assertThat(drawing.table().header()).isNotEmpty();
        }
    }

    private static LineChart lines(Random random, Caption caption, double size, int months) {
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(LineChart.MOST_LINES); i++) {
            List<LineChart.Point> points = new ArrayList<>();
            YearMonth month = YearMonth.of(2001 + random.nextInt(20), 1 + random.nextInt(12));
            for (int j = 0; j < months; j++) {
                month = month.plusMonths(random.nextInt(30) == 0 ? 1 + random.nextInt(60) : 1);
                points.add(new LineChart.Point(
                        month,
                        amount(random, size),
                        random.nextInt(10) == 0,
                        random.nextInt(20) == 0 ? "eight in a row" : null));
            }
            lines.add(new LineChart.Line(name(random, i), points));
        }
        YearMonth from = YearMonth.of(2019, 4);
        List<LineChart.Limits> limits = lines.size() > 1 || random.nextBoolean()
                ? List.of()
                : List.of(new LineChart.Limits(from, from.plusMonths(40), size / 2, size / 3, size, "c-chart."));
        List<LineChart.SeriesBreak> breaks = random.nextBoolean()
                ? List.of()
                : List.of(new LineChart.SeriesBreak(from.plusMonths(random.nextInt(90)), "counted anew."));
        return new LineChart(caption, name(random, 5) + " a month", lines, limits, breaks);
    }

    private static BarChart bars(Random random, Caption caption, double size, int many) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Amount amount = random.nextInt(4) == 0
                    ? Amount.change((long) ((random.nextDouble() - 0.5) * size))
                    : amount(random, size);
            bars.add(new BarChart.Bar(name(random, i), amount, random.nextInt(9) == 0));
        }
        BarChart.Order order = random.nextBoolean() ? BarChart.Order.AS_GIVEN : BarChart.Order.LARGEST_FIRST;
        BarChart.Reference reference = random.nextBoolean()
                ? null
                : new BarChart.Reference("Kent and Medway", (Amount.Known) Amount.count((long) (size / 2)));
        return new BarChart(caption, "Area", name(random, 6), bars, order, reference);
    }

    private static ChangeChart changes(Random random, Caption caption, double size, int many) {
        List<ChangeChart.Change> changes = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            changes.add(new ChangeChart.Change(
                    name(random, i),
                    amount(random, size),
                    amount(random, size),
                    random.nextBoolean() ? "" : "+1,234.5%",
                    random.nextBoolean(),
                    random.nextInt(9) == 0));
        }
        return new ChangeChart(
                caption, "Area", "Offences", "October 2018 to February 2019", "October 2019 to February 2020", changes);
    }

    private static Waterfall waterfall(Random random, Caption caption, double size, int many) {
        List<Waterfall.Step> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            steps.add(new Waterfall.Step(name(random, i), (long) ((random.nextDouble() - 0.5) * size)));
        }
        long sum = steps.stream().mapToLong(Waterfall.Step::change).sum();
        return new Waterfall(caption, "Category", "2018", 1000, "2019", 1000 + sum, steps);
    }

    private static FunnelPlot funnel(Random random, Caption caption, double size, int many) {
        List<FunnelPlot.Dot> dots = new ArrayList<>();
        FunnelPlot.Position[] positions = FunnelPlot.Position.values();
        for (int i = 0; i < many; i++) {
            dots.add(new FunnelPlot.Dot(
                    name(random, i),
                    1 + random.nextInt(1_000_000),
                    amount(random, size),
                    positions[random.nextInt(positions.length)],
                    random.nextInt(9) == 0));
        }
        return new FunnelPlot(
                caption,
                "Area",
                "Residents, mid-2018",
                "Rate per 1,000",
                (Amount.Known) Amount.count((long) size / 2),
                dots,
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new FunnelPlot.LimitPoint(10, 0, size, 0, size * 1.5),
                                new FunnelPlot.LimitPoint(900_000, size * 0.4, size * 0.6, size * 0.3, size * 0.7)));
    }

    private static AreaMap map(Random random, Caption caption, double size, int many) {
        List<AreaMap.MapArea> areas = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Boundary outline = random.nextInt(6) == 0 ? null : rectangle(random, i);
            areas.add(new AreaMap.MapArea(
                    name(random, i), amount(random, size), outline, random.nextInt(6) == 0, random.nextInt(9) == 0));
        }
        return new AreaMap(
                caption,
                "Area",
                "Rate per 1,000 residents, mid-2018, 5 months",
                areas,
                AreaMap.Method.values()[random.nextInt(2)],
                random.nextBoolean() ? "" : "change within chance");
    }

    private static Boundary rectangle(Random random, int i) {
        double west = -3 + random.nextDouble() * (1 + i % 4);
        double south = 51 + random.nextDouble();
        double east = west + random.nextDouble() / 3;
        double north = south + random.nextDouble() / 3;
        List<double[]> ring = List.of(
                new double[] {west, south},
                new double[] {east, south},
                new double[] {east, north},
                new double[] {west, north},
                new double[] {west, south});
        return new Boundary(new AreaCode("E07000%03d".formatted(i)), "2024", List.of(List.of(ring)));
    }
}
