package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;

/** Cells that reach over several columns. */
final class Spans {

    /** Of columns under one cell. */
    static final int MOST = 60;

    private Spans() {}

    /** One cell for each column: what heads several columns heads each of them; elsewhere the others are empty. */
    static List<String> spread(List<String> cells, List<Integer> spans, boolean heads) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(cells.get(i));
            for (int over = 1; over < spans.get(i); over++) {
                row.add(heads ? cells.get(i) : "");
            }
        }
        return row;
    }
}
