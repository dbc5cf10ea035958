package org.wardmote.statistics.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;

/**
 * One entry of a definition file: the indicator as every room sees it, and how each source counts it.
 *
 * @param called what a source calls it, by dataset
 * @param labels other words for it in a force's own table
 * @param titles words in a table's title that mean the whole table is of it
 * @param counted the categories whose sum it is, by dataset
 * @param branches parts and children that hold in one source only, by dataset
 * @param prefer the datasets to ask, the best first
 * @param until the last month in which a source used it; null while it does
 */
record Definition(
        Indicator indicator,
        Map<String, String> called,
        List<Label> labels,
        List<String> titles,
        Map<String, List<String>> counted,
        Map<String, Branch> branches,
        List<String> prefer,
        @Nullable YearMonth until) {

    IndicatorId id() {
        return indicator.id();
    }

    /**
     * A word for an indicator.
     *
     * @param level the level of the table at which it means so; 0 for any
     */
    record Label(String text, int level) {}

    /** What an indicator is made of: the disjoint parts that add up to it, and the rows beneath it in a table. */
    record Branch(List<IndicatorId> parts, List<IndicatorId> children) {}
}
