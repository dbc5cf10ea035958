package org.wardmote.reports.compose;

import java.util.Arrays;

/** Numbers headings and paragraphs as committees do: paragraphs 2.1 and 2.2, the heading 2.3, and under it 2.3.1. */
final class Numbering {

    private static final int DEEPEST = 5;

    private final int numberedTo;
    private final int[] counters = new int[DEEPEST + 1];
    private int depth;
    private boolean numbered;
    private int tables;
    private int figures;

    Numbering(int numberedTo) {
        this.numberedTo = Math.min(numberedTo, DEEPEST);
    }

    /** The number of a heading at a level from 1. */
    String heading(int level) {
        numbered = true;
        depth = level;
        return level <= numberedTo ? next(level) : "";
    }

    /** A heading without a number, under which nothing has one. */
    void unnumbered() {
        numbered = false;
    }

    /** The number of the next paragraph; empty where paragraphs have none. */
    String paragraph() {
        return numbered && depth + 1 <= numberedTo ? next(depth + 1) : "";
    }

    String table() {
        return "Table " + ++tables;
    }

    String figure() {
        return "Figure " + ++figures;
    }

    private String next(int level) {
        counters[level]++;
        Arrays.fill(counters, level + 1, counters.length, 0);
        StringBuilder number = new StringBuilder();
        for (int i = 1; i <= level; i++) {
            number.append(i > 1 ? "." : "").append(counters[i]);
        }
        return number.toString();
    }
}
