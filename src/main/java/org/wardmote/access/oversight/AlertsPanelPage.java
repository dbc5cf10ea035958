package org.wardmote.access.oversight;

import java.util.List;

/** @param more whether there are more than these */
record AlertsPanelPage(List<AlertsPage.Row> rows, boolean more) {}
