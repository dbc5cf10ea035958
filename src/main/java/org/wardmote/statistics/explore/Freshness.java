package org.wardmote.statistics.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** How fresh what is held is, by today's calendar. */
final class Freshness {

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    /** "this month", "1 month old", "11 months old": counted from the end of the month. */
    String words(YearMonth newest) {
        YearMonth today = YearMonth.from(LocalDate.ofInstant(clock.instant(), Lake.ZONE));
        long months = ChronoUnit.MONTHS.between(newest, today);
        return months <= 0 ? "this month" : Print.counted(months, "month", "months") + " old";
    }

    /** For each series of a dataset: from when to when, and how old that is. */
    Table table(Held held, String dataset) {
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<Period>> series : held.runs(dataset).entrySet()) {
            List<Period> runs = series.getValue();
            YearMonth newest = runs.get(runs.size() - 1).to();
            rows.add(Table.Row.of(
                    Table.Cell.of(series.getKey()),
                    Table.Cell.of(Print.month(newest)).under(words(newest)).sort(newest),
                    Table.Cell.of(runs.stream().map(Period::label).collect(Collectors.joining("; ")))));
        }
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
                "How fresh the numbers are",
                List.of(Table.Head.text("Dataset"), Table.Head.text("Newest month")),
                rows,
                null);
    }
}
