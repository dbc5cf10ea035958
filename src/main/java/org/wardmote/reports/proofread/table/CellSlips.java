package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/** Cells in the wrong notation, cells that are no numbers, and columns that could not be understood. */
final class CellSlips {

    private final Understood table;
    private final List<Slip> slips = new ArrayList<>();

    private CellSlips(Understood table) {
        this.table = table;
    }

    static List<Slip> of(Understood table) {
        CellSlips found = new CellSlips(table);
        for (int column = 0; column < table.table().columns().size(); column++) {
            found.column(column);
            for (int row = 0; row < table.table().rows().size(); row++) {
                found.cell(row, column);
            }
        }
        return found.slips;
    }

    private void column(int column) {
        Column head = table.column(column);
        if (head.role() == Role.OTHER && head.header().matches("(?i).*(change|%|per\\s?cent|differ|variance).*")) {
            slips.add(new Slip(
                    "table.column",
                    Severity.UNCHECKED,
                    table.table().place(),
                    head.header(),
                    "The column does not follow from the counts beside it in most of its rows, so it was not checked.",
                    "",
                    "Say what it is computed from."));
        }
    }

    private void cell(int row, int column) {
        Value value = table.value(row, column);
        Role role = table.column(column).role();
        Amount amount = Amount.of(value.text());
        if (role == Role.COUNT && Notation.isPointForComma(value.text()) && value.number() != null) {
            notation(row, column, "a decimal point stands for the comma of thousands.", Amount.print(value.number()));
        } else if (amount.flaw() == Amount.Flaw.WORDS) {
            words(row, column, role);
        } else if (amount.flaw() == Amount.Flaw.LETTER && amount.number() != null) {
            notation(row, column, "a letter stands for a digit.", Amount.print(amount.number()));
        } else if (amount.flaw() == Amount.Flaw.COMMA) {
            notation(row, column, "the comma does not part thousands.", "");
        } else if (amount.flaw() == Amount.Flaw.POINT && amount.number() != null) {
            notation(row, column, "points stand for the commas of thousands.", Amount.print(amount.number()));
        } else if (role == Role.COUNT && isBroken(amount) && !isOfOtherUnits(row)) {
            notation(row, column, "a count is a whole number.", "");
        } else if (role == Role.COUNT
                && amount.number() != null
                && amount.number().signum() < 0) {
            notation(row, column, "a count is not below nothing.", "");
        }
        if (value.text().isBlank() && hasNumbers(row) && (role == Role.COUNT || role == Role.CHANGE)) {
            missing(row, column);
        }
    }

    /** "Average response (minutes)" among counts: its name or all of its numbers say that it counts nothing. */
    private boolean isOfOtherUnits(int row) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int column : table.counts()) {
            BigDecimal number = table.number(row, column);
            if (number != null) {
                numbers.add(number);
            }
        }
        long broken = numbers.stream().filter(number -> number.scale() > 0).count();
        return numbers.size() > 1 && broken == numbers.size()
                || table.row(row)
                        .name()
                        .matches(
                                "(?i).*(%|\\b(rate|average|mean|median|days|hours|minutes|per|ratio|score|index)\\b).*");
    }

    private static boolean isBroken(Amount amount) {
        BigDecimal number = amount.number();
        return number != null && number.stripTrailingZeros().scale() > 0;
    }

    private boolean hasNumbers(int row) {
        return table.row(row).values().stream().anyMatch(value -> value.number() != null);
    }

    private void words(int row, int column, Role role) {
        if (role != Role.OTHER) {
            slips.add(new Slip(
                    "table.cell",
                    Severity.UNCHECKED,
                    table.value(row, column).place(),
                    table.value(row, column).text(),
                    table.name(row, column) + ": the cell is no number, so it was not checked.",
                    "",
                    "Print a number, or n/a."));
        }
    }

    private void missing(int row, int column) {
        slips.add(new Slip(
                "table.row",
                Severity.UNCHECKED,
                table.row(row).place(),
                table.row(row).name(),
                table.name(row, column) + ": nothing stands in the cell, so the row was not checked.",
                "",
                "Print the number, or n/a."));
    }

    private void notation(int row, int column, String what, String mend) {
        slips.add(new Slip(
                "table.notation",
                Severity.WRONG,
                table.value(row, column).place(),
                table.value(row, column).text(),
                table.name(row, column) + ": " + what,
                "The other numbers of the column are written as " + other(row, column) + ".",
                mend.isEmpty() ? "" : "Print " + mend + "."));
    }

    private String other(int row, int column) {
        for (int each = 0; each < table.table().rows().size(); each++) {
            if (each != row && table.value(each, column).text().matches("\\d{1,3}(,\\d{3})+|\\d{1,3}")) {
                return table.value(each, column).text();
            }
        }
        return "whole numbers";
    }
}
