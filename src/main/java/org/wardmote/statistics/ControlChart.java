package org.wardmote.statistics;

import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.LineChart;
import org.wardmote.statistics.compare.ChanceLimits;

/** A series of months within the limits of chance (an XmR chart), for whoever draws one outside of this room. */
public final class ControlChart {

    private ControlChart() {}

    /** Fewer than 12 months have no limits, which the chart says. */
    public static LineChart of(Caption caption, String measure, LineChart.Line line) {
        return ChanceLimits.months(caption, measure, line);
    }
}
