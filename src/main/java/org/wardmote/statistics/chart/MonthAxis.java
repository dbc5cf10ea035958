package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which months of a time axis are labelled: as many as fit, at a step that divides or is made of years. */
record MonthAxis(List<YearMonth> labelled) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600, 1200);
    private static final double SPACE = 22;

    static MonthAxis of(List<YearMonth> months, double width, Sheet sheet) {
        if (months.size() < 2) {
            return new MonthAxis(List.copyOf(months));
        }
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        long span = ChronoUnit.MONTHS.between(first, last);
        double room = Lettering.width("Mmm 2000", sheet.small()) + SPACE;
        int step = STEPS.stream()
                .filter(each -> width * each / span >= room)
                .findFirst()
                .orElse(1200);
        List<YearMonth> labelled = new ArrayList<>();
        YearMonth month = first;
        while (!aligned(month, first, step)) {
            month = month.plusMonths(1);
        }
        for (; !month.isAfter(last); month = month.plusMonths(step)) {
            labelled.add(month);
        }
        if (labelled.isEmpty()) {
            labelled.add(first);
        }
        return new MonthAxis(labelled);
    }

    /** From a year up ticks keep the first month's place in the year; below, they fall on January and its like. */
    private static boolean aligned(YearMonth month, YearMonth first, int step) {
        return step >= 12 ? month.equals(first) : (month.getMonthValue() - 1) % step == 0;
    }
}
