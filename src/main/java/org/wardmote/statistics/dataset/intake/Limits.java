package org.wardmote.statistics.dataset.intake;

/** The bounds within which files from outside are read; beyond them a load is refused, by name. */
public final class Limits {

    /** Bytes of one line of a file of records, and of a table's: a street file's lines have about 250. */
    public static final int LINE_BYTES = 1_000_000;

    /** Bytes to which everything in one load may inflate: the whole national archive of three years is near 12 GB. */
    public static final long INFLATED_BYTES = 32L << 30;

    /** How many times larger than it came a compressed file or a part of a spreadsheet may become; street files inflate five to fifteen times. */
    public static final int INFLATION = 200;

    /** Inflated bytes up to which the ratio is not judged, because small files of one letter compress a thousandfold. */
    public static final long INFLATION_JUDGED_FROM = 16L << 20;

    /** Entries in one archive: 43 forces, 36 months and 3 kinds of file are 4,644. */
    public static final int ARCHIVE_ENTRIES = 20_000;

    /** Bytes of a table of counts as text; the Home Office's of all partnerships and years has some 150 MB. */
    public static final long TABLE_BYTES = 1L << 30;

    /** Rows of a table of counts. */
    public static final int TABLE_ROWS = 10_000_000;

    /** Columns of a table of counts; a spreadsheet may have 16,384. */
    public static final int TABLE_COLUMNS = 1_000;

    /** Cells of a table that is looked at whole, as a force's own must be; Table C2 has 12,000. */
    public static final int TABLE_CELLS = 1_000_000;

    /** Cells of a spreadsheet's sheet, read row by row. */
    public static final int SHEET_CELLS = 20_000_000;

    /** Sheets of a spreadsheet. */
    public static final int SHEETS = 200;

    /** Letters of one cell, as many as a spreadsheet allows. */
    public static final int CELL_LETTERS = 32_767;

    /**
     * Bytes to which a spreadsheet may inflate, all its parts together: it is read in a stream. The Home Office's ODS of five
     * years of partnerships is some 1.4 GB of XML.
     */
    public static final long SPREADSHEET_BYTES = 2L << 30;

    /** Bytes to which a spreadsheet's list of shared words may inflate: it is held in memory whole. */
    public static final long SHARED_WORDS_BYTES = 64L << 20;

    /** Bytes of an original that is kept beside its vintage; larger ones are known by their hash alone. */
    public static final long ORIGINAL_KEPT_BYTES = 32L << 20;

    /** Places in a file that one check tells before it only counts. */
    public static final int PLACES_TOLD = 20;

    private Limits() {}
}
