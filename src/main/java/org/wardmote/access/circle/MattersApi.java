package org.wardmote.access.circle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardmote.access.Level;
import org.wardmote.access.Viewer;

/** Matters by machine: the same as the pages, for the member whose key asks. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Matters", description = "What circles guard: each member is told of what they need to know")
class MattersApi {

    private final MatterWork work;

    MattersApi(MatterWork work) {
        this.work = work;
    }

    /** A matter in a list. */
    record MatterTold(
            UUID id,
            String reference,
            String title,
            String agency,
            String purpose,
            String marking,
            Instant begun,
            String level) {

        static MatterTold of(Matter matter, Level level) {
            return new MatterTold(
                    matter.id(),
                    matter.reference(),
                    matter.title(),
                    matter.agency().value(),
                    matter.purpose(),
                    matter.marking(),
                    matter.madeAt(),
                    level.name().toLowerCase(Locale.ROOT));
        }
    }

    /** A note. */
    record NoteTold(Instant at, String by, String text) {}

    /** One matter; without summary and notes for whoever only knows of it. */
    record MatterOpened(
            MatterTold matter, List<String> why, @Nullable String summary, List<NoteTold> notes) {}

    @GetMapping("/matters")
    @Operation(
            summary = "Matters that the key's member knows of",
            description = "Newest first, 50 at a time; before=ID asks for those older than one of them.")
    List<MatterTold> matters(
            @RequestParam(defaultValue = "") @Parameter(description = "Words of the title or of what may be read")
                    String search,
            @RequestParam(defaultValue = "") @Parameter(description = "The id of the last matter that is known")
                    String before,
            @Parameter(hidden = true) Viewer viewer) {
        return work.list(viewer, MattersController.wanted(search, before), MattersController.A_PAGE).stream()
                .map(matter -> MatterTold.of(matter, matter.level()))
                .toList();
    }

    @GetMapping("/matters/{id}")
    @Operation(summary = "One matter", description = "With the reasons for which the member may see it.")
    MatterOpened matter(
            @PathVariable @Parameter(description = "The id that the list gives") String id,
            @Parameter(hidden = true) Viewer viewer) {
        MatterWork.Opened opened = work.open(viewer, MattersController.id(id));
        return new MatterOpened(
                MatterTold.of(opened.matter(), opened.standing().level()),
                opened.standing().reasons(),
                opened.summary().orElse(null),
                opened.notes().stream()
                        .map(note -> new NoteTold(note.at(), note.by(), note.text()))
                        .toList());
    }
}
