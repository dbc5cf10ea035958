package org.wardmote.statistics.compare;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.indicator.Indicators;

/** Writes comparisons out, each number with the files that it can be followed back to. */
public final class Writers {

    private final Lake lake;
    private final Places places;
    private final Indicators indicators;

    public Writers(Lake lake, Places places, Indicators indicators) {
        this.lake = lake;
        this.places = places;
        this.indicators = indicators;
    }

    public String write(Comparison comparison, Format format) {
        return switch (format) {
            case TABLE -> new TextAnswer(comparison, vintages(comparison)).write();
            case CSV -> new CsvAnswer(comparison).write();
            case JSON ->
                new JsonAnswer(
                                comparison,
                                indicators
                                        .find(comparison.question().indicator())
                                        .orElseThrow(),
                                places,
                                vintages(comparison))
                        .write();
            case HTML -> new HtmlAnswer(comparison, vintages(comparison)).write();
        };
    }

    private List<Vintage> vintages(Comparison comparison) {
        Map<VintageId, Vintage> held =
                lake.vintages().stream().collect(Collectors.toMap(Vintage::id, Function.identity()));
        return comparison.vintages().stream()
                .flatMap(id -> Stream.ofNullable(held.get(id)))
                .toList();
    }
}
