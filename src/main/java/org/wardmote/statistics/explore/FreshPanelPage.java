package org.wardmote.statistics.explore;

/** How fresh the figures are. */
record FreshPanelPage(Table fresh, boolean mayLoad) {}
