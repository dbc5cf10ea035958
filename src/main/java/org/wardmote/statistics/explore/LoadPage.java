package org.wardmote.statistics.explore;

import java.util.List;

/** What a load brought. */
record LoadPage(String title, String loaded, String loadedBy, Table vintages, List<VintagePage.Warning> warnings) {}
