package org.wardmote.statistics.explore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;

/** The same comparisons as on the page and on the command line. */
@Machine
@Tag(name = "Comparisons", description = "The questions of wardmote compare, with the same answer")
class ComparisonsApi {

    private final Places places;
    private final Statistics statistics;

    ComparisonsApi(Places places, Statistics statistics) {
        this.places = places;
        this.statistics = statistics;
    }

    @GetMapping(path = "/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Areas or categories side by side, one period against another",
            description =
                    "Counts, change, rates with their 95% intervals, ranks, whether each change is more than chance"
                            + " and otherwise than the rest of the whole's,"
                            + " a finding in words that the evidence allows, and the vintages that the numbers rest on.")
    @ApiResponse(responseCode = "200", description = "The comparison, as wardmote compare --format json prints it")
    @ApiResponse(responseCode = "400", description = "A parameter cannot be understood; errors names it and its mend")
    String show(
            @RequestParam @Parameter(description = "What is counted", example = "total-crime") String indicator,
            @RequestParam(defaultValue = "district")
                    @Parameter(
                            description =
                                    "What a row is: lsoa, ward, district, csp, force, country, group, or category",
                            example = "district")
                    String by,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "A name or a code; may be repeated. None means all.",
                            example = "Gravesham")
                    List<String> area,
            @RequestParam @Parameter(description = "First and last month", example = "2019-04..2019-08") String period,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "The earlier period: first and last month, year-before or just-before",
                            example = "2018-04..2018-08")
                    String against,
            @RequestParam(name = "as-at", defaultValue = "")
                    @Parameter(description = "What was known at the end of this day", example = "2025-06-30")
                    String asAt,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "What rates are per: residents or households", example = "residents")
                    String denominator,
            @RequestParam(defaultValue = "")
                    @Parameter(description = "The dataset to count from; the best that can answer, unless said")
                    String source,
            @Parameter(hidden = true) Viewer viewer) {
        Asking asking = new Asking(indicator, by, area, period, against, asAt, denominator, source);
        Comparison comparison = asking.answer(statistics, places, viewer.may(Actions.SMALL_NUMBERS));
        return statistics.write(comparison, Format.JSON);
    }

    @GetMapping(path = "/months", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The months of one area, each beside the same month of the years before",
            description =
                    "Counts, the change on the same month a year before, what is usual for the month by at least two"
                            + " years before, whether each is more than chance, and the count seasonally adjusted where two whole"
                            + " years are held.")
    @ApiResponse(responseCode = "200", description = "The months, as wardmote months --format json prints them")
    @ApiResponse(responseCode = "400", description = "A parameter cannot be understood; errors names it and its mend")
    String months(
            @RequestParam @Parameter(description = "What is counted", example = "total-crime") String indicator,
            @RequestParam @Parameter(description = "A name or a code", example = "Gravesham") String area,
            @RequestParam @Parameter(description = "First and last month", example = "2025-01..2025-12") String period,
            @Parameter(hidden = true) Viewer viewer) {
        Question question = new Asking(indicator, Asking.CATEGORY, List.of(area), period, Asking.NOTHING, "", "", "")
                .question(statistics, places, viewer.may(Actions.SMALL_NUMBERS));
        if (question.areas().isEmpty()) {
            throw new Refusal("bad-parameter", "area", "Name one area, by its name or its code");
        }
        return statistics.write(
                statistics.sameMonths(
                        question.indicator(), question.areas().get(0), question.period(), question.smallNumbers()),
                Format.JSON);
    }
}
