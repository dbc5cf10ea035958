package org.wardmote.reports.edit;

import java.util.List;
import java.util.Map;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Problems;

/**
 * The form for a new paper.
 *
 * @param editions each edition that the next one can be begun from instead
 */
record NewPaperPage(
        String name, String area, Map<String, String> values, List<Frame.Link> editions, Problems problems) {}
