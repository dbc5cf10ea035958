package org.wardmote.statistics.explore;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Failure;
import org.wardmote.govuk.Page;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Dataset;
import org.wardmote.statistics.dataset.Datasets;

/** A comparison: asked in a form, answered on the same page, and the same answer as a file. */
@Controller
class ComparisonsController {

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;
    private final Datasets datasets;
    private final Clock clock;

    ComparisonsController(Lake lake, Places places, Statistics statistics, Datasets datasets, Clock clock) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
        this.datasets = datasets;
        this.clock = clock;
    }

    @GetMapping(Addresses.COMPARE)
    Page show(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        Held held = Held.of(lake.vintages());
        ComparisonForms forms = new ComparisonForms(statistics, held, titles());
        boolean mayLoad = viewer.may(Actions.LOAD_DATA);
        Optional<Asking> asked = sent.isEmpty() ? forms.unasked() : Optional.of(ComparisonForms.read(sent));
        if (asked.isEmpty()) {
            return page(new ComparisonPage(forms.form(Asking.NOTHING_SAID, List.of()), null, held.isEmpty(), mayLoad));
        }
        Asking asking = asked.get();
        try {
            Comparison comparison = answer(asking, viewer);
            ComparisonPage.Answer answer = new Answers(new Origins(lake, datasets), places).answer(comparison, asking);
            return page(new ComparisonPage(forms.form(asking, List.of()), answer, held.isEmpty(), mayLoad));
        } catch (Refused refused) {
            return refused(new ComparisonPage(forms.form(asking, refused.errors()), null, held.isEmpty(), mayLoad));
        }
    }

    private static Page page(ComparisonPage page) {
        return Page.of("statistics/explore/comparison", page);
    }

    private static Page refused(ComparisonPage page) {
        return Page.refused("statistics/explore/comparison", page);
    }

    /** The same answer as a file: {@code /compare.csv?…}. */
    @GetMapping("/compare.{format}")
    ResponseEntity<byte[]> download(
            @PathVariable String format, @RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
        ComparisonFile file = ComparisonFile.of(format).orElseThrow(Failure::notFound);
        Asking asking = ComparisonForms.read(sent);
        Comparison comparison;
        try {
            comparison = answer(asking, viewer);
        } catch (Refused refused) {
            throw Failure.badRequest("bad-question", refused.errors().get(0).message() + ".");
        }
        byte[] body = file.write(
                comparison,
                new ComparisonFile.Ways(
                        statistics,
                        new Origins(lake, datasets),
                        new Drawings(places),
                        Print.day(LocalDate.ofInstant(clock.instant(), Lake.ZONE))));
        String name = comparison.question().indicator() + "-" + asking.by() + "-"
                + comparison.question().period() + "." + format;
        return ResponseEntity.ok()
                .contentType(file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }

    private Comparison answer(Asking asking, Viewer viewer) {
        return asking.answer(statistics, places, viewer.may(Actions.SMALL_NUMBERS));
    }

    private Map<String, String> titles() {
        return datasets.all().stream().collect(Collectors.toMap(Dataset::id, Dataset::title));
    }
}
