package org.wardmote.statistics.dataset.intake;

import java.util.List;
import java.util.Locale;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Problem;

/** The refusals of bytes that are no readable file, in words. */
public final class Refuse {

    private Refuse() {}

    public static LoadRefused because(String check, String file, long line, String message, String mend) {
        return new LoadRefused(List.of(Problem.error(check, file, line, "", message, mend)));
    }

    public static LoadRefused lineTooLong(String file, long line) {
        return because(
                "line-too-long",
                file,
                line,
                String.format(Locale.UK, "A line is longer than %,d bytes.", Limits.LINE_BYTES),
                "Look whether a quotation mark is left open, or whether this is another kind of file.");
    }

    static LoadRefused tooManyColumns(String file, long line) {
        return because(
                "too-many-columns",
                file,
                line,
                String.format(Locale.UK, "A row has more than %,d columns.", Limits.TABLE_COLUMNS),
                "Take out the columns that are not needed.");
    }

    static LoadRefused tooManyRows(String file) {
        return because(
                "too-many-rows",
                file,
                Limits.TABLE_ROWS,
                String.format(
                        Locale.UK,
                        "The table has more than %,d rows, or more than %,d cells.",
                        Limits.TABLE_ROWS,
                        Limits.SHEET_CELLS),
                "Load it in parts.");
    }

    static LoadRefused badBytes(String file, long line) {
        return because(
                "bad-bytes",
                file,
                line,
                "The line has bytes that are no text, in UTF-8 or in Windows' code page.",
                "Save the file as CSV in UTF-8, or fetch it again.");
    }

    static LoadRefused brokenSpreadsheet(String file) {
        return because(
                "broken-spreadsheet",
                file,
                0,
                "The spreadsheet is damaged, or is not what its parts say.",
                "Open it in a spreadsheet program, save it again as XLSX, ODS or CSV, and load that.");
    }

    static LoadRefused spreadsheetTooLarge(String file) {
        return because(
                "inflation",
                file,
                0,
                String.format(
                        Locale.UK,
                        "The spreadsheet inflates to more than %,d MB, or a part of it more than %d times.",
                        Limits.SPREADSHEET_BYTES >> 20,
                        Limits.INFLATION),
                "Save the sheet that is needed as CSV, and load that.");
    }
}
