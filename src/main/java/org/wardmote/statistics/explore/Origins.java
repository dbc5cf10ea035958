package org.wardmote.statistics.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** Follows a comparison back to the files that it was made from. */
final class Origins {

    private static final Pattern RATE = Pattern.compile("(per [\\d,]+ \\w+), ([^,]+), ([^,]+)");

    private final Lake lake;
    private final Datasets datasets;

    Origins(Lake lake, Datasets datasets) {
        this.lake = lake;
        this.datasets = datasets;
    }

    Provenance of(Comparison comparison) {
        Map<VintageId, Vintage> held =
                lake.vintages().stream().collect(Collectors.toMap(Vintage::id, Function.identity()));
        List<Provenance.Source> sources = comparison.vintages().stream()
                .map(held::get)
                .filter(vintage -> vintage != null)
                .map(vintage -> source(vintage, comparison.filesOf(vintage.manifest())))
                .toList();
        return new Provenance(sources, denominators(comparison));
    }

    private Provenance.Source source(Vintage vintage, List<Manifest.Original> files) {
        Manifest manifest = vintage.manifest();
        Optional<Dataset> dataset = datasets.find(manifest.dataset());
        return new Provenance.Source(
                manifest.title(),
                vintage.id().toString(),
                Addresses.vintage(vintage.id()),
                Print.day(manifest.loadedAt()),
                manifest.loadedBy(),
                dataset.map(Dataset::publisher).orElse(""),
                dataset.map(Dataset::licence).orElse(""),
                dataset.map(Dataset::attribution).orElse(""),
                files.stream()
                        .map(one -> new Provenance.File(one.name(), one.sha256(), Print.bytes(one.bytes())))
                        .toList(),
                dataset.map(Dataset::caveats).orElse(List.of()));
    }

    private static List<String> denominators(Comparison comparison) {
        Stream<Comparison.Row> rows = comparison.total() == null
                ? comparison.rows().stream()
                : Stream.concat(comparison.rows().stream(), Stream.of(comparison.total()));
        // why a hidden number has no rate is said where it is hidden
        return rows.filter(row -> !(row.now().value() instanceof Figure.Hidden))
                .flatMap(row -> Stream.of(row.rateBefore(), row.rate()))
                .filter(rate -> rate != null)
                .map(Comparison.Rate::label)
                .map(Origins::sentence)
                .distinct()
                .toList();
    }

    /** "per 1,000 residents, mid-2018, 5 months" as a sentence. */
    private static String sentence(String label) {
        Matcher rate = RATE.matcher(label);
        return rate.matches()
                ? "Rates are " + rate.group(1) + " (" + rate.group(2) + ") over " + rate.group(3) + "."
                : "Where a rate is " + label + ".";
    }

    /** Whose data a comparison shows, and under which licence, to be printed under its charts. */
    String attribution(Comparison comparison) {
        return attribution(comparison.vintages().stream());
    }

    /** The same of single figures. */
    String attribution(List<Figure> figures) {
        return attribution(figures.stream().flatMap(figure -> figure.vintages().stream()));
    }

    private String attribution(Stream<VintageId> vintages) {
        return vintages.map(VintageId::dataset)
                .distinct()
                .map(datasets::find)
                .flatMap(Optional::stream)
                .map(dataset -> dataset.publisher() + ", " + dataset.title() + ". " + dataset.attribution())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
