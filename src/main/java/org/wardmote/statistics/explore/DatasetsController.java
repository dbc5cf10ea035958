package org.wardmote.statistics.explore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** Outside sources: the list, each with its licence and freshness, and each vintage back to its files. */
@Controller
class DatasetsController {

    /** Of reference data, as areas and populations are. */
    private static final String NO_MONTHS = "Not by month";

    private final Lake lake;
    private final Datasets datasets;
    private final Statistics statistics;
    private final Freshness freshness;

    DatasetsController(Lake lake, Datasets datasets, Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.lake = lake;
        this.datasets = datasets;
        this.freshness = new Freshness(clock);
    }

    @GetMapping(Addresses.DATASETS)
    Page index(Viewer viewer) {
        List<Table.Row> held = new ArrayList<>();
        List<Table.Row> known = new ArrayList<>();
        for (Dataset dataset : countedFirst()) {
            List<Vintage> vintages = lake.vintages(dataset.id(), null);
            Table.Cell title = Table.Cell.link(dataset.title(), Addresses.dataset(dataset.id()));
            if (vintages.isEmpty()) {
                known.add(Table.Row.of(
                        title,
                        Table.Cell.of(dataset.publisher()),
                        Table.Cell.of(ComparisonForms.upper(dataset.rhythm()))));
            } else {
                held.add(row(dataset, title, vintages));
            }
        }
        return Page.of(
                "statistics/explore/datasets",
                new DatasetsPage(
                        new Table(
                                "What is held",
                                List.of(
                                        Table.Head.text("Dataset"),
                                        Table.Head.text("Publisher"),
                                        Table.Head.text("Newest"),
                                        Table.Head.number("Vintages"),
                                        Table.Head.number("Warnings")),
                                held,
                                null),
                        new Table(
                                "What can be loaded as well",
                                List.of(
                                        Table.Head.text("Dataset"),
                                        Table.Head.text("Publisher"),
                                        Table.Head.text("Comes out")),
                                known,
                                null),
                        viewer.may(Actions.LOAD_DATA)));
    }

    /** What counts things, then what the counts are divided by and placed with; by title in each. */
    private List<Dataset> countedFirst() {
        List<String> counted = Held.of(lake.vintages()).datasets();
        return datasets.all().stream()
                .sorted(Comparator.comparing((Dataset dataset) -> !counted.contains(dataset.id()))
                        .thenComparing(Dataset::title))
                .toList();
    }

    private Table.Row row(Dataset dataset, Table.Cell title, List<Vintage> vintages) {
        long warnings =
                vintages.stream().mapToLong(v -> v.manifest().warnings().size()).sum();
        Table.Cell newest = Held.of(vintages)
                .newest(dataset.id())
                .map(month -> Table.Cell.of(Print.month(month))
                        .under(freshness.words(month))
                        .sort(month))
                .orElseGet(() -> Table.Cell.of(NO_MONTHS).sort(""));
        return Table.Row.of(
                title,
                Table.Cell.of(dataset.publisher()),
                newest,
                Table.Cell.of(Print.number(vintages.size())).sort(vintages.size()),
                Table.Cell.of(Print.number(warnings)).sort(warnings));
    }

    @GetMapping(Addresses.DATASET)
    Page show(@PathVariable String id, Viewer viewer) {
        Dataset dataset = datasets.find(id).orElseThrow(Failure::notFound);
        List<Vintage> vintages = lake.vintages(dataset.id(), null);
        return Page.of(
                "statistics/explore/dataset",
                new DatasetPage(
                        dataset.title(),
                        dataset.publisher(),
                        dataset.link(),
                        dataset.licence(),
                        dataset.attribution(),
                        ComparisonForms.upper(dataset.rhythm()),
                        dataset.published(),
                        dataset.caveats(),
                        dataset.checks(),
                        freshness.table(Held.of(vintages), dataset.id(), new Warnings(statistics)::series),
                        vintages(vintages),
                        viewer.may(Actions.LOAD_DATA)));
    }

