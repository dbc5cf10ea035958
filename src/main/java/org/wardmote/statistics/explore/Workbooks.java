package org.wardmote.statistics.explore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;

/**
 * A comparison as a spreadsheet, laid out as the Government Analysis Function asks of those who publish: a cover, the
 * table from cell A1 down with a note of its shorthand, and where each number comes from. Text is written as text and
 * never as a formula.
 */
final class Workbooks {

    private static final String APPLICATION = "Wardmote";
    private static final double WIDE = 60;
    private static final double NARROW = 18;

    private Workbooks() {}

    static byte[] write(Comparison comparison, Provenance provenance, String madeOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, "1.0")) {
            cover(workbook.newWorksheet("Cover"), comparison, madeOn);
            table(workbook.newWorksheet("Table"), comparison);
            if (!comparison.drivers().isEmpty()) {
                drivers(workbook.newWorksheet("What drove the change"), comparison);
            }
            sources(workbook.newWorksheet("Sources"), provenance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void cover(Worksheet sheet, Comparison comparison, String madeOn) {
        sheet.width(0, 100);
        int row = 0;
        sheet.value(row, 0, comparison.title());
        sheet.style(row++, 0).bold().fontSize(16).set();
        sheet.value(row++, 0, periods(comparison));
        sheet.value(row++, 0, comparison.finding().sentence());
        sheet.value(row++, 0, "Made by Wardmote on " + madeOn + ".");
        row = section(sheet, row, "What a reader must know");
        for (Caveat caveat : comparison.caveats()) {
            sheet.value(row++, 0, caveat.words());
        }
        row = section(sheet, row, "How the numbers are made");
        for (String method : comparison.methods()) {
            sheet.value(row++, 0, method);
        }
        row = section(sheet, row, "Shorthand");
        sheet.value(
                row++,
                0,
                Print.HIDDEN + " the number is known and hidden, because it is small or would give a small one away");
        sheet.value(row, 0, Print.WITHHELD + " no number can be told; the last column of the table says why");
        for (int each = 0; each <= row; each++) {
            sheet.style(each, 0).wrapText(true).set();
        }
    }

    private static int section(Worksheet sheet, int row, String heading) {
        sheet.value(row + 1, 0, heading);
        sheet.style(row + 1, 0).bold().set();
        return row + 2;
    }

    static String periods(Comparison comparison) {
        Period against = comparison.question().against();
        String now = comparison.question().period().label();
        return against == null ? now : now + " compared with " + against.label();
    }

    private static void table(Worksheet sheet, Comparison comparison) {
        Period against = comparison.question().against();
        List<String> heads = List.of(
                "Name",
                "Code",
                against == null ? "Count before" : against.label(),
                comparison.question().period().label(),
                "Change",
                "Change, %",
                "Rate before",
                "Rate",
                "Rate, lower 95% limit",
                "Rate, upper 95% limit",
                "What the rate is per",
                "Denominator",
                "Rank by rate",
                "Could be as high as",
                "Could be as low as",
                "Evidence",
                "Finding",
                "Why there is no number");
        head(sheet, heads);
        int at = 1;
        for (Comparison.Row row : comparison.rows()) {
            row(sheet, at++, row);
        }
        if (comparison.total() != null) {
            row(sheet, at, comparison.total());
            sheet.range(at, 0, at, heads.size() - 1).style().bold().set();
        }
    }

    private static void head(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.width(column, column == 0 ? 36 : NARROW);
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
    }

    private static void row(Worksheet sheet, int at, Comparison.Row row) {
        int column = 0;
        sheet.value(at, column++, "  ".repeat(row.depth()) + (row.overlaps() ? "of which: " : "") + row.name());
        sheet.value(at, column++, row.key());
        value(sheet, at, column++, row.before() == null ? null : row.before().value());
        value(sheet, at, column++, row.now().value());
        number(sheet, at, column++, row.change());
        if (row.percent() == null) {
            sheet.value(at, column++, row.percentText());
        } else {
            number(sheet, at, column++, row.percent());
        }
        number(
                sheet,
                at,
                column++,
                row.rateBefore() == null ? null : row.rateBefore().value());
        Comparison.Rate rate = row.rate();
        number(sheet, at, column++, rate == null ? null : rate.value());
        number(sheet, at, column++, rate == null ? null : rate.lower());
        number(sheet, at, column++, rate == null ? null : rate.upper());
        sheet.value(at, column++, rate == null ? "" : rate.label());
        number(sheet, at, column++, rate == null ? null : rate.denominator());
        Comparison.Rank rank = row.rank();
        number(sheet, at, column++, rank == null ? null : rank.place());
        number(sheet, at, column++, rank == null ? null : rank.best());
        number(sheet, at, column++, rank == null ? null : rank.worst());
        sheet.value(at, column++, row.evidence().verdict().words());
        sheet.value(at, column++, row.finding().sentence());
        sheet.value(at, column, reasons(row));
    }

    private static String reasons(Comparison.Row row) {
        String now = reason(row.now().value());
        String before = row.before() == null ? "" : reason(row.before().value());
        return now.equals(before) || before.isEmpty() ? now : now.isEmpty() ? before : now + " " + before;
    }

    private static String reason(Figure.Value value) {
        return value instanceof Figure.Withheld withheld ? withheld.reason() : "";
    }

    private static void value(Worksheet sheet, int row, int column, Figure.@Nullable Value value) {
        if (value instanceof Figure.Count count) {
            number(sheet, row, column, count.number());
        } else if (value != null) {
            sheet.value(row, column, value instanceof Figure.Hidden ? Print.HIDDEN : Print.WITHHELD);
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Number number) {
        if (number == null) {
            return;
        }
        sheet.value(row, column, number);
        sheet.style(row, column)
                .format(number instanceof BigDecimal ? "#,##0.0" : "#,##0")
                .set();
    }

    private static void drivers(Worksheet sheet, Comparison comparison) {
        head(sheet, List.of("Category", "Change", "Share of the change, %"));
        int at = 1;
        for (Comparison.Driver driver : comparison.drivers()) {
            sheet.value(at, 0, driver.name());
            number(sheet, at, 1, driver.change());
            number(sheet, at++, 2, driver.shareOfChange());
        }
    }

    private static void sources(Worksheet sheet, Provenance provenance) {
        head(sheet, List.of("Dataset", "Vintage", "Loaded", "By", "File", "SHA-256", "Publisher", "Licence"));
        sheet.width(5, WIDE);
        int at = 1;
        for (Provenance.Source source : provenance.sources()) {
            for (Provenance.File file : source.files()) {
                sheet.value(at, 0, source.title());
                sheet.value(at, 1, source.vintage());
                sheet.value(at, 2, source.loaded());
                sheet.value(at, 3, source.loadedBy());
                sheet.value(at, 4, file.name());
                sheet.value(at, 5, file.sha256());
                sheet.value(at, 6, source.publisher());
                sheet.value(at++, 7, source.licence());
            }
        }
    }
}
