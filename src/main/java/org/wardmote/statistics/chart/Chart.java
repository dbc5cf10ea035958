package org.wardmote.statistics.chart;

/** Something that can be drawn: plain values in, a {@link Drawing} out. */
public sealed interface Chart permits AreaMap, BarChart, ChangeChart, FunnelPlot, LineChart, Waterfall {

    Drawing draw();
}
