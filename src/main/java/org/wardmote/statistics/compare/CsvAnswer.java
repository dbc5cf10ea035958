package org.wardmote.statistics.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Beside;
import org.wardmote.statistics.Comparison.Evidence;
import org.wardmote.statistics.Comparison.Rank;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Figure;

/** A comparison as CSV for a spreadsheet: numbers plain, one row each, the total last. */
final class CsvAnswer {

    private static final List<String> HEADER = List.of(
            "code",
            "name",
            "depth",
            "overlaps",
            "before",
            "now",
            "change",
            "percent",
            "rate",
            "rate_lower",
            "rate_upper",
            "rate_per",
            "denominator",
            "rate_label",
            "rank",
            "rank_best",
            "rank_worst",
            "ranked",
            "verdict",
            "p_value",
            "ratio",
            "ratio_lower",
            "ratio_upper",
            "rest",
            "rest_verdict",
            "rest_ratio",
            "rest_ratio_lower",
            "rest_ratio_upper",
            "rest_p_value",
            "finding",
            "withheld",
            "caveats",
            "source",
            "vintages");

    private final Comparison comparison;

    CsvAnswer(Comparison comparison) {
        this.comparison = comparison;
    }

    String write() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            Printed.rows(comparison).forEach(row -> csv.writeRecord(cells(row)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Those of either period, then those of the answer as a whole: a row may be read without the others. */
    private String caveats(Row row) {
        Figure before = row.before();
        return Stream.of(
                        row.now().caveats(),
                        before == null ? List.<Caveat>of() : before.caveats(),
                        comparison.caveats())
                .flatMap(List::stream)
                .map(Caveat::words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.key());
        cells.add(words(row.name()));
        cells.add(String.valueOf(row.depth()));
        cells.add(String.valueOf(row.overlaps()));
        cells.add(count(row.before()));
        cells.add(count(row.now()));
        cells.add(text(row.change()));
        cells.add(row.percentText());
        Rate rate = row.rate();
        cells.add(rate == null ? "" : text(rate.value()));
        cells.add(rate == null ? "" : text(rate.lower()));
        cells.add(rate == null ? "" : text(rate.upper()));
        cells.add(rate == null ? "" : String.valueOf(rate.per()));
        cells.add(rate == null ? "" : text(rate.denominator()));
        cells.add(rate == null ? "" : rate.label());
        Rank rank = row.rank();
        cells.add(rank == null ? "" : String.valueOf(rank.place()));
        cells.add(rank == null ? "" : String.valueOf(rank.best()));
        cells.add(rank == null ? "" : String.valueOf(rank.worst()));
        cells.add(rank == null ? "" : String.valueOf(rank.of()));
        Evidence evidence = row.evidence();
        cells.add(evidence.verdict().words());
        cells.add(text(evidence.pValue()));
        cells.add(text(evidence.ratio()));
        cells.add(text(evidence.ratioLower()));
        cells.add(text(evidence.ratioUpper()));
        Beside beside = row.beside();
        cells.add(beside == null ? "" : words(beside.rest()));
        cells.add(beside == null ? "" : beside.verdict().words());
        cells.add(beside == null ? "" : text(beside.ratio()));
        cells.add(beside == null ? "" : text(beside.ratioLower()));
        cells.add(beside == null ? "" : text(beside.ratioUpper()));
        cells.add(beside == null ? "" : text(beside.pValue()));
        cells.add(words(row.finding().sentence()));
        cells.add(words(Printed.withheld(row)));
        cells.add(words(caveats(row)));
        cells.add(row.now().source());
        cells.add(row.now().vintages().stream().map(Object::toString).collect(Collectors.joining(" ")));
        return cells;
    }

    private static String count(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        Figure.Value value = figure.value();
        return value instanceof Figure.Count count ? String.valueOf(count.number()) : Printed.count(figure);
    }

    private static String text(@Nullable Object number) {
        return number == null ? "" : number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }

    /** A text that a spreadsheet would take for a formula is kept from being one. */
    private static String words(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
