package org.wardmote.statistics.explore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;
import org.wardmote.statistics.dataset.Noticed;

/** What there is to ask about: indicators, areas, datasets and their vintages. */
@Machine
@Tag(name = "Catalogue", description = "What is counted, of which areas, from which data")
class CatalogueApi {

    private static final int MOST_AREAS = 100;

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final Datasets datasets;

    CatalogueApi(Lake lake, Places places, Statistics statistics, Datasets datasets) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.datasets = datasets;
    }

    /** An indicator as the API tells of it. */
    record IndicatorTold(
            String id,
            String name,
            String noun,
            String definition,
            List<String> parts,
            List<String> children,
            boolean overlapping,
            int smallNumbersBelow,
            String source) {

        static IndicatorTold of(Indicator indicator) {
            return new IndicatorTold(
                    indicator.id().value(),
                    indicator.name(),
                    indicator.noun(),
                    indicator.definition(),
                    indicator.parts().stream().map(IndicatorId::value).toList(),
                    indicator.children().stream().map(IndicatorId::value).toList(),
                    indicator.overlapping(),
                    indicator.smallNumbersBelow(),
                    indicator.source());
        }
    }

    @GetMapping("/indicators")
    @Operation(
            summary = "Everything that is counted",
            description = "In the order of the tree, parts under their whole.")
    List<IndicatorTold> indicators() {
        return statistics.indicators().stream().map(IndicatorTold::of).toList();
    }

    /** An area as the API tells of it. */
    record AreaTold(
            String code,
            String name,
            String level,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> formerNames,
            boolean exact) {

        static AreaTold of(Area area, boolean exact) {
            return new AreaTold(
                    area.code().value(),
                    area.name(),
                    area.level().word(),
                    area.from(),
                    area.until(),
                    area.formerNames(),
                    exact);
        }
    }

    @GetMapping("/areas")
    @Operation(
            summary = "Areas by name or code",
            description = "Those of the name first (exact: true); where there is none, those of a name that is close.")
    List<AreaTold> areas(
            @RequestParam @Parameter(description = "A name or a code, present or former", example = "Gravesham")
                    String q,
            @RequestParam(defaultValue = "") @Parameter(description = "One level only", example = "district")
                    String level) {
        if (q.isBlank() || q.length() > MOST_AREAS) {
            throw new Refusal("bad-parameter", "q", "Give a name or a code of 1 to " + MOST_AREAS + " characters");
        }
        AreaMatch match = places.match(q, level(level));
        return Stream.concat(
                        match.exact().stream().map(area -> AreaTold.of(area, true)),
                        match.near().stream().map(area -> AreaTold.of(area, false)))
                .limit(MOST_AREAS)
                .toList();
    }

    private static @Nullable AreaLevel level(String word) {
        if (word.isBlank()) {
            return null;
        }
        return AreaLevel.of(word)
                .orElseThrow(() -> new Refusal("bad-parameter", "level", "A level is one of " + AreaLevel.words()));
    }

    /** A dataset as the API tells of it. */
    record DatasetTold(
            String id,
            String title,
            String publisher,
            String link,
            String licence,
            String attribution,
            String rhythm,
            boolean published,
            List<String> caveats,
            @Nullable String newestMonth,
            int vintages) {}

    @GetMapping("/datasets")
    @Operation(summary = "Outside sources", description = "Each with its licence, its caveats and its newest month.")
    List<DatasetTold> datasets() {
        return datasets.all().stream().map(this::told).toList();
    }

    private DatasetTold told(Dataset dataset) {
        List<Vintage> vintages = lake.vintages(dataset.id(), null);
        return new DatasetTold(
                dataset.id(),
                dataset.title(),
                dataset.publisher(),
                dataset.link(),
                dataset.licence(),
                dataset.attribution(),
                dataset.rhythm(),
                dataset.published(),
                dataset.caveats(),
                Held.of(vintages).newest(dataset.id()).map(Object::toString).orElse(null),
                vintages.size());
    }

    /** A vintage as the API tells of it. */
    record VintageTold(
            String id,
            String dataset,
            String title,
            Instant loadedAt,
            String loadedBy,
            List<Manifest.Original> files,
            long rows,
            List<SliceTold> covers,
            List<Manifest.Warning> warnings) {

        static VintageTold of(Vintage vintage, boolean smallNumbers) {
            Manifest manifest = vintage.manifest();
            return new VintageTold(
                    vintage.id().toString(),
                    manifest.dataset(),
                    manifest.title(),
                    manifest.loadedAt(),
                    manifest.loadedBy(),
                    manifest.originals(),
                    manifest.rows(),
                    manifest.covers().stream()
                            .map(slice ->
                                    new SliceTold(slice.of(), slice.start().toString(), slice.months(), slice.rows()))
                            .toList(),
                    smallNumbers
                            ? manifest.warnings()
                            : manifest.warnings().stream().map(Noticed::plain).toList());
        }
    }

    /** A part of a series: from which month, for how many. */
    record SliceTold(String series, String start, int months, long rows) {}

    @GetMapping("/vintages")
    @Operation(
            summary = "What was loaded, when and by whom",
            description = "Newest first, with files and their hashes.")
    List<VintageTold> vintages(
            @RequestParam(defaultValue = "") @Parameter(description = "One dataset only", example = "police-street")
                    String dataset,
            @Parameter(hidden = true) Viewer viewer) {
        if (!dataset.isBlank() && datasets.find(dataset).isEmpty()) {
            throw new Refusal("bad-parameter", "dataset", "There is no dataset of that name: see /api/v1/datasets");
        }
        List<Vintage> vintages = dataset.isBlank() ? lake.vintages() : lake.vintages(dataset, null);
        return vintages.stream()
                .sorted((a, b) -> b.manifest().loadedAt().compareTo(a.manifest().loadedAt()))
                .map(vintage -> VintageTold.of(vintage, viewer.may(Actions.SMALL_NUMBERS)))
                .toList();
    }
}
