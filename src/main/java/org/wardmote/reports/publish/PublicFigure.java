package org.wardmote.reports.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Population;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Origin;

/**
 * One count that a paper rests on, as its sealed list of figures has it.
 *
 * @param count a number, {@code hidden}, or {@code withheld: } and why
 * @param people the denominator of its rate; empty when it has none
 * @param peopleOf what the denominator is: "residents, mid-2018"
 * @param files each with its SHA-256
 */
record PublicFigure(
        String indicator,
        String name,
        String area,
        String areaName,
        String period,
        String count,
        String people,
        String peopleOf,
        String dataset,
        String vintages,
        String files) {

    private static final List<String> HEADER = List.of(
            "indicator",
            "name",
            "area",
            "area_name",
            "period",
            "count",
            "people",
            "people_of",
            "dataset",
            "vintages",
            "files");

    private List<String> cells() {
        return List.of(indicator, name, area, areaName, period, count, people, peopleOf, dataset, vintages, files);
    }

    /** Every count behind some answers, each once, in the paper's order. */
    static List<PublicFigure> of(KeptAnswers kept) {
        Map<String, PublicFigure> figures = new LinkedHashMap<>();
        for (KeptAnswers.Answer answer : kept.answers().values()) {
            Grounds grounds = answer.grounds();
            List<Grounds.Line> lines = Stream.concat(grounds.lines().stream(), Stream.ofNullable(grounds.whole()))
                    .toList();
            for (Grounds.Line line : lines) {
                for (Grounds.Held held : grounds.cells()) {
                    if (held.indicator().equals(line.indicator()) && held.area().equals(line.area())) {
                        PublicFigure figure = of(kept, answer, line, held);
                        figures.putIfAbsent(
                                figure.indicator() + " " + figure.area() + " " + figure.period() + " "
                                        + figure.dataset(),
                                figure);
                    }
                }
            }
        }
        return List.copyOf(figures.values());
    }

    private static PublicFigure of(KeptAnswers kept, KeptAnswers.Answer answer, Grounds.Line line, Grounds.Held held) {
        Grounds grounds = answer.grounds();
        Population people = grounds.people().stream()
                .filter(one -> one.area().equals(held.area())
                        && one.notAfter().equals(held.period().firstDay()))
                .map(Grounds.People::population)
                .findFirst()
                .orElse(null);
        return new PublicFigure(
                held.indicator().value(),
                kept.indicator(held.indicator()).map(Indicator::name).orElse(""),
                held.area().value(),
                kept.area(held.area())
                        .map(area -> area.name())
                        .orElse(grounds.areaName().isEmpty() ? line.name() : grounds.areaName()),
                held.period().toString(),
                count(held.value()),
                people == null ? "" : Long.toString(people.number()),
                people == null ? "" : people.base().word() + ", " + people.label(),
                grounds.source(),
                held.vintages().stream().map(VintageId::toString).collect(Collectors.joining(" ")),
                files(answer.origins(), held.vintages()));
    }

    private static String count(Figure.Value value) {
        if (value instanceof Figure.Count count) {
            return Long.toString(count.number());
        }
        return value instanceof Figure.Withheld withheld ? "withheld: " + withheld.reason() : "hidden";
    }

    private static String files(List<Origin> origins, List<VintageId> vintages) {
        return origins.stream()
                .filter(origin -> vintages.contains(origin.vintage()))
                .flatMap(origin -> origin.files().stream())
                .map(file -> file.name() + " (SHA-256 " + file.sha256() + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    static byte[] csv(List<PublicFigure> figures) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            figures.forEach(figure -> csv.writeRecord(figure.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] json(List<PublicFigure> figures) {
        List<Object> all = new ArrayList<>();
        for (PublicFigure figure : figures) {
            Map<String, Object> one = new LinkedHashMap<>();
            for (int i = 0; i < HEADER.size(); i++) {
                one.put(HEADER.get(i), figure.cells().get(i));
            }
            all.add(one);
        }
        return JsonTree.write(Map.of("figures", all));
    }
}
