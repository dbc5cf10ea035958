package org.wardmote.statistics.explore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Refusal;

/** Data brought by machine: looked at first, then kept. */
@Machine
@Tag(name = "Loads", description = "Data on its way into the lake")
class LoadsApi {

    private final Uploads uploads;
    private final Loads loads;
    private final Intake intake;

    LoadsApi(Uploads uploads, Loads loads, Intake intake) {
        this.uploads = uploads;
        this.loads = loads;
        this.intake = intake;
    }

    /**
     * What a load would do.
     *
     * @param id to be given to {@code /loads} within the hour
     * @param ready whether it would be kept as it stands
     */
    record PreviewTold(String id, boolean ready, List<LoadPreview.File> files, List<Problem> problems) {}

    @PostMapping(path = "/previews", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "What loading some files would do",
            description =
                    "Does all of a load but the keeping. The files wait for an hour under the id that is given back.")
    PreviewTold createPreview(
            @RequestParam @Parameter(description = "The files") List<MultipartFile> files,
            @RequestParam(defaultValue = "") @Parameter(description = "What a table of areas counts") String indicator,
            @RequestParam(defaultValue = "") @Parameter(description = "The area that a table of categories is of")
                    String area,
            @RequestParam(defaultValue = "") @Parameter(description = "The dataset, where the files do not say")
                    String dataset,
            @Parameter(hidden = true) Viewer viewer)
            throws IOException {
        Uploads.Waiting waiting = uploads.keep(owner(viewer), PreviewsController.incoming(files, ""));
        LoadChoices choices = new LoadChoices(said(dataset), said(indicator), said(area), Map.of(), Map.of(), false);
        LoadPreview preview = loads.preview(waiting.files(), choices);
        uploads.update(waiting.previewed(choices, preview));
        return new PreviewTold(waiting.id(), preview.ready(), preview.files(), preview.problems());
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.trim();
    }

    private static MemberId owner(Viewer viewer) {
        MemberId id = viewer.id();
        if (id == null) {
            throw new Refusal(MachineProblems.NOT_FOUND, "", "Sign in first");
        }
        return id;
    }

    /** What a load did. */
    record LoadTold(String load, List<CatalogueApi.VintageTold> vintages, List<Problem> warnings) {}

    @PostMapping("/loads")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keeps what was looked at",
            description = "Whole or not at all. Files that are held already are left out; when all are, nothing changes"
                    + " and no vintage is told of.")
    @ApiResponse(responseCode = "201", description = "Kept")
    @ApiResponse(responseCode = "409", description = "Another load is under way")
    @ApiResponse(responseCode = "422", description = "Refused; errors has each place and its mend")
    LoadTold createLoad(
            @RequestParam @Parameter(description = "The id of a preview") String preview,
            @Parameter(hidden = true) Viewer viewer) {
        Uploads.Waiting waiting = uploads.find(preview, viewer.id())
                .orElseThrow(
                        () -> new Refusal(
                                MachineProblems.NOT_FOUND,
                                "preview",
                                "No preview of that id waits: it may have been loaded, or an hour has passed. Send the files again"));
        Loaded loaded = intake.load(waiting.files(), waiting.choices().accepting(), viewer);
        uploads.discard(waiting);
        return new LoadTold(
                Intake.load(loaded),
                loaded.vintages().stream()
                        .map(vintage -> CatalogueApi.VintageTold.of(vintage, viewer.may(Actions.SMALL_NUMBERS)))
                        .toList(),
                loaded.preview().problems());
    }
}
