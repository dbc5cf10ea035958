package org.wardmote.documents;

/** The workbook within a native chart: what Word opens for "edit data". */
final class ChartBook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private ChartBook() {}

    static byte[] write(Block.Series series) {
        DocxPackage book = new DocxPackage();
        book.relate("", DocxPackage.OFFICE + "officeDocument", "xl/workbook.xml");
        book.relate("xl/workbook.xml", DocxPackage.OFFICE + "worksheet", "worksheets/sheet1.xml");
        book.xml(
                "xl/workbook.xml",
                KIND + "sheet.main+xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DocxPackage.OFFICE.replaceAll("/$", "")
                        + "\"><sheets><sheet name=\"Numbers\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        book.xml("xl/worksheets/sheet1.xml", KIND + "worksheet+xml", sheet(series));
        return book.write();
    }

    private static String sheet(Block.Series series) {
        Markup out = new Markup().open("worksheet", "xmlns", MAIN).open("sheetData");
        out.open("row", "r", "1");
        word(out, "A1", " ");
        for (int i = 0; i < series.lines().size(); i++) {
            word(out, column(i + 1) + "1", series.lines().get(i).name());
        }
        out.close("row");
        for (int r = 0; r < series.categories().size(); r++) {
            String row = Integer.toString(r + 2);
            out.open("row", "r", row);
            word(out, "A" + row, series.categories().get(r));
            for (int i = 0; i < series.lines().size(); i++) {
                Double value = series.lines().get(i).values().get(r);
                if (value != null) {
                    out.open("c", "r", column(i + 1) + row)
                            .element("v", number(value))
                            .close("c");
                }
            }
            out.close("row");
        }
        return out.close("sheetData").close("worksheet").toString();
    }

    private static void word(Markup out, String at, String words) {
        out.open("c", "r", at, "t", "inlineStr")
                .open("is")
                .element("t", words)
                .close("is")
                .close("c");
    }

    /** 0 is A, 26 is AA. */
    static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
