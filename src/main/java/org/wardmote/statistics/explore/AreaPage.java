package org.wardmote.statistics.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.chart.Drawing;

/**
 * The profile of an area.
 *
 * @param within the areas that it lies in
 * @param populations how many people and households it has, newest first
 * @param changed the categories whose change is more than chance, each with what may be said of it
 * @param quiet what is said when nothing changed by more than chance
 * @param series the months of crime and of anti-social behaviour; null when fewer than two are held
 * @param months the newest months beside the same months before; null where none can be set so
 * @param categories null when nothing is held
 * @param map this area among those that touch it; null when nothing is held or it has no outline
 */
record AreaPage(
        String name,
        String kind,
        String code,
        String formerly,
        List<Link> within,
        List<Fact> populations,
        List<String> changed,
        String quiet,
        @Nullable Drawing series,
        @Nullable Months months,
        @Nullable Categories categories,
        @Nullable Drawing map,
        List<Link> neighbours,
        String compareHref) {

    /** A place to go to. */
    record Link(String text, String kind, String href) {}

    /** One thing that is so. */
    record Fact(String name, String value, String note) {}

    /** Months beside the same months of the years before. */
    record Months(String finding, Table table, String method) {}

    /** What was recorded here, by category. */
    record Categories(
            String periods,
            String finding,
            boolean signal,
            Table table,
            String compareHref,
            List<Provenance.Source> sources) {}
}
