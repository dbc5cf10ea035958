package org.wardmote.statistics.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Question;

/**
 * A question with everything found that its answer is worked out from.
 *
 * @param grid its small numbers hidden already
 * @param areaName of the area whose categories are asked for; empty for areas
 * @param around the greater area, counted in the grid, that one area alone is set beside the rest of; null for none
 * @param history how much each row and the whole varied before
 * @param parts of the whole's change; empty when what drove it cannot be told
 */
record Laid(
        Question question,
        Indicator indicator,
        Grid grid,
        String areaName,
        Grid.@Nullable Line around,
        History history,
        List<Decomposition.Part> parts) {}
