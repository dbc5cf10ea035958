package org.wardmote.statistics.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.dataset.Noticed;

/** What the checks noticed, for a page: each sentence once, with every series that it concerns, and told plainly to those not entitled. */
final class Warnings {

    private final Statistics statistics;

    Warnings(Statistics statistics) {
        this.statistics = statistics;
    }

    List<VintagePage.Warning> told(List<Vintage> vintages, boolean smallNumbers) {
        Map<Manifest.Warning, List<String>> alike = new LinkedHashMap<>();
        for (Vintage vintage : vintages) {
            for (Manifest.Warning noticed : vintage.manifest().warnings()) {
                Manifest.Warning warning = smallNumbers ? noticed : Noticed.plain(noticed);
                Manifest.Warning sentence =
                        new Manifest.Warning(warning.check(), "", "", warning.message(), warning.advice());
                List<String> about = alike.computeIfAbsent(sentence, one -> new ArrayList<>());
                if (!warning.slice().isEmpty()) {
                    about.add(about(warning));
                }
            }
        }
        List<VintagePage.Warning> told = new ArrayList<>();
        alike.forEach((sentence, about) -> told.add(new VintagePage.Warning(
                ComparisonForms.upper(sentence.check().replace('-', ' ')),
                String.join(", ", about),
                sentence.message(),
                sentence.advice())));
        return told;
    }

    private String about(Manifest.Warning warning) {
        String series = series(warning.slice());
        return warning.month().isEmpty()
                ? series
                : (series + " " + Print.month(YearMonth.parse(warning.month()))).strip();
    }

    /** A series in print: a force, the two countries together, or what a table counts. */
    String series(String slice) {
        if (slice.equals("ew")) {
            return "England and Wales";
        }
        return statistics
                .indicator(new IndicatorId(slice))
                .map(Indicator::name)
                .orElseGet(() -> ComparisonForms.upper(slice.replace('-', ' ')));
    }
}
