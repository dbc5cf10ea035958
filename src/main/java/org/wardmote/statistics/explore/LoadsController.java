package org.wardmote.statistics.explore;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Frame;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LakeInUseException;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Statistics;

/** Loads: accepted from a preview, and looked back at. */
@Controller
class LoadsController {

    private final Lake lake;
    private final Uploads uploads;
    private final Intake intake;
    private final Statistics statistics;

    LoadsController(Lake lake, Uploads uploads, Intake intake, Statistics statistics) {
        this.statistics = statistics;
        this.lake = lake;
        this.uploads = uploads;
        this.intake = intake;
    }

    @PostMapping(Addresses.LOADS)
    String create(@RequestParam String preview, Viewer viewer, RedirectAttributes next) {
        Uploads.Waiting waiting = uploads.find(preview, viewer.id()).orElseThrow(Failure::notFound);
        try {
            Loaded loaded = intake.load(waiting.files(), waiting.choices().accepting(), viewer);
            uploads.discard(waiting);
            if (loaded.vintages().isEmpty()) {
                next.addFlashAttribute(Frame.NOTICE, "Every file had been loaded before. Nothing has changed.");
                return "redirect:" + Addresses.DATASETS;
            }
            next.addFlashAttribute(Frame.NOTICE, "The data is loaded.");
            return "redirect:" + Addresses.load(Intake.load(loaded));
        } catch (LoadRefused refused) {
            // what the preview found is found again, with its places and mends
            uploads.update(waiting.previewed(waiting.choices(), null));
            return "redirect:" + Addresses.preview(preview);
        } catch (LakeInUseException busy) {
            next.addFlashAttribute(
                    Frame.NOTICE, "Another load is under way. Nothing has been kept yet: try again in a minute.");
            return "redirect:" + Addresses.preview(preview);
        }
    }

    @GetMapping(Addresses.LOAD)
    org.wardmote.govuk.Page show(@PathVariable String load, Viewer viewer) {
        List<Vintage> vintages = lake.vintages().stream()
                .filter(vintage -> vintage.id().load().equals(load))
                .sorted(Comparator.comparing((Vintage vintage) -> vintage.id().dataset()))
                .toList();
        if (vintages.isEmpty()) {
            throw Failure.notFound();
        }
        Vintage first = vintages.get(0);
        return org.wardmote.govuk.Page.of(
                "statistics/explore/load",
                new LoadPage(
                        vintages.size() == 1 ? first.manifest().title() : "A load of " + vintages.size() + " datasets",
                        Print.time(first.manifest().loadedAt()),
                        first.manifest().loadedBy(),
                        table(vintages),
                        new Warnings(statistics).told(vintages, viewer.may(Actions.SMALL_NUMBERS))));
    }

    private static Table table(List<Vintage> vintages) {
        return new Table(
                "What was loaded",
                List.of(Table.Head.text("Vintage"), Table.Head.number("Files"), Table.Head.number("Rows")),
                vintages.stream()
                        .map(vintage -> Table.Row.of(
                                Table.Cell.link(vintage.manifest().title(), Addresses.vintage(vintage.id())),
                                Table.Cell.of(Print.number(
                                        vintage.manifest().originals().size())),
                                Table.Cell.of(Print.number(vintage.manifest().rows()))))
                        .toList(),
                null);
    }
}
