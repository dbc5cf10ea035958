package org.wardmote.reports.proofread.claim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable;

/** Correct prose over invented tables, and the same with one number broken: what is caught, and what is cried out over nothing. */
class BrokenNumberTests {

    private static final long SEED = 20191010;
    private static final int ROUNDS = 60;

    /** A paper's subject: how its counts are called, and its two tables. */
    private record Subject(String heading, String noun, String all, TypedTable places, TypedTable kinds) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "Recorded crime",
                    "offences",
                    "total crime",
                    Papers.table(
                            "Total recorded crime by district, April-August 2018 and April-August 2019",
                            "2018-04..2018-08",
                            "2019-04..2019-08",
                            "Eastmere,4211,3987,41.2\nNorth Holme,2876,3102,38.8\nTarrow,1988,1903,29.9\nWestleigh,6540,6011,61.3\nSaltby,3105,3246,44.0\n* Fenshire,18720,18249,43.6"),
                    Papers.table(
                            "Recorded crime by category, Eastmere, April-August 2018 and April-August 2019",
                            "2018-04..2018-08",
                            "2019-04..2019-08",
                            "Violence against the person,1621,1702\nSexual offences,143,120\nRobbery,88,97\nResidential burglary,310,251\nVehicle crime,402,377\nShoplifting,512,468\nCriminal damage,655,580\nPublic order offences,480,392\n* Total crime,4211,3987")),
            new Subject(
                    "Incidents attended",
                    "incidents",
                    "total incidents",
                    Papers.table(
                            "Incidents attended by station, 2021/22 and 2022/23",
                            "2021-04..2022-03",
                            "2022-04..2023-03",
                            "Harbour Road,1204,1368,14.1\nMarkfield,877,812,9.6\nStowe End,455,519,11.9\nCastle Hill,2310,2144,18.2\n* All stations,4846,4843,13.7"),
                    Papers.table(
                            "Incidents attended by type, 2021/22 and 2022/23",
                            "2021-04..2022-03",
                            "2022-04..2023-03",
                            "Accidental dwelling fires,312,287\nDeliberate fires,640,701\nFalse alarms,2418,2395\nRoad traffic collisions,455,418\nSpecial services,1021,1042\n* Total incidents,4846,4843")),
            new Subject(
                    "Repairs",
                    "repairs",
                    "all repairs",
                    Papers.table(
                            "Repairs reported by estate, Q1 and Q2",
                            "2023-04..2023-06",
                            "2023-07..2023-09",
                            "Larkfield,530,611,88.1\nOrchard Way,274,240,71.9\nThe Mount,918,867,95.0\nBrook Lane,166,203,60.2\n* Total,1888,1921,83.8"),
                    Papers.table(
                            "Repairs reported by trade, Q1 and Q2",
                            "2023-04..2023-06",
                            "2023-07..2023-09",
                            "Plumbing,702,688\nHeating and hot water,311,420\nElectrical,295,260\nRoofing,188,171\nDamp and mould,392,382\n* Total,1888,1921")));

    private static final List<String> PATTERNS = List.of(
            "In {name}, a total of {after} {noun} were recorded compared to {before} {noun} in the previous period – {a change} of {percent}% ({diff} {fewer} {noun}).",
            "{name} has {changed} by {percent}% or {diff} {fewer} {noun} from {before} to {after}.",
            "{name} {rose} from {before} {noun} to {after}.",
            "{name} {rose} by {percent}%.",
            "There were {after} {noun} in {name}, {up} from {before} in the same period last year.",
            "{name} recorded {after} {noun}, {a change} of {percent}% on the {before} recorded in the previous year.",
            "{name} is {up} by {percent}%, with {after} {noun} recorded compared to {before}.",
            "{diff} {fewer} {noun} were recorded in {name}, {a change} of {percent}%.",
            "{name} saw {a change} of {percent}% ({diff} {noun}), from {before} to {after}.",
            "The figure for {name} stood at {after}, compared with {before} in the previous year.",
            "{name} ({after} {noun}) {rose} by {percent}%.",
            "{name} {rose} from {before} to {after} ({percent}%), while {other} {orose} by {opercent}%.",
            "{name} {rose} by {diff} {noun} ({percent}%) to {after}.",
            "In {name} {noun} {rose} from {before} to {after}, and {other} saw {oa change} of {opercent}%.",
            "{after} {noun} in {name} accounted for {share}% of {all}.",
            "Of the {total} {noun}, {after} ({share}%) were in {name}.",
            "Over the {months} months {period}, {name} had {after} {noun}, which is approximately {average} {noun} per month.",
            "{name} has {changed} by {percent}% compared to {wholepercent}% on average.");

    @Test
    void ofTheNumbersBrokenOneAtATimeNearlyAllAreCaughtAndOfTheUnbrokenHardlyAnyIsCriedOutOver() {
        Random random = new Random(SEED);
        int broken = 0;
        int whole = 0;
        List<String> missed = new ArrayList<>();
        List<String> cried = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Subject subject = SUBJECTS.get(round % SUBJECTS.size());
            for (String pattern : PATTERNS) {
                List<String> pieces = written(pattern, subject, random);
                String right = String.join("", pieces);
                whole++;
                List<Slip> slips = marks(subject, right);
                if (!slips.isEmpty()) {
                    cried.add(right + " " + slips);
                    continue;
                }
                for (int i = 0; i < pieces.size(); i++) {
                    if (pieces.get(i).matches("[\\d,]+(\\.\\d)?") && random.nextInt(3) == 0) {
                        List<String> other = new ArrayList<>(pieces);
                        boolean about = i > 0 && pieces.get(i - 1).endsWith("approximately ");
                        other.set(i, about ? farOff(pieces.get(i), random) : slipOfTheFinger(pieces.get(i), random));
                        broken++;
                        String wrong = String.join("", other);
                        if (marks(subject, wrong).isEmpty()) {
                            missed.add(wrong + "  [" + pieces.get(i) + "]");
                        }
                    }
                }
            }
        }
        double caught = 1 - (double) missed.size() / broken;
        double alarms = (double) cried.size() / whole;
        String told = broken + " broken, caught " + caught + "; " + whole + " whole, false alarms " + alarms;
        assertThat(caught).as(told + "\n" + String.join("\n", missed)).isGreaterThanOrEqualTo(0.95);
        assertThat(alarms).as(told + "\n" + String.join("\n", cried)).isLessThan(0.02);
        assertThat(broken).isGreaterThan(500);
    }

    private static List<Slip> marks(Subject subject, String words) {
        return Papers.proofread(subject.heading(), words, subject.places(), subject.kinds()).stream()
                .filter(slip -> slip.severity() != Severity.UNCHECKED)
                .filter(slip -> slip.kind().startsWith("claim."))
                .toList();
    }

    /** A digit changed, or two changed about. */
    private static String slipOfTheFinger(String number, Random random) {
        String digits = number.replaceAll("[,.]", "");
        if (digits.chars().distinct().count() > 1 && random.nextInt(4) == 0) {
            int at = random.nextInt(digits.length() - 1);
            StringBuilder swapped = new StringBuilder(number);
            int one = place(number, at);
            int two = place(number, at + 1);
            if (number.charAt(one) != number.charAt(two) && (at > 0 || number.charAt(two) != '0')) {
                swapped.setCharAt(one, number.charAt(two));
                swapped.setCharAt(two, number.charAt(one));
                return swapped.toString();
            }
        }
        int at = place(number, random.nextInt(digits.length()));
        char digit = number.charAt(at);
        char other = (char) ('0' + (digit - '0' + 1 + random.nextInt(8)) % 10);
        if (at == 0 && other == '0') {
            other = digit == '9' ? '8' : '9';
        }
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    /** Further than "approximately" allows. */
    private static String farOff(String number, Random random) {
        long value = Long.parseLong(number.replace(",", ""));
        return number(random.nextBoolean() ? value + Math.max(2, value / 5) : value - Math.max(2, value / 5));
    }

    private static int place(String number, int digit) {
        int seen = -1;
        for (int i = 0; i < number.length(); i++) {
            seen += Character.isDigit(number.charAt(i)) ? 1 : 0;
            if (seen == digit) {
                return i;
            }
        }
        throw new IllegalArgumentException(number);
    }

    /** The sentence in pieces, each number one of its own. */
    private static List<String> written(String pattern, Subject subject, Random random) {
        TypedTable table = pattern.contains("In {name}") || pattern.contains("were in {name}") || random.nextBoolean()
                ? subject.places()
                : subject.kinds();
        int rows = table.rows().size() - 1;
        int row = random.nextInt(rows);
        int other = (row + 1 + random.nextInt(rows - 1)) % rows;
        List<String> pieces = new ArrayList<>();
        for (String piece : pattern.split("(?=\\{)|(?<=\\})")) {
            pieces.add(
                    piece.startsWith("{")
                            ? value(piece.substring(1, piece.length() - 1), subject, table, row, other)
                            : piece);
        }
        return pieces;
    }

    private static String value(String name, Subject subject, TypedTable table, int row, int other) {
        long before = count(table, row, 0);
        long after = count(table, row, 1);
        int total = table.rows().size() - 1;
        boolean up = after > before;
        boolean oup = count(table, other, 1) > count(table, other, 0);
        return switch (name) {
            case "name" -> table.rows().get(row).name();
            case "other" -> table.rows().get(other).name();
            case "noun" -> subject.noun();
            case "all" -> subject.all();
            case "before" -> number(before);
            case "after" -> number(after);
            case "diff" -> number(Math.abs(after - before));
            case "percent" -> percent(table, row);
            case "opercent" -> percent(table, other);
            case "wholepercent" -> percent(table, total);
            case "share" -> tenth(100.0 * after / count(table, total, 1));
            case "total" -> number(count(table, total, 1));
            case "average" -> number(Math.round((double) after / months(table)));
            case "months" -> String.valueOf(months(table));
            case "period" -> requireNonNull(table.columns().get(1).period()).label();
            case "fewer" -> up ? "more" : "fewer";
            case "changed" -> up ? "increased" : "reduced";
            case "rose" -> up ? "rose" : "fell";
            case "orose" -> oup ? "rose" : "fell";
            case "up" -> up ? "up" : "down";
            case "a change" -> up ? "an increase" : "a drop";
            case "oa change" -> oup ? "an increase" : "a decrease";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int months(TypedTable table) {
        return requireNonNull(table.columns().get(1).period()).months();
    }

    private static long count(TypedTable table, int row, int column) {
        return requireNonNull(table.rows().get(row).values().get(column).number())
                .longValue();
    }

    private static String percent(TypedTable table, int row) {
        return requireNonNull(table.rows().get(row).values().get(2).number())
                .abs()
                .toPlainString();
    }

    private static String tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }
}
