package org.wardmote.statistics;

/** How a comparison is written out: for a terminal, a spreadsheet, a program, or as a page that stands by itself. */
public enum Format {
    TABLE,
    CSV,
    JSON,
    HTML
}
