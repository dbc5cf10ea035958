package org.wardmote.statistics.dataset.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.statistics.Period;

/**
 * One count of a table, or a cell in which one should stand.
 *
 * @param line the line or row in the file
 * @param column the header above the cell
 * @param slice which part of the series it belongs to
 * @param areaHeader the header above the area; empty when the whole table is of one area
 * @param areaText the area as it is written
 * @param codeText the code beside it; empty when there is none
 * @param area the area that it means; null when it is not known
 * @param unplaced true for what a whole holds and none of its parts does: "Unassigned Kent"
 * @param within the code of the whole in this table that the area is a part of; empty when there is none
 * @param suggestedArea the name that was likely meant; empty when none is near
 * @param counted the areas of finer levels that are the very same area, so that the count is theirs too
 * @param categoryText the category as it is written
 * @param category the category that it means; null when it is not known
 * @param suggestedCategory the category that was likely meant; empty when none is near
 * @param period the months that it is of; null when they are not known
 * @param text the cell as it is written
 */
public record CountRow(
        long line,
        String column,
        String slice,
        String areaHeader,
        String areaText,
        String codeText,
        @Nullable Area area,
        boolean unplaced,
        String within,
        String suggestedArea,
        List<Area> counted,
        String categoryText,
        @Nullable String category,
        String suggestedCategory,
        @Nullable Period period,
        String text) {

    public CountRow {
        counted = List.copyOf(counted);
    }
}
