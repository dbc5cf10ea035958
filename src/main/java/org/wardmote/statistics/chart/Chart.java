package org.wardmote.statistics.chart;

/** Something that can be drawn: plain values in, a {@link Drawing} out. */
public sealed interface Chart permits AreaMap, BarChart, LineChart {

    Drawing draw();
}
