package org.wardmote.statistics.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** How fresh what is held is, by today's calendar. */
final class Freshness {

    /** Nobody counts further in months. */
    private static final int IN_YEARS = 24;

    /** Each vintage's page names them all. */
    private static final int MOST_NAMED = 6;

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /** "this month", "1 month old", "11 months old", "7 years old": counted from the end of the month. */
    String words(YearMonth newest) {
        YearMonth today = YearMonth.from(LocalDate.ofInstant(clock.instant(), Lake.ZONE));
        long months = ChronoUnit.MONTHS.between(newest, today);
        if (months >= IN_YEARS) {
            return months / 12 + " years old";
        }
        return months <= 0 ? "this month" : Print.counted(months, "month", "months") + " old";
    }

    /**
     * For each series of a dataset: from when to when, and how old that is. Series of the same months are one row.
     *
     * @param name what to call a series in print
     */
    Table table(Held held, String dataset, UnaryOperator<String> name) {
        Map<List<Period>, List<String>> alike = new LinkedHashMap<>();
        held.runs(dataset)
                .forEach((series, runs) ->
                        alike.computeIfAbsent(runs, r -> new ArrayList<>()).add(name.apply(series)));
        List<Table.Row> rows = new ArrayList<>();
        alike.forEach((runs, series) -> {
            YearMonth newest = runs.get(runs.size() - 1).to();
            String names = series.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (series.size() > MOST_NAMED ? " and " + (series.size() - MOST_NAMED) + " more" : "");
            rows.add(Table.Row.of(
                    series.size() == 1
                            ? Table.Cell.of(names)
                            : Table.Cell.of(Print.number(series.size()) + " series")
                                    .under(names),
                    Table.Cell.of(Print.month(newest)).under(words(newest)).sort(newest),
                    Table.Cell.of(runs.stream().map(Period::label).collect(Collectors.joining("; ")))));
        });
        return new Table(
                "How fresh each series is",
                List.of(Table.Head.text("Series"), Table.Head.text("Newest month"), Table.Head.text("Months held")),
                rows,
                null);
    }

    /** The same for every dataset of which something is held. */
    Table table(Held held, Datasets datasets) {
        List<Table.Row> rows = new ArrayList<>();
        for (String dataset : held.datasets()) {
            String title = datasets.find(dataset).map(Dataset::title).orElse(dataset);
            held.newest(dataset)
                    .ifPresent(newest -> rows.add(Table.Row.of(
                            Table.Cell.link(title, Addresses.dataset(dataset)),
                            Table.Cell.of(Print.month(newest))
                                    .under(words(newest))
                                    .sort(newest))));
        }
        return new Table(
                "How fresh the figures are",
                List.of(Table.Head.text("Dataset"), Table.Head.text("Newest month")),
                rows,
                null);
    }
}
