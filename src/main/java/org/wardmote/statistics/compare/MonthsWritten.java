package org.wardmote.statistics.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison.Evidence;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.SameMonths;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A series of months beside the same months before, as text for a terminal, as CSV and as JSON. */
public final class MonthsWritten {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final List<String> HEADER = List.of(
            "month",
            "count",
            "year_before",
            "change",
            "percent",
            "verdict",
            "usual",
            "usual_verdict",
            "adjusted",
            "p_value",
            "usual_p_value",
            "source");

    private MonthsWritten() {}

    /** Throws {@link Refusal} for a page of HTML. */
    public static String of(SameMonths months, Format format) {
        return switch (format) {
            case TABLE -> text(months);
            case CSV -> csv(months);
            case JSON -> JSON.writeValueAsString(json(months)) + "\n";
            case HTML ->
                throw new Refusal(
                        "wrong-option", "format", "Months are written as table, csv or json, and not as html.");
        };
    }

    private static String text(SameMonths months) {
        StringBuilder text = new StringBuilder(months.title()).append("\n\n");
        String row = "%-9s %9s %9s %8s %7s  %-14s %9s  %-14s %9s%n";
        text.append(String.format(
                Locale.UK,
                row,
                "Month",
                "Count",
                "Year ago",
                "Change",
                "%",
                "Change is",
                "Usual",
                "Against usual",
                "Adjusted"));
        for (SameMonths.Month month : months.months()) {
            text.append(String.format(
                    Locale.UK,
                    row,
                    month.now().period(),
                    Printed.count(month.now()),
                    Printed.count(month.before()),
                    month.change() == null ? "" : Wording.number(month.change()),
                    month.percentText(),
                    verdict(month.evidence()),
                    plain(month.usual()),
                    verdict(month.usualEvidence()),
                    plain(month.adjusted())));
        }
        text.append('\n').append(months.finding()).append('\n');
        months.caveats()
                .forEach(caveat -> text.append("- ").append(caveat.words()).append('\n'));
        months.methods().forEach(method -> text.append("- ").append(method).append('\n'));
        return text.toString();
    }

    private static String csv(SameMonths months) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (SameMonths.Month month : months.months()) {
                List<String> cells = new ArrayList<>();
                cells.add(month.now().period().toString());
                cells.add(count(month.now()));
                cells.add(count(month.before()));
                cells.add(month.change() == null ? "" : month.change().toString());
                cells.add(month.percentText());
                cells.add(month.evidence().verdict().words());
                cells.add(plain(month.usual()));
                cells.add(month.usualEvidence().verdict().words());
                cells.add(plain(month.adjusted()));
                cells.add(plain(month.evidence().pValue()));
                cells.add(plain(month.usualEvidence().pValue()));
                cells.add(month.now().source());
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, Object> json(SameMonths months) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("format", JsonAnswer.FORMAT);
        told.put("title", months.title());
        told.put("indicator", months.indicator().value());
        told.put("area", months.area().value());
        told.put("period", months.period().toString());
        told.put("finding", months.finding());
        told.put("seasonYears", months.years());
        told.put("months", months.months().stream().map(MonthsWritten::month).toList());
        told.put("caveats", JsonAnswer.caveats(months.caveats()));
        told.put("methods", months.methods());
        return told;
    }

    private static Map<String, @Nullable Object> month(SameMonths.Month month) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("month", month.now().period().toString());
        told.put("now", JsonAnswer.figure(month.now()));
        told.put("before", JsonAnswer.figure(month.before()));
        told.put("change", month.change());
        told.put("percent", month.percent());
        told.put("percentText", month.percentText());
        told.put("evidence", JsonAnswer.evidence(month.evidence()));
        told.put("usual", month.usual());
        told.put("usualEvidence", JsonAnswer.evidence(month.usualEvidence()));
        told.put("adjusted", month.adjusted());
        return told;
    }

    private static String verdict(Evidence evidence) {
        return evidence.verdict() == Verdict.NOT_TESTED
                ? ""
                : evidence.verdict().words();
    }

    private static String count(Figure figure) {
        return figure.value() instanceof Figure.Count count ? String.valueOf(count.number()) : Printed.count(figure);
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
