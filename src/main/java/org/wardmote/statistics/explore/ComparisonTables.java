package org.wardmote.statistics.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Change;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;

/** A comparison as the tables of a page. */
final class ComparisonTables {

    /** What a browser holds without trouble; whoever wants every row of a nation takes a file. */
    static final int MOST_ROWS = 1500;

    private final Comparison comparison;
    private final boolean compared;
    private final boolean rated;
    private final int per;
    private final boolean ranked;
    private final boolean areas;
    private final boolean beside;

    ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
        this.compared = comparison.question().against() != null;
        this.areas = comparison.question().rows() == Question.Rows.AREAS;
        this.rated = comparison.rows().stream()
                .map(Comparison.Row::rate)
                .anyMatch(rate -> rate != null && rate.value() != null);
        this.per = comparison.rows().stream()
                .map(Comparison.Row::rate)
                .filter(Objects::nonNull)
                .mapToInt(Comparison.Rate::per)
                .findFirst()
                .orElse(1000);
        this.beside = comparison.rows().stream().anyMatch(row -> row.beside() != null);
        this.ranked = comparison.rows().stream().anyMatch(row -> row.rank() != null);
    }

    Table main() {
        List<Table.Row> rows =
                comparison.rows().stream().limit(MOST_ROWS).map(this::row).toList();
        Comparison.Row total = comparison.total();
        return new Table(comparison.title(), heads(), rows, total == null ? null : row(total));
    }

    private List<Table.Head> heads() {
        List<Table.Head> heads = new ArrayList<>();
        heads.add(Table.Head.text(nameOfRows()));
        Period against = comparison.question().against();
        if (against != null) {
            heads.add(Table.Head.number(against.label()));
        }
        heads.add(Table.Head.number(comparison.question().period().label()));
        if (compared) {
            heads.add(Table.Head.number("Change"));
            heads.add(Table.Head.text("Change, %"));
        }
        if (beside) {
            heads.add(Table.Head.number(comparison.rows().stream()
                            .map(Comparison.Row::beside)
                            .filter(Objects::nonNull)
                            .map(each -> "Against " + each.rest())
                            .findFirst()
                            .orElse("Against the rest")
                    + " (ratio)"));
        }
        if (rated) {
            heads.add(Table.Head.number("Rate per " + Print.number(per) + " (95% interval)"));
        }
        if (ranked) {
            heads.add(Table.Head.number("Rank by rate"));
        }
        return heads;
    }

    private String nameOfRows() {
        if (!areas) {
            return "Category";
        }
        String word = comparison.question().level() == null
                ? "area"
                : comparison.question().level().singular();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Table.Row row(Comparison.Row row) {
        List<Table.Cell> cells = new ArrayList<>();
        String name = row.overlaps() ? "of which: " + row.name() : row.name();
        cells.add(new Table.Cell(name, href(row), null, null, "", row.name(), row.depth()));
        if (compared) {
            cells.add(value(row.before() == null ? null : row.before().value()));
        }
        cells.add(value(row.now().value()));
        if (compared) {
            cells.add(Table.Cell.of(Print.signed(row.change())).sort(row.change()));
            cells.add(Table.Cell.change(badge(row)).sort(row.percent()));
        }
        if (beside) {
            cells.add(beside(row.beside()));
        }
        if (rated) {
            cells.add(
                    row.now().value() instanceof Figure.Hidden ? value(row.now().value()) : rate(row.rate()));
        }
        if (ranked) {
            cells.add(rank(row.rank()));
        }
        return new Table.Row(cells);
    }

    private @Nullable String href(Comparison.Row row) {
        if (row.key().isEmpty()) {
            return null;
        }
        return areas ? Addresses.area(row.key()) : Addresses.indicator(new IndicatorId(row.key()));
    }

    static Table.Cell value(Figure.@Nullable Value value) {
        Table.Cell cell = Table.Cell.of(Print.value(value));
        return value instanceof Figure.Count count ? cell.sort(count.number()) : cell.sort(-1);
    }

    /** The change in per cent, in a badge that claims no more than its verdict. */
    static Change badge(Comparison.Row row) {
        String percent = Print.percent(row.percentText());
        return switch (row.evidence().verdict()) {
            case SIGNAL -> Change.signal(percent, row.change() != null && row.change() > 0);
            case WITHIN_CHANCE -> Change.withinChance(percent);
            case NOT_TESTED -> Change.notTested(percent);
        };
    }

    private static Table.Cell rate(Comparison.@Nullable Rate rate) {
        BigDecimal value = rate == null ? null : rate.value();
        return Table.Cell.of(Print.rate(rate)).under(Print.interval(rate)).sort(value == null ? -1 : value);
    }

    private static Table.Cell beside(Comparison.@Nullable Beside beside) {
        if (beside == null) {
            return Table.Cell.of("").sort(-1);
        }
        String apart = beside.verdict() != Comparison.Verdict.SIGNAL
                ? "not told apart"
                : beside.ratio().compareTo(BigDecimal.ONE) < 0 ? "fell against it" : "rose against it";
        return Table.Cell.of(beside.ratio().toPlainString()).under(apart).sort(beside.ratio());
    }

    private static Table.Cell rank(Comparison.@Nullable Rank rank) {
        if (rank == null) {
            return Table.Cell.of("").sort(9999);
        }
        String range = rank.best() == rank.worst() ? "" : "could be " + rank.best() + " to " + rank.worst();
        return Table.Cell.of(rank.place() + " of " + rank.of()).under(range).sort(rank.place());
    }

    Table drivers() {
        List<Table.Row> rows = new ArrayList<>();
        for (Comparison.Driver driver : comparison.drivers()) {
            if (driver.change() == 0) {
                continue;
            }
            BigDecimal share = driver.shareOfChange();
            rows.add(Table.Row.of(
                    Table.Cell.link(driver.name(), Addresses.indicator(new IndicatorId(driver.key()))),
                    Table.Cell.of(Print.signed(driver.change())).sort(driver.change()),
                    Table.Cell.of(
                                    share == null
                                            ? ""
                                            : Print.percent(share.toPlainString())
                                                    .replace("+", ""))
                            .sort(share)));
        }
        return new Table(
                "What the change is made of, largest part first",
                List.of(
                        Table.Head.text("Category"),
                        Table.Head.number("Change"),
                        Table.Head.number("Share of the whole change")),
                rows,
                null);
    }
}