    private static Table vintages(List<Vintage> oldestFirst) {
        List<Table.Row> rows = oldestFirst.stream()
                .sorted(Comparator.comparing((Vintage v) -> v.manifest().loadedAt())
                        .reversed())
                .map(DatasetsController::row)
                .toList();
        return new Table(
                "Vintages, newest first",
                List.of(
                        Table.Head.text("Loaded"),
                        Table.Head.text("By"),
                        Table.Head.text("Covers"),
                        Table.Head.number("Files"),
                        Table.Head.number("Rows"),
                        Table.Head.number("Warnings")),
                rows,
                null);
    }

    private static Table.Row row(Vintage vintage) {
        Manifest manifest = vintage.manifest();
        return Table.Row.of(
                Table.Cell.link(Print.time(manifest.loadedAt()), Addresses.vintage(vintage.id()))
                        .sort(manifest.loadedAt()),
                Table.Cell.of(manifest.loadedBy()),
                Table.Cell.of(covers(vintage)),
                number(manifest.originals().size()),
                number(manifest.rows()),
                number(manifest.warnings().size()));
    }

    private static Table.Cell number(long number) {
        return Table.Cell.of(Print.number(number)).sort(number);
    }

    private static String covers(Vintage vintage) {
        String months = Held.of(List.of(vintage)).runs(vintage.id().dataset()).values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(Period::label)
                .collect(Collectors.joining("; "));
        return months.isEmpty() ? NO_MONTHS : months;
    }

    @GetMapping(Addresses.VINTAGE)
    Page showVintage(@PathVariable String id, @PathVariable String load, Viewer viewer) {
        VintageId name = name(load, id);
        Vintage vintage = lake.vintage(name).orElseThrow(Failure::notFound);
        return Page.of("statistics/explore/vintage", page(vintage, viewer.may(Actions.SMALL_NUMBERS)));
    }

    private static VintageId name(String load, String dataset) {
        try {
            return new VintageId(load, dataset);
        } catch (IllegalArgumentException e) {
            throw Failure.notFound();
        }
    }

    private VintagePage page(Vintage vintage, boolean smallNumbers) {
        Manifest manifest = vintage.manifest();
        String dataset = manifest.dataset();
        return new VintagePage(
                manifest.originals().size() == 1 ? manifest.originals().get(0).name() : manifest.title(),
                datasets.find(dataset).map(Dataset::title).orElse(dataset),
                Addresses.dataset(dataset),
                vintage.id().toString(),
                Print.time(manifest.loadedAt()),
                manifest.loadedBy(),
                Print.number(manifest.rows()),
                files(manifest),
                covers(manifest),
                new Warnings(statistics).told(List.of(vintage), smallNumbers),
                manifest.notes().entrySet().stream()
                        .filter(note -> smallNumbers || !note.getKey().startsWith("mend "))
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(note -> new VintagePage.Note(note.getKey(), note.getValue()))
                        .toList(),
                lake.vintages(dataset, null).stream()
                        .filter(v -> v.manifest().loadedAt().isAfter(manifest.loadedAt()))
                        .sorted(Comparator.comparing((Vintage v) -> v.manifest().loadedAt())
                                .reversed())
                        .map(v -> new VintagePage.Newer(Print.time(v.manifest().loadedAt()), Addresses.vintage(v.id())))
                        .toList());
    }

    private static Table files(Manifest manifest) {
        return new Table(
                "The files as they came",
                List.of(Table.Head.text("File"), Table.Head.number("Size"), Table.Head.text("SHA-256")),
                manifest.originals().stream()
                        .map(file -> Table.Row.of(
                                Table.Cell.of(file.name()),
                                Table.Cell.of(Print.bytes(file.bytes())).sort(file.bytes()),
                                Table.Cell.of(file.sha256())))
                        .toList(),
                null);
    }

    private Table covers(Manifest manifest) {
        Warnings warnings = new Warnings(statistics);
        return new Table(
                "What it covers",
                List.of(Table.Head.text("Series"), Table.Head.text("Months"), Table.Head.number("Rows")),
                manifest.covers().stream()
                        .sorted(Comparator.comparing(Manifest.Slice::of).thenComparing(Manifest.Slice::start))
                        .map(slice -> Table.Row.of(
                                Table.Cell.of(warnings.series(slice.of())),
                                Table.Cell.of(Period.of(slice.start(), slice.months())
                                                .label())
                                        .sort(slice.start()),
                                number(slice.rows())))
                        .toList(),
                null);
    }
}
