package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Targets, results and whether they were met: green, yes, achieved. */
final class Statuses {

    private static final Pattern TARGET = Pattern.compile("(?i)\\b(target|goal|plan(ned)?|standard|threshold)\\b");
    private static final Pattern ACTUAL = Pattern.compile(
            "(?i)\\b(actual|result|performance|achieved|outturn|out-turn|delivered|current|year to date|ytd|now)\\b");
    private static final Pattern STATUS =
            Pattern.compile("(?i)\\b(status|rag|met|rating|on track|on target|achieved|hit)\\b");
    private static final Pattern GOOD = Pattern.compile(
            "(?i)(green|g|yes|y|met|achieved|on target|on track|hit|exceeded|above target|\u2713|\u2714)");
    private static final Pattern BAD = Pattern.compile(
            "(?i)(red|r|no|n|not met|missed|not achieved|off target|off track|below target|unmet|\u2717|\u2718)");
    private static final Pattern LOWER =
            Pattern.compile("(?i).*\\b(lower is better|no more than|not more than|at most|max(imum)?|up to"
                    + "|fewer than|less than|under|below|smaller is better)\\b.*|.*[<\u2264].*");
    private static final Pattern HIGHER = Pattern.compile(
            "(?i).*\\b(higher is better|at least|no fewer than|no less than|min(imum)?|or more|over|above|satisf\\w+|answered|attended"
                    + "|attendance (in|within)|positive|within|resolved|closed (in|within)|detected|feel(ing)? safe|confidence|visits"
                    + "|patrols|completed|trained|compliance|success)\\b.*|.*[>\u2265].*");
    /** Measures of which more may well be worse. */
    private static final Pattern WORSE = Pattern.compile(
            "(?i).*\\b(days|hours|minutes|time|complaints?|absen\\w+|sickness|crimes?|offences?"
                    + "|incidents?|reports?|re-?offending|repeat|victims?|burglar\\w+|robber\\w+|cost|delay\\w*|backlog|vacanc\\w+|rate"
                    + "|anti-social|antisocial|asb|violence|thefts?|shoplifting|damage|nuisance|noise|litter|graffiti|drugs?|fraud|arson|hate|domestic|abuse"
                    + "|weapons?|knife|collisions?|casualties|accidents|demand|spend\\w*|expenditure|emissions|waste|homeless\\w*|deaths?|injur\\w+|fires|fly-?tip\\w*|calls|cases|evictions|voids|arrears|turnover|failures?|failed)\\b.*");

    private Statuses() {}

    static List<Slip> slips(Understood table) {
        int target = -1;
        int status = -1;
        int actual = -1;
        for (int column = 0; column < table.table().columns().size(); column++) {
            String header = table.column(column).header();
            if (isStatus(table, column)) {
                status = STATUS.matcher(header).find() || header.isBlank() || plain(table, column) ? column : status;
            } else if (TARGET.matcher(header).find()) {
                target = target < 0 ? column : -2;
            } else if (ACTUAL.matcher(header).find() || TARGET.matcher(header).find()) {
                actual = column;
            }
        }
        if (actual < 0 && target >= 0 && status >= 0) {
            actual = only(table, target, status);
        }
        return target >= 0 && actual >= 0 && status >= 0 ? rows(table, target, actual, status) : List.of();
    }

    /** The last column of numbers that is neither. */
    private static int only(Understood table, int target, int status) {
        for (int column = table.table().columns().size() - 1; column >= 0; column--) {
            if (column != target && column != status && table.number(0, column) != null) {
                return column;
            }
        }
        return -1;
    }

    private static boolean isStatus(Understood table, int column) {
        return table.table().rows().stream()
                        .map(row -> row.values().get(column).text().strip())
                        .filter(text -> GOOD.matcher(text).matches()
                                || BAD.matcher(text).matches()
                                || text.matches("(?i)amber|a"))
                        .count()
                >= Math.max(2, table.table().rows().size() - 1);
    }

    /** Whether its words can mean nothing but that targets were met or missed. */
    private static boolean plain(Understood table, int column) {
        return table.table().rows().stream()
                .map(row -> row.values().get(column).text().strip())
                .anyMatch(
                        text -> text.matches("(?i)(not )?(met|achieved)|missed|(on|off|above|below) target|green|red"));
    }

    private static List<Slip> rows(Understood table, int target, int actual, int status) {
        List<Slip> slips = new ArrayList<>();
        int agree = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            String said = table.value(row, status).text().strip();
            boolean good = GOOD.matcher(said).matches();
            BigDecimal wanted = bound(table, row, target);
            BigDecimal got = bound(table, row, actual);
            if (wanted == null || got == null || !good && !BAD.matcher(said).matches()) {
                continue;
            }
            String words =
                    table.row(row).name() + " " + table.value(row, target).text();
            boolean lower = LOWER.matcher(words).matches();
            boolean higher = !lower && HIGHER.matcher(words).matches();
            boolean open = !lower && !higher && WORSE.matcher(words).matches();
            int way = got.compareTo(wanted);
            boolean met = lower ? way <= 0 : way >= 0;
            if (met == good || way == 0) {
                agree++;
            } else if (!open) {
                slips.add(slip(table, row, status, target, actual, met, lower || higher));
            }
        }
        // where most of the table runs the other way round, its statuses mean something else
        return agree >= slips.size() ? slips : List.of();
    }

    private static @Nullable BigDecimal bound(Understood table, int row, int column) {
        BigDecimal number = table.number(row, column);
        String text = table.value(row, column).text();
        if (number == null && text.matches("(?i).*\\d.*")) {
            number = Amount.of(text.replaceAll(
                                    "(?i)[<>\u2264\u2265]|at least|no more than|at most|up to|or more|or (fewer|less)|days?|%",
                                    "")
                            .strip())
                    .number();
        }
        return number;
    }

    private static Slip slip(Understood table, int row, int status, int target, int actual, boolean met, boolean told) {
        String said = table.value(row, status).text().strip();
        return new Slip(
                "table.status",
                told ? Severity.WRONG : Severity.DOUBTFUL,
                table.value(row, status).place(),
                said,
                table.name(row, status) + ": the target was " + (met ? "met" : "not met") + ", and the table says "
                        + said.toLowerCase(Locale.UK) + ".",
                table.column(actual).header() + " " + table.value(row, actual).text() + " beside a target of "
                        + table.value(row, target).text() + ".",
                "Mend the status, or the number that is wrong" + (told ? "." : "; or say that lower is better."));
    }
}
