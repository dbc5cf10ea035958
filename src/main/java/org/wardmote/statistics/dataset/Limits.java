package org.wardmote.statistics.dataset;

/** The bounds within which files from outside are read; beyond them a load is refused, by name. */
final class Limits {

    /** Bytes of one line of a file of records, and of a table's: a street file's lines have about 250. */
    static final int LINE_BYTES = 1_000_000;

    /** Bytes to which everything in one load may inflate: the whole national archive of three years is near 12 GB. */
    static final long INFLATED_BYTES = 32L << 30;

    /** How many times larger than it came a compressed file may become; street files inflate five to fifteen times. */
    static final int INFLATION = 200;

    /** Inflated bytes up to which the ratio is not judged, because small files of one letter compress a thousandfold. */
    static final long INFLATION_JUDGED_FROM = 16L << 20;

    /** Entries in one archive: 43 forces, 36 months and 3 kinds of file are 4,644. */
    static final int ARCHIVE_ENTRIES = 20_000;

    /** Bytes of a table of counts, once inflated; Table C2 has 83 kB. */
    static final long TABLE_BYTES = 64L << 20;

    /** Rows of a table of counts. */
    static final int TABLE_ROWS = 1_000_000;

    /** Columns of a table of counts; a spreadsheet may have 16,384. */
    static final int TABLE_COLUMNS = 1_000;

    /** Cells of a table of counts that hold anything. */
    static final int TABLE_CELLS = 8_000_000;

    /** Letters of one cell, as many as a spreadsheet allows. */
    static final int CELL_LETTERS = 32_767;

    /** Bytes to which a spreadsheet may inflate, all its parts together. */
    static final long SPREADSHEET_BYTES = 256L << 20;

    /** Bytes of an original that is kept beside its vintage; larger ones are known by their hash alone. */
    static final long ORIGINAL_KEPT_BYTES = 32L << 20;

    /** Places in a file that one check tells before it only counts. */
    static final int PLACES_TOLD = 20;

    private Limits() {}
}
