package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A table made by chance and correct in every number: its shape, its headers, its notation and its rounding differ. */
final class MadeTable {

    private static final List<String> DISTRICTS = List.of(
            "Ashford",
            "Canterbury",
            "Dartford",
            "Dover",
            "Gravesham",
            "Maidstone",
            "Medway",
            "Sevenoaks",
            "Swale",
            "Thanet",
            "Tonbridge and Malling",
            "Tunbridge Wells");

    private static final List<String> CATEGORIES = List.of(
            "Burglary – residential",
            "Robbery",
            "Vehicle crime",
            "Public order offences",
            "Bicycle theft",
            "Possession of weapons",
            "Theft from the person",
            "Arson");

    private static final List<List<String>> PERIODS = List.of(
            List.of("Apr-Aug 18", "Apr-Aug 19"),
            List.of("2017/18", "2018/19"),
            List.of("12m to Apr-14", "12m to Apr-15"),
            List.of("May-13 to Apr-14", "May-14 to Apr-15"),
            List.of("Q1 2018-19", "Q1 2019-20"),
            List.of("Year ending August 2022", "Year ending August 2023"),
            List.of("2018", "2019"),
            List.of("Last year", "This year"));

    private static final List<List<String>> CHANGES = List.of(
            List.of("No. change", "% change"),
            List.of("Numeric", "Percentage"),
            List.of("Change", "Change %"),
            List.of("+/-", "% +/-"),
            List.of("Difference", "% difference"));

    private final Random chance;
    final List<List<String>> rows = new ArrayList<>();
    final String caption;
    private final boolean parts;
    private final boolean change;
    private final boolean share;
    private final boolean total;
    private final boolean atTop;
    private final int decimals;
    private final boolean signs;
    private final boolean per;
    private final boolean commas;
    private final Rounding rounding;

    MadeTable(long seed) {
        chance = new Random(seed);
        boolean areas = chance.nextBoolean();
        parts = !areas && chance.nextInt(3) == 0;
        change = chance.nextBoolean();
        share = chance.nextInt(4) == 0;
        total = !change || chance.nextBoolean();
        atTop = chance.nextInt(4) == 0;
        decimals = List.of(1, 1, 1, 2, 0).get(chance.nextInt(5));
        signs = chance.nextInt(4) == 0;
        per = chance.nextInt(3) == 0;
        commas = chance.nextInt(5) > 0;
        rounding = List.of(
                        Rounding.HALF_UP,
                        Rounding.HALF_UP,
                        Rounding.HALF_UP,
                        Rounding.HALF_EVEN,
                        Rounding.FIVE_LOW,
                        Rounding.TRUNCATED)
                .get(chance.nextInt(6));
        caption = areas ? "Recorded crime by district" : "Recorded crime by type";
        headers(areas);
        body(areas ? DISTRICTS : CATEGORIES);
    }

    private void headers(boolean areas) {
        List<String> headers = new ArrayList<>(List.of(areas ? "Area" : "Offence category"));
        headers.addAll(PERIODS.get(chance.nextInt(PERIODS.size())));
        List<String> changes = CHANGES.get(chance.nextInt(CHANGES.size()));
        headers.addAll(change ? changes : changes.subList(1, 2));
        if (share) {
            headers.add("% of total");
        }
        rows.add(headers);
    }

    private void body(List<String> names) {
        int size = 5 + chance.nextInt(names.size() - 4);
        long[] whole = new long[2];
        List<String> named = new ArrayList<>();
        List<long[]> counts = new ArrayList<>();
        for (String name : names.subList(0, Math.min(size, names.size()))) {
            long earlier = 40 + chance.nextInt(chance.nextBoolean() ? 9000 : 400);
            long later = Math.max(5, Math.round(earlier * (0.7 + chance.nextDouble() * 0.6)));
            named.add(name);
            counts.add(new long[] {earlier, later});
            whole[0] += earlier;
            whole[1] += later;
            if (parts && chance.nextInt(3) == 0) {
                long first = earlier / 3;
                long second = later / 4;
                named.add("- First kind of " + name.toLowerCase(Locale.UK));
                counts.add(new long[] {first, second});
                named.add("- Other kinds of " + name.toLowerCase(Locale.UK));
                counts.add(new long[] {earlier - first, later - second});
            }
        }
        if (total) {
            named.add(atTop ? 0 : named.size(), "Total");
            counts.add(atTop ? 0 : counts.size(), whole);
        }
        for (int i = 0; i < named.size(); i++) {
            rows.add(row(named.get(i), counts.get(i), whole[1]));
        }
    }

    private List<String> row(String name, long[] counts, long whole) {
        List<String> row = new ArrayList<>(List.of(name, count(counts[0]), count(counts[1])));
        BigDecimal earlier = BigDecimal.valueOf(counts[0]);
        BigDecimal later = BigDecimal.valueOf(counts[1]);
        if (change) {
            row.add(signed(count(Math.abs(counts[1] - counts[0])), counts[1] - counts[0]));
        }
        BigDecimal percent = rounding.of(ColumnRoles.exact(TypedTable.Role.PERCENT_CHANGE, later, earlier), decimals);
        row.add(signed(percent.abs().toPlainString() + (per ? "%" : ""), percent.signum()));
        if (share) {
            BigDecimal of = ColumnRoles.exact(TypedTable.Role.SHARE, later, BigDecimal.valueOf(whole));
            row.add(rounding.of(of, decimals).toPlainString() + (per ? "%" : ""));
        }
        return row;
    }

    private String count(long number) {
        return commas ? String.format(Locale.UK, "%,d", number) : String.valueOf(number);
    }

    private String signed(String number, long sign) {
        if (sign < 0) {
            return (signs ? "- " : "-") + number;
        }
        return signs ? "+ " + number : number;
    }

    /** Breaks one number: one of its digits becomes another. Returns what was done. */
    String breakOne() {
        while (true) {
            int row = 1 + chance.nextInt(rows.size() - 1);
            int column = 1 + chance.nextInt(rows.get(0).size() - 1);
            StringBuilder cell = new StringBuilder(rows.get(row).get(column));
            int at = chance.nextInt(cell.length());
            if (!Character.isDigit(cell.charAt(at))) {
                continue;
            }
            char digit = (char) ('0' + chance.nextInt(10));
            String before = cell.toString();
            cell.setCharAt(at, digit);
            boolean leading = at == 0 && digit == '0' && cell.length() > 1;
            if (before.contentEquals(cell) || leading) {
                continue;
            }
            List<String> broken = new ArrayList<>(rows.get(row));
            broken.set(column, cell.toString());
            rows.set(row, broken);
            return broken.get(0) + ", " + rows.get(0).get(column) + ": " + before + " became " + cell;
        }
    }

    String text() {
        StringBuilder text = new StringBuilder("2. Crime\n\n2.1 The table below shows how crime has changed.\n\n");
        text.append(caption).append("\n\n");
        rows.forEach(row -> text.append(String.join(" ", row)).append('\n'));
        return text.append("\n2.2 That is how it stands.\n").toString();
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# Crime\n\n2.1 The table below shows how crime has changed.\n\n");
        text.append(caption).append("\n\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            text.append(i == 0 ? "|---".repeat(rows.get(0).size()) + "|\n" : "");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return rounding + " decimals " + decimals + (total ? atTop ? " total above" : " total below" : "") + "\n"
                + text();
    }
}
