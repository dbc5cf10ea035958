package org.wardmote.reports.proofread.read;

/** How large a paper may be: what comes from outside has named limits. */
final class Limits {

    /** Of the file itself. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Of a packed file once it is unpacked. */
    static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

    /** Of one part of a packed file over its packed size; text packs to a hundredth at most. */
    static final int MOST_TIMES_PACKED = 200;

    static final int MOST_PAGES = 1_000;
    static final int MOST_LINES = 200_000;
    static final int MOST_CELLS = 200_000;

    /** Of letters on one page of a PDF; a page that is closely printed has some ten thousand. */
    static final int MOST_LETTERS_ON_A_PAGE = 200_000;

    /** Of letters in one line of text; a paragraph that is never broken has some thousands. */
    static final int LONGEST_LINE = 50_000;

    private Limits() {}

    static void page(int letters) {
        hold(letters, MOST_LETTERS_ON_A_PAGE, "letters on one page");
    }

    static void line(int letters) {
        hold(letters, LONGEST_LINE, "letters in one line");
    }

    static void bytes(long bytes) {
        hold(bytes, MOST_BYTES, "bytes");
    }

    static void lines(int lines) {
        hold(lines, MOST_LINES, "lines");
    }

    static void pages(int pages) {
        hold(pages, MOST_PAGES, "pages");
    }

    static void cells(int cells) {
        hold(cells, MOST_CELLS, "cells in its tables");
    }

    private static void hold(long number, long most, String what) {
        if (number > most) {
            throw new UnreadableException(String.format(
                    "The paper has %,d %s; at most %,d are read. Split it, and proofread its parts.",
                    number, what, most));
        }
    }
}
