package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook that has passed the {@link SpreadsheetGuard}. */
record XlsxSheet(Path file, String fileName, int index, String name) implements Sheet {

    static List<Sheet> all(Path file, String fileName) {
        SpreadsheetGuard.check(file, fileName);
        List<Sheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Sheet> each = workbook.getSheets()) {
            each.limit(Limits.SHEETS)
                    .forEach(sheet -> sheets.add(new XlsxSheet(file, fileName, sheets.size(), sheet.getName())));
        } catch (IOException | ExcelReaderException e) {
            throw Refuse.brokenSpreadsheet(fileName);
        }
        return sheets;
    }

    @Override
    public void read(Taker taker) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets();
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        sheets.skip(index).findFirst().orElseThrow().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
            for (Row row = next(each); row != null; row = next(each)) {
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty()) && !taker.take(row)) {
                    return;
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw Refuse.brokenSpreadsheet(fileName);
        }
    }

    /** The next row; null at the end. What the library throws at a damaged sheet is not all of one kind. */
    private @Nullable Row next(Iterator<org.dhatim.fastexcel.reader.Row> each) {
        try {
            if (!each.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = each.next();
            return new Row(row.getRowNum(), cells(row));
        } catch (RuntimeException e) {
            throw Refuse.brokenSpreadsheet(fileName);
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxSheet::text).orElse(""));
        }
        return cells;
    }

    /** A number as it is kept, not as it is shown: 5687 for "5,687". */
    private static String text(Cell cell) {
        String raw = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA
                ? cell.getRawValue()
                : cell.getText();
        return raw == null ? "" : raw.strip();
    }
}
